// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/xlsx_logo.h"

#include "core/reports/pdf/pdf_picture.h"

#include <QBuffer>

namespace liaison {

namespace {

/// In points: as large as the logo of a page on paper.
constexpr QSizeF kLogoRoom(130, 52);
/// More dots than it is shown with, for screens that have them.
constexpr double kDotsPerPoint = 4;

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

std::optional<XlsxLogo> XlsxLogo::read(const QByteArray& logo) {
    const auto picture = pdf::Picture::read(logo);
    if (!picture)
        return std::nullopt;
    const QSizeF room = picture->fittedInto(kLogoRoom);
    QImage dots((room * kDotsPerPoint).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    dots.fill(Qt::transparent);
    const pdf::Handle<cairo_surface_t> surface(cairo_image_surface_create_for_data(
        dots.bits(), CAIRO_FORMAT_ARGB32, dots.width(), dots.height(), int(dots.bytesPerLine())));
    const pdf::Handle<cairo_t> cairo(cairo_create(surface.get()));
    picture->draw(cairo.get(), QRectF({}, dots.size()));
    cairo_surface_flush(surface.get());
    // The sheet shows a picture as large as it says it is.
    const int perMetre = qRound(dots.width() / room.width() * 72 / 0.0254);
    dots.setDotsPerMeterX(perMetre);
    dots.setDotsPerMeterY(perMetre);
    XlsxLogo made;
    made.m_png = pngOf(dots);
    return made;
}

void XlsxLogo::putBeside(lxw_worksheet* sheet, const QString& spoken) const {
    QByteArray text = spoken.toUtf8();
    lxw_image_options options{};
    options.x_offset = 8;
    options.y_offset = 4;
    options.description = text.data();
    worksheet_insert_image_buffer_opt(sheet, 0, 2, reinterpret_cast<const unsigned char*>(m_png.constData()),
                                      std::size_t(m_png.size()), &options);
}

} // namespace liaison
