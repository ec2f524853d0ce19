// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace liaison {

class EmptyState;
class MapCanvas;
class MapLegend;

/// A map with its search, buttons and legend. Values in, signals out: it changes nothing but its own view and
/// selection. Places and areas are told by the keys of the scene.
class MapWidget : public QWidget {
    Q_OBJECT

public:
    explicit MapWidget(QWidget* parent = nullptr);

    /// Shows a scene; what was selected stays so as far as it is still there, and so does the view.
    void setScene(const MapScene& scene);
    /// What stands in the middle while there is nothing to show.
    void setEmptyTexts(const QString& title, const QString& text);
    EmptyState* emptyState() const { return m_empty; }

    QList<qint64> selectedKeys() const;
    /// Selects without emitting selectionChanged.
    void setSelectedKeys(const QList<qint64>& keys);
    /// Picks an area out; -1 for none.
    void setHighlightedArea(qint64 key);
    /// Whether places may be dragged to another area.
    void setTakesDrops(bool takes);
    /// Off: zooming jumps (tests, and people who ask their system for less motion).
    void setSmooth(bool smooth);

    void fitAll();
    void fitSelection();
    void zoomIn();
    void zoomOut();
    void setLassoMode(bool on);
    /// Marks the places whose folded names hold a text and centres the first; returns how many there are.
    int find(const QString& text);
    /// Centres the next of what was found.
    void findNext();
    void setLegendFolded(bool folded);
    bool isLegendFolded() const;

    QLineEdit* searchField() const { return m_search; }
    MapCanvas* canvas() const { return m_canvas; }

Q_SIGNALS:
    /// The user selected something else; keys in the order of the scene.
    void selectionChanged(const QList<qint64>& keys);
    /// Double click or Enter on a place.
    void placeActivated(qint64 key);
    /// Selected places were dragged to an area that not all of them are in.
    void placesDropped(const QList<qint64>& keys, qint64 areaKey);
    /// Right click or the menu key; the keys are what is selected.
    void menuRequested(const QList<qint64>& keys, const QPoint& globalPosition);
    /// The line of the legend that is current; -1 for none.
    void areaPicked(qint64 areaKey);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addButton(const QString& name, const QString& icon, const QString& label,
                           const QString& keys);
    void makeButtons();
    void makeSearch();
    void connectParts();
    void arrange();
    void updateParts();
    void showFound();
    void updateIcons();
    const QString& foldedName(int place);
    void foldSome();

    MapCanvas* m_canvas;
    QLineEdit* m_search;
    QLabel* m_foundText;
    QWidget* m_buttons;
    QToolButton* m_lasso = nullptr;
    MapLegend* m_legend;
    EmptyState* m_empty;
    /// Of the first places; the others are folded when they are asked for.
    std::vector<QString> m_foldedNames;
    std::vector<int> m_found;
    std::size_t m_foundAt = 0;
};

} // namespace liaison
