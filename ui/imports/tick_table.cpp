// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/tick_table.h"

#include "ui/imports/shared_width.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QPushButton>

namespace liaison {

TickTable::TickTable(const QString& tableName, const QString& ticksName, const QString& accessibleName,
                     QWidget* parent)
    : QWidget(parent)
    , m_table(new TableView({}, accessibleName))
    , m_all(linkButton(tr("Tick &all")))
    , m_none(linkButton(tr("Tick &none"))) {
    m_table->setObjectName(tableName);
    m_all->setObjectName(ticksName + u"All"_s);
    m_none->setObjectName(ticksName + u"None"_s);
    auto* ticks = new QHBoxLayout;
    ticks->addWidget(m_all);
    ticks->addWidget(m_none);
    ticks->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(ticks);
    layout->addWidget(m_table, 1);
    connect(m_all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickAll(false); });
}

void TickTable::setColumns(std::vector<Column<Row>> columns, const QList<int>& weights) {
    m_model = new RowModel<Row>(
        std::move(columns), [](const Row& row) { return qint64(row.entry) + 1; }, this);
    m_table->setRowModel(m_model);
    shareWidth(m_table, weights);
    connect(m_model, &RowModelBase::checkToggled, this,
            [this](qint64 key, const QString&, bool on) { tick(std::size_t(key - 1), on); });
    connect(m_table, &TableView::rowActivated, this, [this](qint64 key) {
        if (const bool* ticked = m_entries.tickOf(std::size_t(key - 1)))
            tick(std::size_t(key - 1), !*ticked);
    });
    connect(m_table, &TableView::selectedKeysChanged, this, &TickTable::currentChanged);
}

void TickTable::setEntries(Entries entries) {
    m_entries = std::move(entries);
    std::vector<Row> rows(m_entries.count);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].entry = i;
    m_model->setRows(std::move(rows));
    if (m_entries.count > 0)
        showKind(m_kind);
}

void TickTable::showKind(int kind) {
    m_kind = kind;
    m_model->setFilter([this](const Row& row) { return m_entries.kindOf(row.entry) == m_kind; });
    const bool hasRows = m_model->rowCount() > 0;
    const bool canTick = hasRows && m_entries.tickOf(std::size_t(m_model->keyAt(0) - 1));
    m_all->setVisible(canTick);
    m_none->setVisible(canTick);
    if (hasRows)
        m_table->selectKey(m_model->keyAt(0));
    Q_EMIT currentChanged();
}

std::optional<std::size_t> TickTable::current() const {
    const qint64 key = m_table->currentKey();
    if (key == 0 || m_model->rowCount() == 0)
        return std::nullopt;
    return std::size_t(key - 1);
}

void TickTable::tick(std::size_t entry, bool on) {
    bool* ticked = m_entries.tickOf(entry);
    if (!ticked)
        return;
    *ticked = on;
    m_model->replace({entry});
    Q_EMIT ticksChanged();
}

void TickTable::tickAll(bool on) {
    for (std::size_t i = 0; i < m_entries.count; ++i)
        if (m_entries.kindOf(i) == m_kind)
            if (bool* ticked = m_entries.tickOf(i))
                *ticked = on;
    m_table->viewport()->update();
    Q_EMIT ticksChanged();
}

} // namespace liaison
