// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/links_review.h"

#include "ui/imports/answer_panel.h"
#include "ui/imports/shared_width.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>

namespace liaison {

namespace {

QString named(const NamedSchool& school) {
    return schoolWithUrn(school.name, school.urn);
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
    , m_list(new TickTable(u"handOverTable"_s, u"handOver"_s, tr("Schools to hand over"))) {
    m_list->setColumns(columns(), {32, 32, 12, 24});
    QVBoxLayout* layout = columnIn(this);
    layout->addWidget(
        quietLabel(tr("One open school followed each of these. Handing over notes it, and takes what "
                      "only you know of the old school to the new one.")));
    layout->addWidget(m_list, 1);
    connect(m_list, &TickTable::ticksChanged, this, &HandOverTable::changed);
}

std::vector<Column<TickTable::Row>> HandOverTable::columns() const {
    using Row = TickTable::Row;
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
    m_list->clear();
    m_list->setEntries({m_draft.plan->handOvers.size(), [](std::size_t) { return 0; },
                        [this](std::size_t entry) { return &m_draft.plan->handOvers[entry].ticked; }});
}

DecisionTable::DecisionTable(LinksDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<LinkDecision>(
          columns(), [](const LinkDecision& one) { return one.from.urn; }, this))
    , m_table(new TableView({}, tr("Schools to decide about")))
    , m_question(new QLabel)
    , m_choices(new AnswerPanel(u"decision"_s)) {
    m_table->setObjectName(u"decisionTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {30, 40, 30});
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    QVBoxLayout* layout = columnIn(this);
    layout->addWidget(
        quietLabel(tr("Only you can say what became of these. A school without an answer stays as "
                      "it is; the links are kept all the same.")));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_question);
    layout->addWidget(m_choices);
    connect(m_choices, &AnswerPanel::chosen, this, &DecisionTable::choose);
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
    const LinkDecision* decision = m_model->find(m_table->currentKey());
    m_question->setVisible(decision);
    QStringList answers;
    if (!decision)
        return m_choices->setAnswers(answers, -1);
    m_question->setText(
        decision->candidates.empty()
            ? tr("No open school followed %1, so there is nothing to choose.").arg(named(decision->from))
            : tr("Hand %1 over to").arg(named(decision->from)));
    const auto decided = m_draft.decided.find(decision->from.urn);
    int given = int(decision->candidates.size());
    for (const NamedSchool& candidate : decision->candidates) {
        if (decided != m_draft.decided.end() && decided->second.urn == candidate.urn)
            given = int(answers.size());
        answers << named(candidate);
    }
    if (!answers.isEmpty())
        answers << tr("nobody");
    m_choices->setAnswers(answers, given);
}

void DecisionTable::choose(int answer) {
    const LinkDecision* decision = m_model->find(m_table->currentKey());
    if (!decision)
        return;
    if (answer < int(decision->candidates.size()))
        m_draft.decided[decision->from.urn] = decision->candidates[std::size_t(answer)];
    else
        m_draft.decided.erase(decision->from.urn);
    m_table->viewport()->update();
    Q_EMIT changed();
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
