// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_map_view.h"

#include "core/structure/structure_map.h"
#include "ui/maps/map_widget.h"
#include "ui/shell/workspace.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QMenu>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Fewer letters of width than this leave no room for a map and its legend.
constexpr int kNarrow = 90;

} // namespace

StructureMapView::StructureMapView(const StructureState& state, QWidget* parent)
    : QWidget(parent), m_state(state), m_reading(new QComboBox), m_map(new MapWidget) {
    setObjectName(u"structureMap"_s);
    m_reading->setObjectName(u"mapReading"_s);
    m_reading->addItems({tr("By liaison group"), tr("By hub")});
    auto* label = new QLabel(tr("Areas of the &map"));
    label->setBuddy(m_reading);
    m_reading->setAccessibleName(tr("Areas of the map"));
    m_map->setEmptyTexts(tr("No school has a place on the map"),
                         tr("The map shows schools whose easting and northing are in the record. A list with "
                            "those columns brings them."));
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this));
    top->addWidget(label);
    top->addWidget(m_reading);
    top->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addLayout(top);
    layout->addWidget(m_map, 1);
    connect(m_reading, &QComboBox::currentIndexChanged, this, &StructureMapView::rebuild);
    connect(m_map, &MapWidget::selectionChanged, this, &StructureMapView::picksChanged);
    connect(m_map, &MapWidget::placeActivated, this,
            [this](qint64 key) { Q_EMIT opened(placeOf(m_state.structure(), Id<School>{key})); });
    connect(m_map, &MapWidget::placesDropped, this, [this](const QList<qint64>& keys, qint64 area) {
        Q_EMIT dropped(picksOf(keys), Id<Body>{area});
    });
    connect(m_map, &MapWidget::menuRequested, this,
            [this](const QList<qint64>&, const QPoint& at) { showMenu(at); });
}

bool StructureMapView::isByHub() const {
    return m_reading->currentIndex() == 1;
}

void StructureMapView::setByHub(bool byHub) {
    m_reading->setCurrentIndex(byHub ? 1 : 0);
}

void StructureMapView::rebuild() {
    MapScene scene = structureMap(m_state.structure(), isByHub() ? MapReading::Hubs : MapReading::Groups);
    scene.title = isByHub() ? tr("Schools by hub on %1").arg(dateText(m_state.day()))
                            : tr("Schools by liaison group on %1").arg(dateText(m_state.day()));
    m_map->setScene(scene);
    // A hub is made of groups: schools do not move into it by themselves.
    m_map->setTakesDrops(!isByHub() && m_state.workspace().canWrite());
}

Picks StructureMapView::picksOf(const QList<qint64>& keys) const {
    Picks picks;
    for (const qint64 key : keys)
        picks.push_back(placeOf(m_state.structure(), Id<School>{key}));
    return picks;
}

Picks StructureMapView::picks() const {
    return picksOf(m_map->selectedKeys());
}

void StructureMapView::setPicks(const Picks& picks) {
    QList<qint64> keys;
    qint64 area = -1;
    for (const Pick& pick : picks)
        if (pick.isSchool())
            keys << pick.school().value;
        else if (picks.size() == 1)
            area = pick.body().value;
    m_map->setSelectedKeys(keys);
    m_map->setHighlightedArea(area);
}

/// In a small window the legend would take half the map: it folds, and can be unfolded.
void StructureMapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kNarrow;
    if (isNarrow != m_isNarrow)
        m_map->setLegendFolded(isNarrow);
    m_isNarrow = isNarrow;
}

void StructureMapView::showMenu(const QPoint& globalPosition) {
    QMenu menu;
    menu.addActions(actions());
    if (!menu.isEmpty())
        menu.exec(globalPosition);
}

} // namespace liaison
