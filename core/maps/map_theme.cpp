// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_theme.h"

#include "core/maps/colour_vision.h"

namespace liaison {

namespace {

// Found by search: of all pairs the least distance, with full sight and without any one kind of cone, is
// above 22 CIELAB units on a light ground and 25 on a dark one.
AreaPalette onLight() {
    return {QColor(0x1b5ea6), QColor(0xe25e59), QColor(0x02431b), QColor(0x681554),
            QColor(0xad8415), QColor(0x169ea0), QColor(0xa23e62), QColor(0x555d00)};
}

AreaPalette onDark() {
    return {QColor(0x0088eb), QColor(0xec8b68), QColor(0xace3b5), QColor(0x776fa8),
            QColor(0x907200), QColor(0x03d7e0), QColor(0xd5456c), QColor(0xf9d764)};
}

} // namespace

MapTheme MapTheme::light() {
    return {QColor(0xffffff), QColor(0xeef0f3), QColor(0x1b1f27), QColor(0x565e6b), QColor(0x1f5f8b),
            QColor(0xffffff), QColor(0xb3261e), QColor(0x6b7380), onLight(),        false};
}

MapTheme MapTheme::dark() {
    return {QColor(0x24282e), QColor(0x2d3239), QColor(0xe8eaee), QColor(0xabb3bf), QColor(0x7fbbe6),
            QColor(0x0e1a24), QColor(0xf59a93), QColor(0x97a1ac), onDark(),         true};
}

MapTheme MapTheme::paper() {
    MapTheme theme = light();
    theme.grid = QColor(0xf1f2f4);
    theme.text = QColor(0x1c242e);
    return theme;
}

QColor withAlpha(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

QColor textUpon(const QColor& fill) {
    // One of the two always reaches 4.5:1.
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return lightnessContrast(fill, white) >= lightnessContrast(fill, black) ? white : black;
}

} // namespace liaison
