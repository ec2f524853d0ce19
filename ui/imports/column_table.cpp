// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/column_table.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QHeaderView>

namespace liaison {

ColumnTable::ColumnTable(const QString& objectName, const QList<Head>& heads, QWidget* parent)
    : QTableWidget(0, int(heads.size()), parent) {
    setObjectName(objectName);
    setAccessibleName(tr("Columns of the list"));
    setEditTriggers(QTableWidget::NoEditTriggers);
    setSelectionMode(QTableWidget::SingleSelection);
    setSelectionBehavior(QTableWidget::SelectRows);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 2);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    QStringList titles;
    for (int at = 0; at < int(heads.size()); ++at) {
        titles << heads[at].title;
        if (heads[at].letters == 0)
            horizontalHeader()->setSectionResizeMode(at, QHeaderView::Stretch);
        else
            setColumnWidth(at, fontMetrics().averageCharWidth() * heads[at].letters);
    }
    setHorizontalHeaderLabels(titles);
}

void ColumnTable::begin(int columns) {
    setRowCount(0);
    setRowCount(columns);
}

void ColumnTable::setTexts(int line, const QStringList& texts) {
    for (int at = 0; at < int(texts.size()); ++at) {
        auto* item = new QTableWidgetItem(texts[at]);
        item->setToolTip(texts[at]);
        setItem(line, at, item);
    }
}

void ColumnTable::setChooser(int line, int cell, QWidget* chooser) {
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    const int air = rhythm(this) / 4;
    layout->setContentsMargins(air, air, air, air);
    layout->addWidget(chooser);
    setCellWidget(line, cell, holder);
}

QString firstValues(const ListSample& sample, int column) {
    constexpr qsizetype kValues = 3;
    QStringList values;
    for (const SampleRow& row : sample) {
        const QString value = row.cells.value(column).simplified();
        if (!value.isEmpty() && !values.contains(value))
            values << value;
        if (values.size() == kValues)
            break;
    }
    return values.join(u"  ·  "_s);
}

} // namespace liaison
