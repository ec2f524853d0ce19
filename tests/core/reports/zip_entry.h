// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <zip.h>

namespace liaison::test {

/// The bytes of an entry of a zip file; none where there is no such file or entry.
inline QByteArray zipEntry(const QString& path, const char* name) {
    int fault = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &fault);
    if (!archive)
        return {};
    QByteArray bytes;
    if (zip_file_t* file = zip_fopen(archive, name, 0)) {
        char buffer[65536];
        for (zip_int64_t count = 0; (count = zip_fread(file, buffer, sizeof buffer)) > 0;)
            bytes.append(buffer, count);
        zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

} // namespace liaison::test
