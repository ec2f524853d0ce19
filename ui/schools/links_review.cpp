// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/links_review.h"

#include "ui/schools/school_columns.h"
#include "ui/schools/shared_width.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>

namespace liaison {

namespace {

QString named(const NamedSchool& school) {
    return schoolWithUrn(school.name, school.urn);
}

QString plainAmpersands(QString text) {
    return text.replace(u'&', u"&&"_s);
}

QVBoxLayout* columnIn(QWidget* widget) {
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(widget));
    return layout;
}

} // namespace

LinksPlan LinksDraft::planToApply() const {
    LinksPlan whole = *plan;
    for (const LinkDecision& decision : plan->decisions)
        if (const auto chosen = decided.find(decision.from.urn); chosen != decided.end())
            whole.handOvers.push_back({decision.from, chosen->second, {}, true});
    return whole;
}

qint64 LinksDraft::handOvers() const {
    qint64 count = qint64(decided.size());
    for (const HandOver& handOver : plan->handOvers)
        count += handOver.ticked ? 1 : 0;
    return count;
}

HandOverTable::HandOverTable(LinksDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return qint64(row.at) + 1; }, this))
    , m_table(new TableView({}, tr("Schools to hand over"))) {
    m_table->setObjectName(u"handOverTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {32, 32, 12, 24});
    auto* all = linkButton(tr("Tick &all"));
    auto* none = linkButton(tr("Tick &none"));
    all->setObjectName(u"handOverAll"_s);
    none->setObjectName(u"handOverNone"_s);
    auto* ticks = new QHBoxLayout;
    ticks->addWidget(all);
    ticks->addWidget(none);
    ticks->addStretch(1);
    QVBoxLayout* layout = columnIn(this);
    layout->addWidget(
        quietLabel(tr("One open school followed each of these. Handing over notes it, and takes what "
                      "only you know of the old school to the new one.")));
    layout->addLayout(ticks);
    layout->addWidget(m_table, 1);
    connect(m_model, &RowModelBase::checkToggled, this,
            [this](qint64 key, const QString&, bool on) { tick(key, on); });
    connect(m_table, &TableView::rowActivated, this,
            [this](qint64 key) { tick(key, !m_draft.plan->handOvers[size_t(key - 1)].ticked); });
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
}

std::vector<Column<HandOverTable::Row>> HandOverTable::columns() const {
    const auto carried = [this](const Row& row) { return handOver(row).carried.join(u", "_s); };
    return {
        Column<Row>(u"from"_s, tr("Closed school"),
                    [this](const Row& row) { return named(handOver(row).from); })
            .tickedBy([this](const Row& row) { return handOver(row).ticked; }),
        Column<Row>(u"to"_s, tr("Followed by"), [this](const Row& row) { return named(handOver(row).to); }),
        Column<Row>(u"by"_s, tr("By way of"),
                    [this](const Row& row) {
                        QStringList urns;
                        for (const qint64 urn : handOver(row).by)
                            urns << QString::number(urn);
                        return urns.join(u", "_s);
                    }),
        Column<Row>(u"carried"_s, tr("Takes along"), carried).withCellTip(carried)};
}

void HandOverTable::showPlan() {
    std::vector<Row> rows(m_draft.plan->handOvers.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].at = i;
    m_model->setRows(std::move(rows));
}

void HandOverTable::tick(qint64 key, bool on) {
    m_draft.plan->handOvers[std::size_t(key - 1)].ticked = on;
    m_model->replace({std::size_t(key - 1)});
    Q_EMIT changed();
}

void HandOverTable::tickAll(bool on) {
    for (HandOver& one : m_draft.plan->handOvers)
        one.ticked = on;
    m_table->viewport()->update();
    Q_EMIT changed();
}

DecisionTable::DecisionTable(LinksDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<LinkDecision>(
          columns(), [](const LinkDecision& one) { return one.from.urn; }, this))
    , m_table(new TableView({}, tr("Schools to decide about")))
    , m_layout(columnIn(this)) {
    m_table->setObjectName(u"decisionTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {30, 40, 30});
    m_layout->addWidget(
        quietLabel(tr("Only you can say what became of these. A school without an answer stays as "
                      "it is; the links are kept all the same.")));
    m_layout->addWidget(m_table, 1);
    connect(m_table, &TableView::selectedKeysChanged, this, &DecisionTable::showChoices);
}

std::vector<Column<LinkDecision>> DecisionTable::columns() const {
    return {Column<LinkDecision>(u"from"_s, tr("Closed school"),
                                 [](const LinkDecision& one) { return named(one.from); }),
            Column<LinkDecision>(u"why"_s, tr("Why you are asked"),
                                 [](const LinkDecision& one) { return one.reason; })
                .withCellTip([](const LinkDecision& one) { return one.reason; }),
            Column<LinkDecision>(u"answer"_s, tr("Hand over to"), [this](const LinkDecision& one) {
                const auto chosen = m_draft.decided.find(one.from.urn);
                return chosen == m_draft.decided.end() ? QString() : named(chosen->second);
            })};
}

void DecisionTable::showPlan() {
    m_model->setRows(m_draft.plan->decisions);
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showChoices();
}

void DecisionTable::showChoices() {
    delete m_choices;
    m_choices = nullptr;
    const LinkDecision* decision = m_model->find(m_table->currentKey());
    if (!decision)
        return;
    m_choices = new QWidget;
    auto* layout = columnIn(m_choices);
    layout->setSpacing(rhythm(this) / 2);
    layout->addWidget(new QLabel(
        decision->candidates.empty()
            ? tr("No open school followed %1, so there is nothing to choose.").arg(named(decision->from))
            : tr("Hand %1 over to").arg(named(decision->from))));
    auto* group = new QButtonGroup(m_choices);
    const auto chosen = m_draft.decided.find(decision->from.urn);
    const auto offer = [&](const QString& text, bool isChosen, const std::function<void()>& choose) {
        auto* button = new QRadioButton(plainAmpersands(text));
        button->setObjectName(u"decision_%1"_s.arg(group->buttons().size()));
        button->setChecked(isChosen);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, choose] {
            choose();
            m_table->viewport()->update();
            Q_EMIT changed();
        });
    };
    const qint64 from = decision->from.urn;
    for (const NamedSchool& candidate : decision->candidates)
        offer(named(candidate), chosen != m_draft.decided.end() && chosen->second.urn == candidate.urn,
              [this, from, candidate] { m_draft.decided[from] = candidate; });
    if (!decision->candidates.empty())
        offer(tr("nobody"), chosen == m_draft.decided.end(), [this, from] { m_draft.decided.erase(from); });
    m_layout->addWidget(m_choices);
}

LinkTable::LinkTable(LinksDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return row.number; }, this))
    , m_table(new TableView({}, tr("Links of the list"))) {
    m_table->setObjectName(u"linkTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {33, 33, 8, 12, 14});
    columnIn(this)->addWidget(m_table, 1);
}

std::vector<Column<LinkTable::Row>> LinkTable::columns() {
    const auto kind = [](const Row& row) {
        switch (row.link.kind) {
        case LinkKind::Merged:
            return tr("merged");
        case LinkKind::Split:
            return tr("split");
        case LinkKind::Plain:
            break;
        }
        return QString();
    };
    return {
        Column<Row>(
            u"from"_s, tr("School"),
            [](const Row& row) { return schoolWithUrn(row.link.predecessorName, row.link.predecessor); }),
        Column<Row>(u"to"_s, tr("Followed by"),
                    [](const Row& row) { return schoolWithUrn(row.link.successorName, row.link.successor); }),
        Column<Row>(u"kind"_s, tr("Kind"), kind),
        Column<Row>(u"since"_s, tr("Since"), [](const Row& row) { return dateText(row.link.established); })
            .sortedBy([](const Row& row) { return QVariant(row.link.established); }),
        Column<Row>(u"state"_s, tr("In the record"),
                    [](const Row& row) { return row.isNew ? tr("not yet") : tr("differs"); })};
}

void LinkTable::showPlan() {
    std::vector<Row> rows;
    for (const SchoolLink& link : m_draft.plan->fresh)
        rows.push_back({int(rows.size()) + 1, link, true});
    for (const SchoolLink& link : m_draft.plan->changed)
        rows.push_back({int(rows.size()) + 1, link, false});
    m_model->setRows(std::move(rows));
}

} // namespace liaison
