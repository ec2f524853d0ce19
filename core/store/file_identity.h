// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace liaison {

/// Which file stands under a name: one that was deleted and made again is another one.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;

    bool operator==(const FileIdentity&) const = default;
};

/// Nothing where no file stands at `path`.
std::optional<FileIdentity> identityOf(const QString& path);

} // namespace liaison
