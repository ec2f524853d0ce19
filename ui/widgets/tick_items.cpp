// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tick_items.h"

#include <QListWidget>

namespace liaison {

void addTickItem(QListWidget& list, const QString& key, const QString& label) {
    auto* item = new QListWidgetItem(label, &list);
    item->setData(Qt::UserRole, key);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

QStringList tickedKeys(const QListWidget& list) {
    QStringList keys;
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->checkState() == Qt::Checked)
            keys << list.item(row)->data(Qt::UserRole).toString();
    return keys;
}

void tickKeys(QListWidget& list, const QStringList& keys) {
    for (int row = 0; row < list.count(); ++row) {
        QListWidgetItem* item = list.item(row);
        const bool isWanted = keys.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(isWanted ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace liaison
