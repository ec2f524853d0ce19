// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace liaison {

/// The trust whose desk this is: what stands at the head of every paper.
struct Trust {
    QString name;
    /// The local authority whose schools it holds together; may be empty.
    QString authority;
    /// A PNG or SVG picture; may be empty.
    QByteArray logo;
    /// For noticing that somebody changed it in the meantime.
    qint64 version = 0;

    bool operator==(const Trust&) const = default;
};

} // namespace liaison
