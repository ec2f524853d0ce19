// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_questions.h"

#include "core/base/text.h"
#include "ui/imports/answer_panel.h"
#include "ui/imports/shared_width.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>

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
    , m_why(quietLabel({}))
    , m_question(new QLabel)
    , m_answers(new AnswerPanel(u"answer"_s)) {
    m_table->setObjectName(u"questionsTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {27, 10, 6, 42, 15});
    // Large text below must leave the row in sight that it asks about.
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_why->setObjectName(u"questionWhy"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(
        quietLabel(tr("These rows have no URN, and name and postcode do not settle which school "
                      "they are. Say so for each; a row without an answer is left out.")));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_why);
    layout->addWidget(m_question);
    layout->addWidget(m_answers);
    connect(m_answers, &AnswerPanel::chosen, this, &ReviewQuestions::choose);
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
    m_offered.clear();
    const UnmatchedRow* row = m_model->find(m_table->currentKey());
    m_why->setVisible(row);
    m_question->setVisible(row);
    QStringList answers;
    int given = -1;
    const auto offer = [&](const QString& text, const MatchAnswer& answer) {
        const auto said = m_draft.options.answers.find(row->line);
        if (said != m_draft.options.answers.end() && isSame(said->second, answer))
            given = int(m_offered.size());
        m_offered.push_back(answer);
        answers << text;
    };
    if (row) {
        m_why->setText(row->reason);
        m_question->setText(tr("“%1”, line %2, is").arg(row->name, countText(row->line)));
        for (const UnmatchedRow::Candidate& candidate : row->candidates)
            offer(candidateText(candidate), {MatchAnswer::Kind::Existing, candidate.school});
        offer(tr("a new school"), {MatchAnswer::Kind::New, {}});
        offer(tr("nothing to import"), {MatchAnswer::Kind::Skip, {}});
    }
    m_answers->setAnswers(answers, given);
}

void ReviewQuestions::choose(int id) {
    m_draft.options.answers[m_table->currentKey()] = m_offered[size_t(id)];
    m_table->viewport()->update();
    Q_EMIT answered();
}

} // namespace liaison
