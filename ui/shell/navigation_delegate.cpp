// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_delegate.h"
#include "core/base/text.h"
#include "ui/shell/flat_paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

namespace liaison {

using namespace Qt::StringLiterals;

using namespace flat;

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int line = lineHeight();
    if (!index.data(PageRole).toString().isEmpty())
        return {line * 3, line * 2};
    const bool hidden = index.data(NarrowRole).toBool();
    return {line * 3, hidden ? line * 2 / 3 : line * 7 / 4};
}

void NavigationDelegate::paintSection(QPainter* painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const Tokens& t = tokensOf(option.palette);
    const int line = lineHeight();
    if (index.data(NarrowRole).toBool()) {
        const int y = option.rect.center().y();
        painter->setPen(t.line);
        painter->drawLine(option.rect.left() + line / 2, y, option.rect.right() - line / 2, y);
        return;
    }
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(t.quietText);
    painter->drawText(option.rect.adjusted(line, line / 2, -line / 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      index.data().toString());
}

void NavigationDelegate::paintBadge(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell,
                                    int count, bool narrow) const {
    const Tokens& t = tokensOf(option.palette);
    const int line = lineHeight();
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * (narrow ? 0.7 : 0.85));
    font.setWeight(QFont::DemiBold);
    const QString text = narrow && count > 99 ? u"99+"_s : countText(count);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + line / 8;
    const int width = std::max(height, metrics.horizontalAdvance(text) + line / 2);
    const QRect pill =
        narrow ? QRect(cell.right() - width - line / 8, cell.top() + line / 8, width, height)
               : QRect(cell.right() - width - line / 2, cell.center().y() - height / 2, width, height);
    panel(painter, pill, t.warnFill, t.warn, height / 2);
    painter->setFont(font);
    painter->setPen(t.warn);
    painter->drawText(pill, Qt::AlignCenter, text);
}

void NavigationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    painter->save();
    if (index.data(PageRole).toString().isEmpty()) {
        paintSection(painter, option, index);
        painter->restore();
        return;
    }
    const Tokens& t = tokensOf(option.palette);
    const int line = lineHeight();
    const bool narrow = index.data(NarrowRole).toBool();
    const QRect cell = option.rect.adjusted(line / 3, 1, -line / 3, -1);
    if (option.state & QStyle::State_Selected) {
        panel(painter, cell, t.selected, Qt::transparent);
        painter->fillRect(
            QRect(cell.left(), cell.top() + line / 3, std::max(3, line / 6), cell.height() - line * 2 / 3),
            t.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        panel(painter, cell, t.hover, Qt::transparent);
    }
    const int size = std::max(16, line * 6 / 5);
    const QRect icon(narrow ? cell.center().x() - size / 2 : cell.left() + line * 2 / 3,
                     cell.center().y() - size / 2 + 1, size, size);
    drawIcon(painter, icon, index.data(Qt::DecorationRole).value<QIcon>());
    const int badge = index.data(BadgeRole).toInt();
    if (!narrow) {
        QFont font = option.font;
        font.setWeight(option.state & QStyle::State_Selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(t.text);
        const QRect text(icon.right() + line / 2, cell.top(),
                         cell.right() - icon.right() - line * (badge > 0 ? 3 : 1), cell.height());
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
    if (badge > 0)
        paintBadge(painter, option, cell, badge, narrow);
    if (option.state & QStyle::State_HasFocus)
        focusRing(painter, cell, t, false);
    painter->restore();
}

} // namespace liaison
