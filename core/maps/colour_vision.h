// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace liaison {

/// How a person sees colours: as most do, or without one of the three kinds of cone.
enum class Vision { Full, Protan, Deutan, Tritan };

/// A colour as that person sees it (Machado, Oliveira and Fernandes 2009, full severity).
QColor seenWith(Vision vision, const QColor& colour);

/// How far apart two colours look, in CIELAB units; about 2 is just noticeable.
double colourDistance(const QColor& one, const QColor& other);

/// The least distance of two colours over all four kinds of vision.
double leastColourDistance(const QColor& one, const QColor& other);

/// WCAG contrast of two opaque colours: 1 to 21.
double lightnessContrast(const QColor& one, const QColor& other);

} // namespace liaison
