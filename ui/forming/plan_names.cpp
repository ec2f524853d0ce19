// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_names.h"

#include "core/base/text.h"

#include <QHeaderView>
#include <QSet>

namespace liaison {

using namespace Qt::StringLiterals;

PlanNames::PlanNames(QWidget* parent) : QTableWidget(parent) {
    setObjectName(u"acceptNames"_s);
    setAccessibleName(tr("Names"));
    setColumnCount(2);
    setHorizontalHeaderLabels({tr("Name, to be changed here"), tr("Members")});
    horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 3);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
}

void PlanNames::setBodies(const std::vector<FormedBody>& bodies) {
    setRowCount(int(bodies.size()));
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        setItem(int(i), 0, new QTableWidgetItem(bodies[i].name));
        auto* count = new QTableWidgetItem(countText(qint64(bodies[i].members.size())));
        count->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(int(i), 1, count);
    }
}

QStringList PlanNames::names() const {
    QStringList names;
    for (int row = 0; row < rowCount(); ++row)
        names << tidied(item(row, 0)->text());
    return names;
}

QString PlanNames::problem() const {
    QSet<QString> taken;
    const QStringList all = names();
    for (const QString& name : all) {
        if (name.isEmpty())
            return tr("Give each of them a name.");
        if (taken.contains(folded(name)))
            return tr("Two are called “%1”: give one another name.").arg(name);
        taken.insert(folded(name));
    }
    return {};
}

} // namespace liaison
