// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/list_faults.h"
#include "core/lists/list_reader.h"

#include <QCryptographicHash>

namespace liaison {

Result<QString> sha256OfFile(const QString& path) {
    QFile file(path);
    if (const std::optional<Error> error = openFault(file))
        return tl::unexpected(*error);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return failure(ErrorCode::Unreadable, diskFaultText(file.fileName()), file.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace liaison
