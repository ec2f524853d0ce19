// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace liaison {

/// Paints a line of the navigation: an area's heading, or a page with its icon and badge.
class NavigationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { PageRole = Qt::UserRole, BadgeRole, NarrowRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSection(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBadge(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell, int count,
                    bool narrow) const;
};

} // namespace liaison
