// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <algorithm>

namespace liaison {

namespace {

using Lines = std::vector<std::vector<QLayoutItem*>>;

/// One alone on the last line looks lost there: another comes down to it.
void accompanyLast(Lines& lines, int width, int spacing) {
    if (lines.size() < 2 || lines.back().size() > 1)
        return;
    std::vector<QLayoutItem*>& above = lines[lines.size() - 2];
    if (above.size() < 3)
        return;
    if (above.back()->sizeHint().width() + spacing + lines.back().front()->sizeHint().width() > width)
        return;
    lines.back().insert(lines.back().begin(), above.back());
    above.pop_back();
}

} // namespace

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
    Lines lines(1);
    int used = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = item->sizeHint().width();
        if (!lines.back().empty() && used + spacing() + width > rect.width()) {
            lines.emplace_back();
            used = 0;
        }
        used += width + (lines.back().empty() ? 0 : spacing());
        lines.back().push_back(item);
    }
    accompanyLast(lines, rect.width(), spacing());
    int y = rect.y();
    for (const auto& line : lines) {
        int height = 0;
        for (const QLayoutItem* item : line)
            height = std::max(height, item->sizeHint().height());
        int x = rect.x();
        for (QLayoutItem* item : line) {
            const QSize size = item->sizeHint();
            const int width = std::min(size.width(), rect.width());
            if (place)
                item->setGeometry({x, y + (height - size.height()) / 2, width, size.height()});
            x += width + spacing();
        }
        y += height + spacing();
    }
    return std::max(0, y - spacing() - rect.y());
}

} // namespace liaison
