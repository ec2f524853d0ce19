// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace liaison {

/// Paints a report in the list: its title, and under it what it is for.
class ReportItemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { PurposeRole = Qt::UserRole, NameRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace liaison
