// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace liaison {

/// Gives the icons of a list one size and a place of their own: beside a text of several lines, or of one
/// width.
class IconDelegate : public QStyledItemDelegate {
public:
    IconDelegate(QAbstractItemView* view, QSize size, Qt::Alignment alignment);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QSize m_size;
    Qt::Alignment m_alignment;
};

} // namespace liaison
