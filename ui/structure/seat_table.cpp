// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/seat_table.h"

#include <QHeaderView>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

SeatTable::SeatTable(const std::vector<Office>& offices, QWidget* parent) : QTableWidget(parent) {
    for (const Office& office : offices)
        if (office.heldIn == Office::HeldIn::Body)
            m_offices.push_back(office);
    setColumnCount(ColumnCount);
    setRowCount(int(m_offices.size()));
    setHorizontalHeaderLabels({tr("Office"), tr("How many"), tr("For each member")});
    horizontalHeaderItem(SeatsColumn)->setToolTip(tr("Empty means any number"));
    horizontalHeader()->setSectionResizeMode(OfficeColumn, QHeaderView::Stretch);
    horizontalHeader()->setAccessibleName(tr("Column headings"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    for (int row = 0; row < rowCount(); ++row)
        setRule(row, nullptr);
    setFixedHeight(fontMetrics().height() * 9);
}

void SeatTable::setRule(int row, const SeatRule* rule) {
    const Office& office = m_offices[std::size_t(row)];
    auto* name = new QTableWidgetItem(office.singular);
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    name->setCheckState(rule ? Qt::Checked : Qt::Unchecked);
    setItem(row, OfficeColumn, name);
    setItem(row, SeatsColumn,
            new QTableWidgetItem(rule && rule->seats ? QString::number(*rule->seats) : QString()));
    auto* each = new QTableWidgetItem;
    each->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    each->setCheckState(rule && rule->isPerMember ? Qt::Checked : Qt::Unchecked);
    each->setData(Qt::AccessibleTextRole, tr("For each member"));
    setItem(row, EachColumn, each);
}

void SeatTable::setSeats(const std::vector<SeatRule>& seats) {
    const QSignalBlocker blocker(this);
    for (int row = 0; row < rowCount(); ++row) {
        const Id<Office> office = m_offices[std::size_t(row)].id;
        const auto rule = std::find_if(seats.begin(), seats.end(),
                                       [office](const SeatRule& one) { return one.office == office; });
        setRule(row, rule == seats.end() ? nullptr : &*rule);
    }
}

std::vector<SeatRule> SeatTable::seats() const {
    std::vector<SeatRule> seats;
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, OfficeColumn)->checkState() != Qt::Checked)
            continue;
        SeatRule rule;
        rule.office = m_offices[std::size_t(row)].id;
        const QString number = item(row, SeatsColumn)->text().trimmed();
        if (!number.isEmpty())
            rule.seats = number.toLongLong();
        rule.isPerMember = item(row, EachColumn)->checkState() == Qt::Checked;
        seats.push_back(rule);
    }
    return seats;
}

QString SeatTable::problem() const {
    for (int row = 0; row < rowCount(); ++row) {
        const QString number = item(row, SeatsColumn)->text().trimmed();
        bool isNumber = true;
        const qint64 seats = number.isEmpty() ? 1 : number.toLongLong(&isNumber);
        if (!isNumber || seats < 1)
            return tr("“%1” is no number of seats for %2; write 1 or more, or leave it empty.")
                .arg(number, m_offices[std::size_t(row)].singular.toLower());
    }
    return {};
}

} // namespace liaison
