// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_entries.h"

#include "core/base/text.h"
#include "ui/imports/shared_width.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSplitter>

#include <algorithm>

namespace liaison {

namespace {

constexpr std::size_t kSummedUpChanges = 3;

QString orSaidEmpty(const QString& text) {
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
    , m_list(new TickTable(u"reviewTable"_s, u"reviewTick"_s, tr("Schools of the list")))
    , m_changes(new RowModel<ChangeRow>(
          changeColumns(), [](const ChangeRow& row) { return row.number; }, this))
    , m_changeTable(new TableView({}, tr("Fields of the school selected")))
    , m_changeTitle(new QLabel) {
    m_changeTable->setObjectName(u"reviewChanges"_s);
    m_changeTitle->setTextFormat(Qt::PlainText);
    m_list->setColumns(columns(), {32, 10, 8, 58});
    m_changeTable->setRowModel(m_changes);
    shareWidth(m_changeTable, {20, 40, 40});
    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, rhythm(this), 0, 0);
    lowerLayout->setSpacing(rhythm(this) / 2);
    lowerLayout->addWidget(m_changeTitle);
    lowerLayout->addWidget(m_changeTable, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_list);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_list, &TickTable::ticksChanged, this, &ReviewEntries::ticksChanged);
    connect(m_list, &TickTable::currentChanged, this, &ReviewEntries::showChanges);
}

std::vector<Column<TickTable::Row>> ReviewEntries::columns() const {
    using Row = TickTable::Row;
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
                          orSaidEmpty(shownFieldText(change.field, m_plan->text(change.before))),
                          orSaidEmpty(shownFieldText(change.field, m_plan->text(change.after))));
    }
    QString summary = parts.join(u"; "_s);
    if (changes.size() > kSummedUpChanges)
        summary += tr(" and %1 more").arg(changes.size() - kSummedUpChanges);
    return summary;
}

void ReviewEntries::setPlan(std::shared_ptr<ImportPlan> plan) {
    m_list->clear();
    m_changes->setRows({});
    m_plan = std::move(plan);
    const auto tickOf = [this](std::size_t entry) {
        PlanEntry& one = m_plan->entries[entry];
        return one.kind == EntryKind::Unchanged ? nullptr : &one.ticked;
    };
    m_list->setEntries({m_plan->entries.size(),
                        [this](std::size_t entry) { return int(m_plan->entries[entry].kind); }, tickOf});
}

void ReviewEntries::showKind(EntryKind kind) {
    m_list->showKind(int(kind));
}

void ReviewEntries::showChanges() {
    const std::optional<std::size_t> current = m_list->current();
    if (!current) {
        m_changes->setRows({});
        m_changeTitle->clear();
        return;
    }
    const PlanEntry& entry = m_plan->entries[*current];
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
