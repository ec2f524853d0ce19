// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_questions.h"

#include "core/base/text.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/shared_width.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>

namespace liaison {

namespace {

QString candidateText(const UnmatchedRow::Candidate& candidate) {
    QString text = schoolWithUrn(candidate.name, candidate.urn);
    for (const QString& part : {candidate.postcode, candidate.status})
        if (!part.isEmpty())
            text += u", "_s + part;
    return text;
}

bool isSame(const MatchAnswer& one, const MatchAnswer& other) {
    return one.kind == other.kind && (one.kind != MatchAnswer::Kind::Existing || one.school == other.school);
}

} // namespace

ReviewQuestions::ReviewQuestions(ImportDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<UnmatchedRow>(
          columns(), [](const UnmatchedRow& row) { return row.line; }, this))
    , m_table(new TableView({}, tr("Rows that may be schools of the record")))
    , m_layout(new QVBoxLayout(this)) {
    m_table->setObjectName(u"questionsTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {27, 10, 6, 42, 15});
    // Large text below must leave the row in sight that it asks about.
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this));
    m_layout->addWidget(
        quietLabel(tr("These rows have no URN, and name and postcode do not settle which school "
                      "they are. Say so for each; a row without an answer is left out.")));
    m_layout->addWidget(m_table, 1);
    connect(m_table, &TableView::selectedKeysChanged, this, &ReviewQuestions::showAnswers);
}

std::vector<Column<UnmatchedRow>> ReviewQuestions::columns() const {
    const auto reason = [](const UnmatchedRow& row) { return row.reason; };
    const auto line = [](const UnmatchedRow& row) { return countText(row.line); };
    const auto lineValue = [](const UnmatchedRow& row) { return QVariant(row.line); };
    const auto answer = [this](const UnmatchedRow& row) { return answerText(row); };
    std::vector<Column<UnmatchedRow>> columns;
    columns.emplace_back(u"name"_s, tr("Name in the list"), [](const UnmatchedRow& row) { return row.name; });
    columns.emplace_back(u"postcode"_s, tr("Postcode"), [](const UnmatchedRow& row) { return row.postcode; });
    columns.push_back(Column<UnmatchedRow>(u"line"_s, tr("Line"), line).number(lineValue));
    columns.push_back(Column<UnmatchedRow>(u"reason"_s, tr("Why it is asked"), reason).withCellTip(reason));
    columns.push_back(Column<UnmatchedRow>(u"answer"_s, tr("Your answer"), answer).withCellTip(answer));
    return columns;
}

QString ReviewQuestions::answerText(const UnmatchedRow& row) const {
    const auto found = m_draft.options.answers.find(row.line);
    if (found == m_draft.options.answers.end())
        return {};
    switch (found->second.kind) {
    case MatchAnswer::Kind::New:
        return tr("a new school");
    case MatchAnswer::Kind::Skip:
        return tr("left out");
    case MatchAnswer::Kind::Existing:
        for (const UnmatchedRow::Candidate& candidate : row.candidates)
            if (candidate.school == found->second.school)
                return schoolWithUrn(candidate.name, candidate.urn);
        break;
    }
    return {};
}

void ReviewQuestions::setPlan(const ImportPlan* plan) {
    m_model->setRows(plan->unmatched);
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showAnswers();
}

void ReviewQuestions::showAnswers() {
    delete m_answers;
    m_answers = nullptr;
    m_offered.clear();
    const UnmatchedRow* row = m_model->find(m_table->currentKey());
    if (!row)
        return;
    m_answers = new QWidget;
    m_group = new QButtonGroup(m_answers);
    auto* layout = new QVBoxLayout(m_answers);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel* why = quietLabel(row->reason);
    why->setObjectName(u"questionWhy"_s);
    layout->addWidget(why);
    auto* question = new QLabel(tr("“%1”, line %2, is").arg(row->name, countText(row->line)));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    layout->addWidget(question);
    const auto given = m_draft.options.answers.find(row->line);
    const auto offer = [&](const QString& text, const MatchAnswer& answer) {
        addAnswer(text, answer, given != m_draft.options.answers.end() && isSame(given->second, answer));
    };
    for (const UnmatchedRow::Candidate& candidate : row->candidates)
        offer(candidateText(candidate), {MatchAnswer::Kind::Existing, candidate.school});
    offer(tr("a new school"), {MatchAnswer::Kind::New, {}});
    offer(tr("nothing to import"), {MatchAnswer::Kind::Skip, {}});
    connect(m_group, &QButtonGroup::idClicked, this, &ReviewQuestions::choose);
    m_layout->addWidget(m_answers);
}

void ReviewQuestions::addAnswer(const QString& text, const MatchAnswer& answer, bool isChosen) {
    QString shown = text;
    auto* button = new QRadioButton(shown.replace(u'&', u"&&"_s));
    button->setObjectName(u"answer_%1"_s.arg(m_offered.size()));
    button->setChecked(isChosen);
    m_group->addButton(button, int(m_offered.size()));
    m_offered.push_back(answer);
    m_answers->layout()->addWidget(button);
}

void ReviewQuestions::choose(int id) {
    m_draft.options.answers[m_table->currentKey()] = m_offered[size_t(id)];
    m_table->viewport()->update();
    Q_EMIT answered();
}

} // namespace liaison
