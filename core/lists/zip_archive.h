// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace liaison {

/// What an archive may come to when it is unpacked; beyond that it is a bomb, not a list.
struct UnpackLimits {
    /// Bytes of all parts read, together.
    qint64 total = qint64{1} << 30;
    /// A part may not unpack to more than this many times its packed size, once it is larger than `harmless`.
    qint64 ratio = 400;
    qint64 harmless = qint64{32} << 20;
    /// The longest stretch without a tag.
    qint64 longestText = qint64{16} << 20;
};

class ZipArchive;

/// One part of an archive, unpacked as it is read. Must not outlive its archive.
class ZipPart final : public QIODevice {
public:
    ~ZipPart() override;
    bool isSequential() const override { return true; }
    /// Why reading failed, if it did.
    const std::optional<Error>& fault() const { return m_fault; }
    /// How much has been unpacked, 0 to 1.
    double progress() const;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    friend class ZipArchive;
    ZipPart(ZipArchive& archive, zip_file* file, qint64 packedSize, qint64 size);
    bool staysWithinLimits(const char* data, qint64 size);

    ZipArchive& m_archive;
    zip_file* m_file;
    qint64 m_packedSize;
    qint64 m_size;
    qint64 m_unpacked = 0;
    qint64 m_sinceTag = 0;
    std::optional<Error> m_fault;
};

/// A ZIP file opened for reading.
class ZipArchive {
public:
    /// Opens the file. Fails with Unreadable.
    static Result<std::unique_ptr<ZipArchive>> open(const QString& path, const UnpackLimits& limits = {});
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// Names are compared without regard to case, as office files ask for.
    bool contains(const QString& name) const;
    bool holdsFolder(const QString& prefix) const;
    /// The first few hundred bytes of a part; empty where it cannot be read.
    QByteArray beginningOf(const QString& name) const;
    /// Opens a part. Fails with Unreadable where it is absent, encrypted, damaged or too large to be true.
    Result<std::unique_ptr<ZipPart>> part(const QString& name);

private:
    friend class ZipPart;
    ZipArchive(zip* handle, const UnpackLimits& limits) : m_handle(handle), m_limits(limits) {}
    qint64 indexOf(const QString& name) const;

    zip* m_handle;
    UnpackLimits m_limits;
    qint64 m_unpacked = 0;
};

/// Why a workbook whose parts do not fit together is not read.
Error damagedWorkbook(const QString& detail = {});

} // namespace liaison
