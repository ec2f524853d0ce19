// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_delegate.h"
#include "ui/shell/flat_paint.h"

#include <QPainter>

namespace liaison {

using namespace flat;

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int line = lineHeight();
    return {line * 10, index.data(ItemRole).isValid() ? line * 9 / 5 : line * 7 / 4};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Tokens& t = tokensOf(option.palette);
    const int line = lineHeight();
    painter->save();
    if (!index.data(ItemRole).isValid()) {
        QFont font = option.font;
        font.setPointSizeF(font.pointSizeF() * 0.88);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(t.quietText);
        painter->drawText(option.rect.adjusted(line * 2 / 3, line / 3, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    const QRect cell = option.rect.adjusted(line / 4, 1, -line / 4, -1);
    if (option.state & QStyle::State_Selected)
        panel(painter, cell, t.selected, t.accent);
    else if (option.state & QStyle::State_MouseOver)
        panel(painter, cell, t.hover, Qt::transparent);
    const int size = std::max(16, line);
    const QRect icon(cell.left() + line / 2, cell.center().y() - size / 2 + 1, size, size);
    drawIcon(painter, icon, index.data(Qt::DecorationRole).value<QIcon>());
    const QFontMetrics metrics(option.font);
    const QString shortcut = index.data(ShortcutRole).toString();
    const int shortcutWidth = shortcut.isEmpty() ? 0 : metrics.horizontalAdvance(shortcut) + line;
    QRect text = cell.adjusted(icon.right() - cell.left() + line / 2, 0, -shortcutWidth - line / 2, 0);
    const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->setFont(option.font);
    painter->setPen(t.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
    text.setLeft(text.left() + metrics.horizontalAdvance(title) + line);
    painter->setPen(t.quietText);
    if (text.width() > line * 2)
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, text.width()));
    painter->drawText(cell.adjusted(0, 0, -line / 2, 0), Qt::AlignRight | Qt::AlignVCenter, shortcut);
    painter->restore();
}

} // namespace liaison
