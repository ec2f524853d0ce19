// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/pdf_view.h"

#include "ui/widgets/tokens.h"

#include <QGuiApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfLink>
#include <QPdfPageNavigator>
#include <QPdfSearchModel>
#include <QScreen>
#include <QScrollBar>

namespace liaison {

namespace {

qreal screenPixelsPerPoint() {
    return QGuiApplication::primaryScreen()->logicalDotsPerInch() / 72.0;
}

} // namespace

PdfView::PdfView(QWidget* parent) : QPdfView(parent) {
    setPageMode(PageMode::MultiPage);
    setZoomMode(ZoomMode::FitToWidth);
}

void PdfView::setSearch(QPdfSearchModel* search) {
    m_search = search;
    const auto repaint = [this] { viewport()->update(); };
    connect(search, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(search, &QAbstractItemModel::modelReset, this, repaint);
    connect(search, &QPdfSearchModel::searchStringChanged, this, repaint);
}

void PdfView::showHit(int hit) {
    m_hit = hit;
    if (hit >= 0) {
        const QPdfLink link = m_search->resultAtIndex(hit);
        // A little above the hit, so that the line before it is seen as well.
        pageNavigator()->jump(link.page(), link.location() - QPointF(0, 72));
        horizontalScrollBar()->setValue(0);
    }
    viewport()->update();
}

qreal PdfView::pixelsPerPoint(int page) const {
    // As Qt's viewer lays its pages out; it does not say where they are.
    const QSizeF points = document()->pagePointSize(page);
    const QSize natural = QSizeF(points * screenPixelsPerPoint()).toSize();
    const QMargins margins = documentMargins();
    switch (zoomMode()) {
    case ZoomMode::FitToWidth:
        return screenPixelsPerPoint() * (viewport()->width() - margins.left() - margins.right()) /
               natural.width();
    case ZoomMode::FitInView: {
        const QSize room = viewport()->size() - QSize(margins.left() + margins.right(), pageSpacing());
        return screenPixelsPerPoint() * natural.scaled(room, Qt::KeepAspectRatio).width() / natural.width();
    }
    case ZoomMode::Custom:
        break;
    }
    return screenPixelsPerPoint() * zoomFactor();
}

qreal PdfView::effectiveZoom() const {
    const bool hasPage = document() && document()->pageCount() > 0;
    return hasPage ? pixelsPerPoint(pageNavigator()->currentPage()) / screenPixelsPerPoint() : 1.0;
}

QList<QRect> PdfView::pageRects() const {
    QList<QRect> rects;
    const QMargins margins = documentMargins();
    int widest = 0;
    int y = margins.top();
    for (int page = 0; page < document()->pageCount(); ++page) {
        const QSize size = (document()->pagePointSize(page) * pixelsPerPoint(page)).toSize();
        rects.append(QRect(QPoint(0, y), size));
        widest = std::max(widest, size.width());
        y += size.height() + pageSpacing();
    }
    const int room = std::max(widest + margins.left() + margins.right(), viewport()->width());
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (QRect& rect : rects)
        rect.translate(QPoint((room - rect.width()) / 2, 0) - scrolled);
    return rects;
}

void PdfView::paintHits(QPainter& painter, int page, QPoint corner) const {
    const qreal scale = pixelsPerPoint(page);
    const QPdfLink shown = m_hit >= 0 ? m_search->resultAtIndex(m_hit) : QPdfLink();
    const Tokens tokens = lightTokens();
    for (const QPdfLink& hit : m_search->resultsOnPage(page)) {
        const bool isShown = m_hit >= 0 && hit.page() == shown.page() && hit.location() == shown.location();
        QColor fill = isShown ? tokens.accent : tokens.warn;
        fill.setAlphaF(isShown ? 0.45F : 0.25F);
        for (const QRectF& points : hit.rectangles()) {
            const QRectF mark(points.topLeft() * scale + corner, points.size() * scale);
            painter.fillRect(mark.adjusted(-2, -1, 2, 1), fill);
            if (isShown) {
                painter.setPen(QPen(tokens.accent, 2));
                painter.drawRect(mark.adjusted(-2, -1, 2, 1));
            }
        }
    }
}

void PdfView::paintEvent(QPaintEvent* event) {
    QPdfView::paintEvent(event);
    if (!m_search || m_search->searchString().isEmpty() || !document())
        return;
    QPainter painter(viewport());
    const QList<QRect> rects = pageRects();
    for (int page = 0; page < rects.size(); ++page)
        if (rects[page].intersects(viewport()->rect()))
            paintHits(painter, page, rects[page].topLeft());
}

} // namespace liaison
