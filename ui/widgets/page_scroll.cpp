// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kLeastChars = 32;
constexpr int kLeastLines = 6;

} // namespace

PageScroll::PageScroll(QWidget* page, QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    // The page is as see-through as it was before it could scroll.
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
}

void PageScroll::showTopOf(const QWidget* page) {
    for (QWidget* above = page->parentWidget(); above; above = above->parentWidget())
        if (auto* frame = qobject_cast<PageScroll*>(above))
            return frame->verticalScrollBar()->setValue(0);
}

QSize PageScroll::sizeHint() const {
    return widget()->sizeHint();
}

QSize PageScroll::minimumSizeHint() const {
    const QSize least(fontMetrics().averageCharWidth() * kLeastChars, fontMetrics().height() * kLeastLines);
    return least.boundedTo(widget()->minimumSizeHint());
}

void PageScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

int PageScroll::heightNeeded(int width) const {
    const QLayout* layout = widget()->layout();
    const int least = widget()->minimumSizeHint().height();
    return layout && layout->hasHeightForWidth() ? std::max(least, layout->minimumHeightForWidth(width))
                                                 : least;
}

/// As large as the room, but never smaller than the page can be; a bar takes from the room across.
void PageScroll::fit() {
    const QSize room = maximumViewportSize();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int leastWidth = widget()->minimumSizeHint().width();
    int width = std::max(room.width(), leastWidth);
    const bool barsBelow = width > room.width();
    int height = heightNeeded(width);
    const int roomHeight = room.height() - (barsBelow ? bar : 0);
    if (height > roomHeight && !barsBelow) {
        width = std::max(room.width() - bar, leastWidth);
        height = heightNeeded(width);
    }
    widget()->resize(width, std::max(height, roomHeight));
}

} // namespace liaison
