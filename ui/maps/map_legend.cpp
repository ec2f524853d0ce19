// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_legend.h"

#include "core/base/text.h"
#include "core/maps/map_furniture.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace liaison {

namespace {

constexpr int kAreaRole = Qt::UserRole;

QIcon areaIcon(const PreparedMap& map, const MapPainter& painter, int area, double pixelRatio) {
    const MarkerStyle style = painter.areaStyle(map, area);
    const int side = static_cast<int>(std::ceil(style.radius * 3.2));
    QPixmap picture(QSize(side, side) * pixelRatio);
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter inner(&picture);
    inner.setRenderHint(QPainter::Antialiasing);
    if (area != kNoArea && map.shape(area).isParent) {
        QPen pen(painter.theme().quietText, 1.4);
        pen.setDashPattern({2.5, 1.6});
        inner.setPen(pen);
        inner.drawRoundedRect(QRectF(1.5, side * 0.2, side - 3, side * 0.6), 3, 3);
    } else {
        drawMarker(inner, QPointF(side / 2.0, side / 2.0), style);
    }
    return picture;
}

} // namespace

MapLegend::MapLegend(QWidget* parent)
    : QFrame(parent), m_header(new QToolButton(this)), m_list(new QTreeWidget(this)) {
    setObjectName(u"mapLegend"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_header->setObjectName(u"mapLegendToggle"_s);
    m_header->setText(tr("Legend"));
    m_header->setAutoRaise(true);
    m_header->setArrowType(Qt::DownArrow);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setFocusPolicy(Qt::StrongFocus);
    m_header->setAccessibleName(tr("Legend"));
    m_header->setToolTip(tr("Show or hide what the shapes and colours mean"));
    m_list->setObjectName(u"mapLegendList"_s);
    m_list->setAccessibleName(tr("Legend of the map"));
    m_list->setAccessibleDescription(tr("Choose a line to pick it out on the map; Enter goes there."));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_list);
    connect(m_header, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        Q_EMIT areaPicked(item ? item->data(0, kAreaRole).toInt() : kNoArea);
    });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const int area = item->data(0, kAreaRole).toInt(); area != kNoArea)
            Q_EMIT areaActivated(area);
    });
}

void MapLegend::addEntries(const PreparedMap& map, const MapPainter& painter) {
    std::vector<QTreeWidgetItem*> above;
    for (const LegendEntry& entry : legendOf(map)) {
        above.resize(static_cast<std::size_t>(entry.depth));
        auto* item = above.empty() ? new QTreeWidgetItem(m_list) : new QTreeWidgetItem(above.back());
        const QString badge = entry.area == kNoArea ? QString() : map.area(entry.area).badge;
        const bool isParent = entry.area != kNoArea && map.shape(entry.area).isParent;
        item->setText(0, badge.isEmpty() || isParent ? entry.text : badge + u"  "_s + entry.text);
        item->setText(1, countText(entry.places));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, entry.text);
        item->setIcon(0, areaIcon(map, painter, entry.area, devicePixelRatioF()));
        item->setData(0, kAreaRole, entry.area);
        QFont font = m_list->font();
        font.setBold(isParent);
        item->setFont(0, font);
        above.push_back(item);
    }
}

void MapLegend::setMap(const PreparedMap& map, const MapPainter& painter) {
    m_map = &map;
    m_painter = &painter;
    m_isStale = true;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!m_isFolded)
        fill();
}

void MapLegend::fill() {
    m_isStale = false;
    const QSignalBlocker quiet(m_list);
    m_list->setIndentation(fontMetrics().height() * 2 / 3);
    const int icon = static_cast<int>(std::ceil(m_painter->fonts().markerRadius * 3.2));
    m_list->setIconSize(QSize(icon, icon));
    addEntries(*m_map, *m_painter);
    m_list->expandAll();
}

void MapLegend::setFolded(bool folded) {
    if (folded == m_isFolded)
        return;
    m_isFolded = folded;
    if (!folded && m_isStale)
        fill();
    m_header->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_list->setVisible(!folded);
    if (folded)
        m_list->setCurrentItem(nullptr);
    Q_EMIT foldedChanged(folded);
}

QSize MapLegend::sizeWithin(QSize room) const {
    const int header = m_header->sizeHint().height() + 6;
    if (m_isFolded)
        return {m_header->sizeHint().width() + 12, header};
    const int row = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    int rows = 0;
    for (QTreeWidgetItemIterator it(m_list); *it; ++it)
        ++rows;
    // As wide as the longest name, so far as the map can spare it.
    const QAbstractItemView* list = m_list;
    const int names = list->sizeHintForColumn(0) + list->sizeHintForColumn(1) + fontMetrics().height() * 2;
    const int width = std::min(std::max(names, fontMetrics().height() * 10), room.width() / 3);
    return {width, std::min(header + rows * row + 6, room.height())};
}

} // namespace liaison
