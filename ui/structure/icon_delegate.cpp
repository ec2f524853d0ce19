// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/icon_delegate.h"

#include <QAbstractItemView>

namespace liaison {

IconDelegate::IconDelegate(QAbstractItemView* view, QSize size, Qt::Alignment alignment)
    : QStyledItemDelegate(view), m_size(size), m_alignment(alignment) {}

void IconDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_size.isValid())
        option->decorationSize = m_size;
    option->decorationAlignment = m_alignment;
}

} // namespace liaison
