// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_picture.h"

#include <algorithm>

namespace liaison::pdf {

namespace {

// More dots than a printer shows only make the file heavy.
constexpr double kDotsPerPoint = 300.0 / 72;

QSizeF svgSize(RsvgHandle* svg) {
    gdouble width = 0;
    gdouble height = 0;
    rsvg_handle_set_dpi(svg, 72);
    if (rsvg_handle_get_intrinsic_size_in_pixels(svg, &width, &height))
        return {width, height};
    gboolean hasBox = FALSE;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(svg, nullptr, nullptr, nullptr, nullptr, &hasBox, &box);
    return hasBox ? QSizeF(box.width, box.height) : QSizeF(300, 150);
}

// A copy, because Cairo draws the page only when it is finished, and these dots are gone by then.
Handle<cairo_surface_t> copied(const QImage& dots) {
    Handle<cairo_surface_t> made(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, dots.width(), dots.height()));
    unsigned char* to = cairo_image_surface_get_data(made.get());
    const int stride = cairo_image_surface_get_stride(made.get());
    if (!to)
        return made;
    cairo_surface_flush(made.get());
    for (int line = 0; line < dots.height(); ++line)
        std::copy_n(dots.constScanLine(line), dots.width() * 4, to + static_cast<qsizetype>(line) * stride);
    cairo_surface_mark_dirty(made.get());
    return made;
}

} // namespace

std::optional<Picture> Picture::read(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return std::nullopt;
    Picture made;
    // Qt may be able to read SVG too, but would make dots of it.
    const bool isSvg = bytes.left(4096).contains("<svg");
    if (!isSvg && made.m_image.loadFromData(bytes)) {
        made.m_size = QSizeF(made.m_image.size()) * 0.75;
        return made;
    }
    made.m_svg.reset(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.constData()),
                                               static_cast<gsize>(bytes.size()), nullptr));
    if (!made.m_svg)
        return std::nullopt;
    made.m_size = svgSize(made.m_svg.get());
    if (made.m_size.isEmpty())
        return std::nullopt;
    return made;
}

QSizeF Picture::fittedInto(QSizeF room) const {
    return m_size.scaled(room, Qt::KeepAspectRatio);
}

void Picture::draw(cairo_t* cairo, const QRectF& area) const {
    cairo_save(cairo);
    if (m_svg) {
        cairo_rectangle(cairo, area.x(), area.y(), area.width(), area.height());
        cairo_clip(cairo);
        const RsvgRectangle viewport{area.x(), area.y(), area.width(), area.height()};
        rsvg_handle_render_document(m_svg.get(), cairo, &viewport, nullptr);
    } else {
        QImage dots = m_image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        const QSize most = (area.size() * kDotsPerPoint).toSize();
        if (dots.width() > most.width() || dots.height() > most.height())
            dots = dots.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        const Handle<cairo_surface_t> source = copied(dots);
        cairo_translate(cairo, area.x(), area.y());
        cairo_scale(cairo, area.width() / dots.width(), area.height() / dots.height());
        cairo_set_source_surface(cairo, source.get(), 0, 0);
        // Not cairo_paint: unclipped and opaque, it makes Cairo 1.16 forget what the page held before, marks
        // and all.
        cairo_rectangle(cairo, 0, 0, dots.width(), dots.height());
        cairo_fill(cairo);
    }
    cairo_restore(cairo);
}

} // namespace liaison::pdf
