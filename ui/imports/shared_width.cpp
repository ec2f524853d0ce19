// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/shared_width.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace liaison {

namespace {

class WidthSharer : public QObject {
public:
    WidthSharer(QTableView* table, QList<int> weights)
        : QObject(table), m_table(table), m_weights(std::move(weights)) {
        table->viewport()->installEventFilter(this);
        connect(table->model(), &QAbstractItemModel::modelReset, this, &WidthSharer::share);
        share();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize)
            share();
        return QObject::eventFilter(watched, event);
    }

private:
    void share() {
        const int whole = m_table->viewport()->width();
        int parts = 0;
        for (int column = 0; column < m_weights.size(); ++column)
            parts += m_table->isColumnHidden(column) ? 0 : m_weights[column];
        for (int column = 0; column < m_weights.size(); ++column)
            if (!m_table->isColumnHidden(column))
                m_table->setColumnWidth(column, whole * m_weights[column] / parts);
    }

    QTableView* m_table;
    QList<int> m_weights;
};

} // namespace

void shareWidth(QTableView* table, const QList<int>& weights) {
    new WidthSharer(table, weights);
}

} // namespace liaison
