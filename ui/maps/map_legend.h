// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_painter.h"

#include <QFrame>

class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace liaison {

/// What the shapes and colours of a map mean: a list of areas with their sizes, which can be folded away.
class MapLegend : public QFrame {
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);

    /// Both are kept until the next ones come: lines are made when they are first seen.
    void setMap(const PreparedMap& map, const MapPainter& painter);
    bool isFolded() const { return m_isFolded; }
    void setFolded(bool folded);
    /// How large it wants to be within a room.
    QSize sizeWithin(QSize room) const;

Q_SIGNALS:
    /// The area whose line is current; kNoArea for none.
    void areaPicked(int area);
    void areaActivated(int area);
    void foldedChanged(bool folded);

private:
    void fill();
    void addEntries(const PreparedMap& map, const MapPainter& painter);

    QToolButton* m_header;
    QTreeWidget* m_list;
    bool m_isFolded = false;
    const PreparedMap* m_map = nullptr;
    const MapPainter* m_painter = nullptr;
    bool m_isStale = false;
};

} // namespace liaison
