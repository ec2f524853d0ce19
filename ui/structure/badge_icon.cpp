// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/badge_icon.h"

#include "ui/widgets/tokens.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QWidget>

namespace liaison {

namespace {

QFont badgeFont(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.8);
    font.setBold(true);
    return font;
}

QSizeF sizeOf(const QString& badge, const QFont& font) {
    const QFontMetricsF metrics(badgeFont(font));
    const double height = metrics.height() * 1.15;
    return {std::max(height * 1.3, metrics.horizontalAdvance(badge) + metrics.averageCharWidth() * 1.4),
            height};
}

QPixmap drawn(const QString& badge, const QColor& colour, const QFont& font, qreal ratio) {
    const QSizeF size = sizeOf(badge, font);
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF box(QPointF(), size);
    painter.drawRoundedRect(box, size.height() / 5, size.height() / 5);
    painter.setFont(badgeFont(font));
    painter.setPen(readableOn(colour));
    painter.drawText(box, Qt::AlignCenter, badge);
    return pixmap;
}

} // namespace

QColor readableOn(const QColor& colour) {
    return contrastRatio(colour, Qt::white) >= contrastRatio(colour, Qt::black) ? Qt::white : Qt::black;
}

QIcon badgeIcon(const BodyType& type, const QFont& font, qreal pixelRatio) {
    static QHash<QString, QIcon> known;
    const QString key = u"%1|%2|%3|%4"_s.arg(type.badge, type.colour, font.key()).arg(pixelRatio);
    QIcon& icon = known[key];
    if (icon.isNull()) {
        const QColor colour = QColor::isValidColor(type.colour) ? QColor(type.colour) : QColor(Qt::darkGray);
        const QPixmap pixmap =
            drawn(type.badge.isEmpty() ? type.singular.left(1) : type.badge, colour, font, pixelRatio);
        // The same when selected: a tinted badge would be another colour.
        icon.addPixmap(pixmap, QIcon::Normal);
        icon.addPixmap(pixmap, QIcon::Selected);
    }
    return icon;
}

QIcon schoolIcon() {
    // The plain drawing at every size of text, and square: a view whose badges are wide would pull it wide.
    const int side = QFontMetrics(QGuiApplication::font()).height();
    const QPixmap pixmap =
        QIcon::fromTheme(u"go-home-symbolic"_s).pixmap(QSize(side, side), qGuiApp->devicePixelRatio());
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

QSize badgeSize(const QWidget* widget) {
    return QSize(sizeOf(u"WWWW"_s, widget->font()).toSize().width(), widget->fontMetrics().height());
}

} // namespace liaison
