// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_handles.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace liaison::pdf {

/// A picture ready to be drawn: an SVG that stays vector, or an image of dots.
class Picture {
public:
    /// Reads SVG, or any image Qt can read; nothing where the bytes are neither.
    static std::optional<Picture> read(const QByteArray& bytes);

    /// The size it would like to have, in points.
    QSizeF size() const { return m_size; }
    /// The largest size of the picture's own shape that fits in the room.
    QSizeF fittedInto(QSizeF room) const;
    void draw(cairo_t* cairo, const QRectF& area) const;

private:
    Handle<RsvgHandle> m_svg;
    QImage m_image;
    QSizeF m_size;
};

} // namespace liaison::pdf
