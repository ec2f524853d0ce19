// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_sheet.h"

namespace liaison {

/// Draws maps for paper with the same painter that draws them on screen. It needs a QGuiApplication for its
/// fonts; without one it draws nothing.
class SvgMapRenderer : public MapRenderer {
public:
    QByteArray toSvg(const MapScene& scene, QSizeF points) const override;
};

} // namespace liaison
