// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_item_delegate.h"

#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace liaison {

namespace {

QFont titleFont(const QStyleOptionViewItem& option) {
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    return font;
}

int padding(const QStyleOptionViewItem& option) {
    return option.widget ? rhythm(option.widget) : option.fontMetrics.height() / 2;
}

QRect textRect(const QStyleOptionViewItem& option, int width) {
    const int edge = padding(option);
    return {option.rect.left() + edge, option.rect.top() + edge * 3 / 4, width - 2 * edge,
            option.rect.height() - edge * 3 / 2};
}

} // namespace

void ReportItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    panel.text.clear();
    panel.icon = {};
    // The style would frame the line that it thinks the text has; the whole report is what has the focus.
    panel.state &= ~QStyle::State_HasFocus;
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect text = textRect(option, option.rect.width());
    const QFontMetrics titleMetrics(titleFont(option));
    painter->save();
    painter->setFont(titleFont(option));
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->drawText(text.adjusted(0, titleMetrics.lineSpacing() + padding(option) / 4, 0, 0),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data(PurposeRole).toString());
    painter->restore();
    if (!(option.state & QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(option);
    const int edge = std::max(1, padding(option) / 4);
    focus.rect = option.rect.adjusted(edge, edge, -edge, -edge);
    focus.backgroundColor = option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
}

QSize ReportItemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    // As if the scroll bar showed: it may come while the rows are laid out, and their heights with it.
    const int width =
        view ? view->maximumViewportSize().width() - view->verticalScrollBar()->sizeHint().width()
             : option.rect.width();
    const int edge = padding(option);
    const QRect purpose =
        option.fontMetrics.boundingRect(QRect(0, 0, std::max(1, width - 2 * edge), 10000), Qt::TextWordWrap,
                                        index.data(PurposeRole).toString());
    return {edge * 10,
            QFontMetrics(titleFont(option)).lineSpacing() + edge / 4 + purpose.height() + edge * 3 / 2};
}

} // namespace liaison
