// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_files.h"

#include "core/base/text.h"

#include <QFile>

namespace liaison {

void removeRecord(const QString& path) {
    for (const QString& ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

} // namespace liaison
