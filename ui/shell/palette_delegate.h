// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace liaison {

/// Paints a line of the command palette: a heading, or icon, title, detail and shortcut.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { ItemRole = Qt::UserRole, DetailRole, ShortcutRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace liaison
