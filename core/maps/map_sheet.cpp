// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_sheet.h"

#include "core/base/text.h"
#include "core/maps/map_furniture.h"
#include "core/maps/map_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Maps)
};

// The legend takes at most this share of the height; what is in it stands in the report's tables too.
constexpr double kMostLegend = 0.42;

class Sheet {
public:
    Sheet(QPainter& painter, const MapScene& scene, QSizeF size, const QFont& font)
        : m_painter(painter)
        , m_map(scene)
        , m_size(size)
        , m_font(font)
        , m_metrics(font)
        , m_maps(MapPainter::Use::Paper) {
        m_maps.setTheme(MapTheme::paper());
        m_maps.setFonts(MapFonts::from(font));
        arrangeLegend();
    }

    void paint() {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_painter.fillRect(QRectF(QPointF(), m_size), m_maps.theme().ground);
        const double line = m_metrics.height();
        const double legend = m_rows > 0 ? m_rows * m_rowHeight + line * 0.8 : 0;
        const double notes = m_hasRough ? line * 1.4 : 0;
        const QSizeF picture(m_size.width(), m_size.height() - legend - notes);
        const double margin = line * 3.4;
        const MapView view = MapView::fitting(m_map.bounds(), picture, {margin, margin, margin, margin});
        m_maps.paint(m_painter, m_map, view, {});
        paintFurniture(view, picture);
        for (std::size_t i = 0; i < m_entries.size() && m_rows > 0; ++i)
            paintEntry(m_entries[i], m_spots[i], picture.height() + line * 0.8);
        if (m_hasRough)
            paintNote(m_size.height() - line * 1.2);
    }

private:
    void arrangeLegend() {
        m_entries = legendOf(m_map);
        for (const MapPlace& place : m_map.scene().places)
            m_hasRough = m_hasRough || place.isApproximate;
        m_rowHeight = m_metrics.height() * 1.45;
        double widest = m_metrics.height() * 8;
        for (const LegendEntry& entry : m_entries)
            widest = std::max(widest, m_metrics.horizontalAdvance(textOf(entry)) +
                                          m_metrics.height() * (5 + entry.depth));
        m_columns = std::max(1, static_cast<int>(m_size.width() / widest));
        m_rows = static_cast<int>(std::ceil(static_cast<double>(m_entries.size()) / m_columns));
        while (columnsOf(m_rows) > m_columns)
            ++m_rows;
        if (m_rows * m_rowHeight > m_size.height() * kMostLegend)
            m_rows = 0;
    }

    // Gives every entry its column and row, and says how many columns they fill. A hub does not stand at the
    // foot of a column with its groups in the next one.
    int columnsOf(int rows) {
        m_spots.clear();
        QPoint spot;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            const bool leads = i + 1 < m_entries.size() && m_entries[i + 1].depth > m_entries[i].depth;
            if (spot.y() == rows || (leads && rows > 1 && spot.y() == rows - 1))
                spot = QPoint(spot.x() + 1, 0);
            m_spots.push_back(spot);
            ++spot.ry();
        }
        return spot.x() + 1;
    }

    QString textOf(const LegendEntry& entry) const {
        return Words::tr("%1 (%2)").arg(entry.text, countText(entry.places));
    }

    void paintFurniture(const MapView& view, QSizeF picture) {
        const double line = m_metrics.height();
        const MapTheme& theme = m_maps.theme();
        const QSizeF bar = scaleBarSize(view, m_font);
        drawScaleBar(m_painter, QPointF(line * 0.7, picture.height() - bar.height() - line * 0.6), view,
                     theme, m_font);
        drawNorthArrow(m_painter, QRectF(picture.width() - line * 2.2, line * 0.6, line * 1.6, line * 3),
                       theme, m_font);
        m_painter.setPen(QPen(theme.quietText, 0.6));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(QRectF(QPointF(0.5, 0.5), picture - QSizeF(1, 1)));
    }

    void paintEntry(const LegendEntry& entry, QPoint spot, double top) {
        const double line = m_metrics.height();
        const double left = spot.x() * m_size.width() / m_columns + line * entry.depth;
        const double middle = top + (spot.y() + 0.5) * m_rowHeight;
        const bool isParent = entry.area != kNoArea && m_map.shape(entry.area).isParent;
        if (isParent) {
            QPen pen(m_maps.theme().quietText, 1);
            pen.setDashPattern({3, 2});
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(QRectF(left + 1, middle - line * 0.4, line * 1.2, line * 0.8), 3, 3);
        } else {
            drawMarker(m_painter, QPointF(left + line * 0.7, middle), m_maps.areaStyle(m_map, entry.area));
        }
        QFont font = m_font;
        font.setBold(isParent);
        m_painter.setFont(font);
        m_painter.setPen(m_maps.theme().text);
        QString text = textOf(entry);
        if (!isParent && entry.area != kNoArea && !m_map.area(entry.area).badge.isEmpty())
            text = m_map.area(entry.area).badge + u"  "_s + text;
        m_painter.drawText(QRectF(left + line * 1.7, middle - line / 2, m_size.width(), line),
                           Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    void paintNote(double top) {
        const double line = m_metrics.height();
        MarkerStyle style = m_maps.areaStyle(m_map, kNoArea);
        style.shape = MarkerShape::Circle;
        style.isHollow = true;
        drawMarker(m_painter, QPointF(line * 0.7, top + line / 2), style);
        m_painter.setFont(m_font);
        m_painter.setPen(m_maps.theme().quietText);
        m_painter.drawText(QRectF(line * 1.7, top, m_size.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                           Words::tr("Hollow markers stand at an approximate spot."));
    }

    QPainter& m_painter;
    PreparedMap m_map;
    QSizeF m_size;
    QFont m_font;
    QFontMetricsF m_metrics;
    MapPainter m_maps;
    std::vector<LegendEntry> m_entries;
    std::vector<QPoint> m_spots; // column and row of each entry
    bool m_hasRough = false;
    double m_rowHeight = 0;
    int m_columns = 1;
    int m_rows = 0;
};

} // namespace

void paintMapSheet(QPainter& painter, const MapScene& scene, QSizeF size, const QFont& font) {
    Sheet(painter, scene, size, font).paint();
}

} // namespace liaison
