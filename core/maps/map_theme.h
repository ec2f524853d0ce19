// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace liaison {

inline constexpr std::size_t kAreaColourCount = 8;
using AreaPalette = std::array<QColor, kAreaColourCount>;

/// The colours of a map on one ground.
struct MapTheme {
    QColor ground;
    QColor grid;
    QColor text;
    QColor quietText;
    QColor accent;
    QColor onAccent;
    /// Rings what a search found.
    QColor found;
    /// Places in no area.
    QColor noArea;
    /// Told apart by colour-blind people, and 3:1 or more from the ground.
    AreaPalette areas;
    bool isDark = false;

    static MapTheme light();
    static MapTheme dark();
    static MapTheme paper();

    bool operator==(const MapTheme&) const = default;
};

/// Black or white, whichever is easier to read upon a colour.
QColor textUpon(const QColor& fill);

/// The colour, let through: 0 is clear, 255 covers.
QColor withAlpha(QColor colour, int alpha);

} // namespace liaison
