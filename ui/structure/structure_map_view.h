// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"

#include <QWidget>

class QComboBox;

namespace liaison {

class MapWidget;
class StructureState;

/// The structure on a map, by group or by hub. Schools that are dragged to an area move there.
class StructureMapView : public QWidget {
    Q_OBJECT

public:
    explicit StructureMapView(const StructureState& state, QWidget* parent = nullptr);

    MapWidget* map() const { return m_map; }
    void rebuild();
    Picks picks() const;
    void setPicks(const Picks& picks);
    bool isByHub() const;
    void setByHub(bool byHub);

Q_SIGNALS:
    void picksChanged();
    void opened(const liaison::Pick& pick);
    void dropped(const liaison::Picks& picks, liaison::Id<liaison::Body> onto);

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Actions added to the view are its context menu.
    void showMenu(const QPoint& globalPosition);

private:
    Picks picksOf(const QList<qint64>& keys) const;

    const StructureState& m_state;
    QComboBox* m_reading;
    MapWidget* m_map;
    bool m_isNarrow = false;
};

} // namespace liaison
