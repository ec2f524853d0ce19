// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"

#include <QMimeData>

namespace liaison {

/// What is dragged within the page: schools and bodies. Other programs get their names.
class PickMime : public QMimeData {
    Q_OBJECT

public:
    PickMime(Picks picks, const Structure& structure);

    const Picks& picks() const { return m_picks; }
    static QString format() { return QStringLiteral("application/x-liaison-members"); }

private:
    Picks m_picks;
};

/// The body that a drop on a member goes into: itself, or the one that a school is in.
Id<Body> dropTarget(const Pick& onto);

} // namespace liaison
