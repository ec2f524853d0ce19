// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPdfView>

class QPdfSearchModel;

namespace liaison {

/// Qt's PDF viewer, with what is searched for marked on its pages.
class PdfView : public QPdfView {
    Q_OBJECT

public:
    explicit PdfView(QWidget* parent = nullptr);

    void setSearch(QPdfSearchModel* search);
    /// Goes to a hit and marks it more strongly than the others; -1 for none.
    void showHit(int hit);
    int shownHit() const { return m_hit; }
    /// The zoom that shows now, whatever way it was chosen: 1 is the size on paper.
    qreal effectiveZoom() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal pixelsPerPoint(int page) const;
    QList<QRect> pageRects() const;
    void paintHits(QPainter& painter, int page, QPoint corner) const;

    QPdfSearchModel* m_search = nullptr;
    int m_hit = -1;
};

} // namespace liaison
