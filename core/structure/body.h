// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_type.h"

#include <QDate>

namespace liaison {

struct Body;

/// What a body is called and what it is, from a day on.
struct BodyForm {
    /// Without a day, from the beginning.
    QDate begins;
    Id<BodyType> type;
    QString name;

    bool operator==(const BodyForm&) const = default;
};

/// A liaison group, hub, board, cluster, working group: one model for all of them. Days are inclusive; no day
/// means "as long as anybody knows".
struct Body {
    Id<Body> id;
    qint64 version = 0;
    QDate opened;
    /// Its last day.
    QDate closed;
    /// The body that took its place.
    Id<Body> successor;
    /// The body that it belongs to without being its member: a leadership academy's trust. Where that closes,
    /// its successor owns it (ownershipsOf).
    Id<Body> owner;
    QString notes;
    /// Oldest first; never empty for a stored body.
    std::vector<BodyForm> forms;

    /// What it is on a day: the first form for days before all of them.
    const BodyForm& formOn(QDate day) const;
    bool standsOn(QDate day) const;
    /// Its newest name.
    QString name() const { return forms.empty() ? QString() : forms.back().name; }

    bool operator==(const Body&) const = default;
};

} // namespace liaison
