// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/svg_map_renderer.h"

#include "ui/widgets/paper_drawing.h"

#include <QGuiApplication>

namespace liaison {

QByteArray SvgMapRenderer::toSvg(const MapScene& scene, QSizeF points) const {
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()) || scene.isEmpty() || points.isEmpty())
        return {};
    return drawnAsSvg(scene.title, scene.description(), points,
                      [&](QPainter& painter) { paintMapSheet(painter, scene, points, paperFont()); });
}

} // namespace liaison
