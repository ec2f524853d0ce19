// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace liaison {

/// What pictures of reports are lettered in: a pixel size, so that the resolution of the screen plays no
/// part.
QFont paperFont();
/// An SVG, one unit of which is a point on paper, with the words of whoever does not see it.
QByteArray drawnAsSvg(const QString& title, const QString& description, QSizeF points,
                      const std::function<void(QPainter&)>& draw);

} // namespace liaison
