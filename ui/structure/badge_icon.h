// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_type.h"

#include <QIcon>

class QWidget;

namespace liaison {

/// A type's badge as an icon: its letters upon its colour, readable on it. Kept from one call to the next.
QIcon badgeIcon(const BodyType& type, const QFont& font, qreal pixelRatio);
/// The icon of a school of a kind: smaller and plain, so that bodies stand out.
QIcon schoolIcon();
/// How large a view has to let icons be so that no badge is cut.
QSize badgeSize(const QWidget* widget);
/// Black or white, whichever is readable on the colour.
QColor readableOn(const QColor& colour);

} // namespace liaison
