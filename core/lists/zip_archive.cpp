// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/zip_archive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zip.h>

namespace liaison {

namespace {
struct ZipTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::ZipArchive)
};

Error tooLarge() {
    return {
        ErrorCode::Unreadable,
        ZipTexts::tr(
            "This workbook unpacks to far more than any list needs, so it is not opened: save the sheet as "
            "CSV UTF-8."),
        {}};
}
} // namespace

Error damagedWorkbook(const QString& detail) {
    return {ErrorCode::Unreadable,
            ZipTexts::tr(
                "This workbook is damaged: open it in Excel, save it again, or save the sheet as CSV UTF-8."),
            detail};
}

ZipPart::ZipPart(ZipArchive& archive, zip_file* file, qint64 packedSize, qint64 size)
    : m_archive(archive), m_file(file), m_packedSize(packedSize), m_size(size) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart() {
    zip_fclose(m_file);
}

double ZipPart::progress() const {
    return m_size > 0 ? std::min(1.0, static_cast<double>(m_unpacked) / static_cast<double>(m_size)) : 1.0;
}

qint64 ZipPart::readData(char* data, qint64 maxSize) {
    if (m_fault || maxSize <= 0)
        return m_fault ? -1 : 0;
    const qint64 got = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    if (got < 0) {
        m_fault = damagedWorkbook(QString::fromUtf8(zip_file_strerror(m_file)));
        return -1;
    }
    if (!staysWithinLimits(data, got)) {
        m_fault = tooLarge();
        return -1;
    }
    return got;
}

qint64 ZipPart::writeData(const char*, qint64) {
    return -1;
}

bool ZipPart::staysWithinLimits(const char* data, qint64 size) {
    const UnpackLimits& limits = m_archive.m_limits;
    m_unpacked += size;
    m_archive.m_unpacked += size;
    const qsizetype tag = QByteArrayView(data, size).lastIndexOf('<');
    m_sinceTag = tag < 0 ? m_sinceTag + size : size - tag;
    return m_archive.m_unpacked <= limits.total && m_sinceTag <= limits.longestText &&
           (m_unpacked <= limits.harmless || m_unpacked / limits.ratio <= m_packedSize);
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString& path, const UnpackLimits& limits) {
    int code = 0;
    zip* const handle = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!handle) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return tl::unexpected(damagedWorkbook(detail));
    }
    return std::unique_ptr<ZipArchive>(new ZipArchive(handle, limits));
}

ZipArchive::~ZipArchive() {
    zip_discard(m_handle);
}

qint64 ZipArchive::indexOf(const QString& name) const {
    return zip_name_locate(m_handle, name.toUtf8().constData(), ZIP_FL_NOCASE);
}

bool ZipArchive::contains(const QString& name) const {
    return indexOf(name) >= 0;
}

bool ZipArchive::holdsFolder(const QString& prefix) const {
    const qint64 count = zip_get_num_entries(m_handle, 0);
    for (qint64 i = 0; i < count; ++i) {
        const char* const name = zip_get_name(m_handle, static_cast<zip_uint64_t>(i), 0);
        if (name && QString::fromUtf8(name).startsWith(prefix, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QByteArray ZipArchive::beginningOf(const QString& name) const {
    const qint64 index = indexOf(name);
    zip_file* const file =
        index < 0 ? nullptr : zip_fopen_index(m_handle, static_cast<zip_uint64_t>(index), 0);
    if (!file)
        return {};
    QByteArray bytes(512, '\0');
    const qint64 got = zip_fread(file, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_fclose(file);
    return bytes.left(std::max<qint64>(0, got));
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString& name) {
    const qint64 index = indexOf(name);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_handle, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return tl::unexpected(damagedWorkbook(name));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return failure(ErrorCode::Unreadable,
                       ZipTexts::tr("This workbook is packed with a password: unpack it without one first."));
    if ((stat.valid & ZIP_STAT_SIZE) && stat.size > static_cast<zip_uint64_t>(m_limits.total))
        return tl::unexpected(tooLarge());
    zip_file* const file = zip_fopen_index(m_handle, static_cast<zip_uint64_t>(index), 0);
    if (!file)
        return tl::unexpected(damagedWorkbook(QString::fromUtf8(zip_strerror(m_handle))));
    const qint64 packed = stat.valid & ZIP_STAT_COMP_SIZE ? static_cast<qint64>(stat.comp_size) : 0;
    const qint64 size = stat.valid & ZIP_STAT_SIZE ? static_cast<qint64>(stat.size) : 0;
    return std::unique_ptr<ZipPart>(new ZipPart(*this, file, packed, size));
}

} // namespace liaison
