// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_entries.h"

#include "core/base/text.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/shared_width.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

#include <algorithm>

namespace liaison {

namespace {

constexpr std::size_t kSummedUpChanges = 3;

QString orEmpty(const QString& text) {
    return text.isEmpty() ? ReviewEntries::tr("(empty)") : text;
}

/// "joins Aylesbury North, leaves Chess Valley"
QString placeInWords(const ImportPlan& plan, const PlannedChange& change) {
    const QString after = plan.text(change.after);
    const QString before = plan.text(change.before);
    if (change.field == SchoolField::Hub)
        return after.isEmpty() ? ReviewEntries::tr("in no hub") : ReviewEntries::tr("in hub %1").arg(after);
    return before.isEmpty() ? ReviewEntries::tr("joins %1").arg(after)
                            : ReviewEntries::tr("joins %1, leaves %2").arg(after, before);
}

} // namespace

ReviewEntries::ReviewEntries(QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return qint64(row.entry) + 1; }, this))
    , m_changes(new RowModel<ChangeRow>(
          changeColumns(), [](const ChangeRow& row) { return row.number; }, this))
    , m_table(new TableView({}, tr("Schools of the list")))
    , m_changeTable(new TableView({}, tr("Fields of the school selected")))
    , m_changeTitle(new QLabel)
    , m_all(linkButton(tr("Tick &all")))
    , m_none(linkButton(tr("Tick &none"))) {
    m_table->setObjectName(u"reviewTable"_s);
    m_changeTable->setObjectName(u"reviewChanges"_s);
    m_all->setObjectName(u"reviewTickAll"_s);
    m_none->setObjectName(u"reviewTickNone"_s);
    m_changeTitle->setTextFormat(Qt::PlainText);
    m_table->setRowModel(m_model);
    m_changeTable->setRowModel(m_changes);
    shareWidth(m_table, {32, 10, 8, 58});
    shareWidth(m_changeTable, {20, 40, 40});
    auto* ticks = new QHBoxLayout;
    ticks->addWidget(m_all);
    ticks->addWidget(m_none);
    ticks->addStretch(1);
    auto* upper = new QWidget;
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(rhythm(this) / 2);
    upperLayout->addLayout(ticks);
    upperLayout->addWidget(m_table, 1);
    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, rhythm(this), 0, 0);
    lowerLayout->setSpacing(rhythm(this) / 2);
    lowerLayout->addWidget(m_changeTitle);
    lowerLayout->addWidget(m_changeTable, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_model, &RowModelBase::checkToggled, this,
            [this](qint64 key, const QString&, bool on) { tick(key, on); });
    connect(m_table, &TableView::selectedKeysChanged, this, &ReviewEntries::showChanges);
    connect(m_table, &TableView::rowActivated, this,
            [this](qint64 key) { tick(key, !m_plan->entries[size_t(key - 1)].ticked); });
    connect(m_all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickAll(false); });
}

std::vector<Column<ReviewEntries::Row>> ReviewEntries::columns() const {
    const auto name = [this](const Row& row) { return m_plan->text(entryOf(row).name); };
    const auto ticked = [this](const Row& row) { return entryOf(row).ticked; };
    const auto tone = [this](const Row& row) { return entryOf(row).ticked ? Tone::Plain : Tone::Quiet; };
    const auto urn = [this](const Row& row) {
        return entryOf(row).urn == 0 ? QString() : QString::number(entryOf(row).urn);
    };
    const auto urnValue = [this](const Row& row) { return QVariant(entryOf(row).urn); };
    const auto line = [this](const Row& row) { return countText(entryOf(row).line); };
    const auto lineValue = [this](const Row& row) { return QVariant(entryOf(row).line); };
    const auto changes = [this](const Row& row) { return summaryOf(entryOf(row)); };
    const auto changeCount = [this](const Row& row) { return QVariant(entryOf(row).changeCount); };
    std::vector<Column<Row>> columns;
    columns.push_back(
        Column<Row>(u"name"_s, tr("School"), name).tickedBy(ticked).toned(tone).withCellTip(name));
    columns.push_back(Column<Row>(u"urn"_s, tr("URN"), urn).number(urnValue));
    columns.push_back(
        Column<Row>(u"line"_s, tr("Line"), line).number(lineValue).tip(tr("The line of the list")));
    columns.push_back(
        Column<Row>(u"changes"_s, tr("What changes"), changes).sortedBy(changeCount).withCellTip(changes));
    return columns;
}

std::vector<Column<ReviewEntries::ChangeRow>> ReviewEntries::changeColumns() {
    return {
        Column<ChangeRow>(u"field"_s, tr("Field"), [](const ChangeRow& row) { return row.field; }),
        Column<ChangeRow>(u"before"_s, tr("In the record"), [](const ChangeRow& row) { return row.before; })
            .toned([](const ChangeRow&) { return Tone::Quiet; })
            .withCellTip([](const ChangeRow& row) { return row.before; }),
        Column<ChangeRow>(u"after"_s, tr("After the import"), [](const ChangeRow& row) {
            return row.after;
        }).withCellTip([](const ChangeRow& row) { return row.after; })};
}

/// The entries of a new school are too many to sum up: what it is says more.
QString ReviewEntries::summaryOf(const PlanEntry& entry) const {
    QStringList parts;
    const auto changes = m_plan->changesOf(entry);
    if (entry.kind == EntryKind::New) {
        for (const PlannedChange& change : changes)
            if (change.field == SchoolField::Phase || change.field == SchoolField::Type ||
                change.field == SchoolField::Town)
                parts << m_plan->text(change.after);
            else if (isPlaceField(change.field))
                parts << placeInWords(*m_plan, change);
        return parts.join(u" · "_s);
    }
    for (std::size_t i = 0; i < std::min(changes.size(), kSummedUpChanges); ++i) {
        const PlannedChange& change = changes[i];
        if (isPlaceField(change.field)) {
            parts << placeInWords(*m_plan, change);
            continue;
        }
        parts << tr("%1: %2 → %3")
                     .arg(schoolFieldLabel(change.field),
                          orEmpty(shownFieldText(change.field, m_plan->text(change.before))),
                          orEmpty(shownFieldText(change.field, m_plan->text(change.after))));
    }
    QString summary = parts.join(u"; "_s);
    if (changes.size() > kSummedUpChanges)
        summary += tr(" and %1 more").arg(changes.size() - kSummedUpChanges);
    return summary;
}

void ReviewEntries::setPlan(std::shared_ptr<ImportPlan> plan) {
    m_model->setRows({});
    m_changes->setRows({});
    m_plan = std::move(plan);
    if (!m_plan)
        return;
    std::vector<Row> rows(m_plan->entries.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].entry = i;
    m_model->setRows(std::move(rows));
    showKind(m_kind);
}

void ReviewEntries::showKind(EntryKind kind) {
    m_kind = kind;
    m_model->setFilter([this](const Row& row) { return entryOf(row).kind == m_kind; });
    const bool canTick = kind != EntryKind::Unchanged;
    m_all->setVisible(canTick);
    m_none->setVisible(canTick);
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showChanges();
}

void ReviewEntries::tick(qint64 key, bool on) {
    PlanEntry& entry = m_plan->entries[std::size_t(key - 1)];
    if (entry.kind == EntryKind::Unchanged)
        return;
    entry.ticked = on;
    m_model->replace({std::size_t(key - 1)});
    Q_EMIT ticksChanged();
}

void ReviewEntries::tickAll(bool on) {
    for (PlanEntry& entry : m_plan->entries)
        if (entry.kind == m_kind)
            entry.ticked = on;
    m_table->viewport()->update();
    Q_EMIT ticksChanged();
}

void ReviewEntries::showChanges() {
    const qint64 key = m_table->currentKey();
    if (!m_plan || key == 0 || m_model->rowCount() == 0) {
        m_changes->setRows({});
        m_changeTitle->clear();
        return;
    }
    const PlanEntry& entry = m_plan->entries[std::size_t(key - 1)];
    std::vector<ChangeRow> rows;
    for (const PlannedChange& change : m_plan->changesOf(entry))
        rows.push_back({int(rows.size()) + 1, schoolFieldLabel(change.field),
                        shownFieldText(change.field, m_plan->text(change.before)),
                        shownFieldText(change.field, m_plan->text(change.after))});
    const QString name = schoolWithUrn(m_plan->text(entry.name), entry.urn);
    m_changeTitle->setText(rows.empty() ? tr("%1: the list says what the record has.").arg(name)
                                        : tr("%1, field by field").arg(name));
    m_changes->setRows(std::move(rows));
}

} // namespace liaison
