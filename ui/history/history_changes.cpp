// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_changes.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace liaison {

namespace {

/// How many rows of one action are shown.
constexpr int kRowsShown = 1000;
/// How many lines of it tell how wide the columns shall be.
constexpr int kRowsMeasured = 50;

} // namespace

HistoryChanges::HistoryChanges(RowWords words, QWidget* parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_model(makeChangeModel(this))
    , m_table(new TableView(u"historyChanges"_s, tr("What the selected action changed")))
    , m_summary(quietLabel({})) {
    m_table->setObjectName(u"historyChanges"_s);
    m_table->setRowModel(m_model);
    m_summary->setObjectName(u"historyChangeSummary"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, rhythm(this) / 2, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addWidget(new Heading(tr("What changed"), 2));
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

void HistoryChanges::showNothing() {
    m_model->setRows({});
    m_summary->setText(tr("Select an action to see what it changed."));
}

Result<void> HistoryChanges::showEntry(TrustFile& file, const HistoryEntry& entry) {
    const auto action = History(file.database()).action(entry.action.id, kRowsShown);
    if (!action)
        return tl::unexpected<Error>(action.error());
    m_model->setRows(changeLines(file, *action, m_words));
    fitColumns();
    const QString all = counted(entry.rowCount, tr("row"), tr("rows"));
    const qint64 more = entry.rowCount - qint64(action->rows.size());
    m_summary->setText(more > 0 ? tr("%1: %2. The first %3 are shown, and %4 more are not.")
                                      .arg(actionTitle(entry.action), all,
                                           countText(qint64(action->rows.size())), countText(more))
                                : tr("%1: %2.").arg(actionTitle(entry.action), all));
    return {};
}

int HistoryChanges::widestOf(const QString& key) const {
    const int column = m_model->columnOfKey(key);
    int widest = 0;
    for (int row = 0; row < std::min(m_model->rowCount(), kRowsMeasured); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_model->textAt(row, column)));
    return widest + rhythm(this, 2);
}

/// Each action changes other fields: their columns grow to show them, as far as they leave room for what came
/// after, in the last column.
void HistoryChanges::fitColumns() {
    const int least = fontMetrics().averageCharWidth() * 12;
    const int room = m_table->viewport()->width();
    const std::pair<QString, int> shares[] = {
        {u"name"_s, room / 3}, {u"field"_s, room / 6}, {u"before"_s, room / 4}};
    for (const auto& [key, share] : shares) {
        const int column = m_model->columnOfKey(key);
        const int most = std::max(share, least);
        const int now = m_table->columnWidth(column);
        Growth& growth = m_growths[key];
        // A width that the user chose is kept; one that another action needed is not.
        if (growth.to < 0)
            growth.from = std::min(now, most);
        else if (now != growth.to)
            growth.from = now;
        growth.to = std::max(growth.from, std::min(widestOf(key), most));
        m_table->setColumnWidth(column, growth.to);
    }
}

void HistoryChanges::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_model->rowCount() > 0)
        fitColumns();
}

} // namespace liaison
