// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_questions.h"

#include "core/base/text.h"
#include "ui/imports/answer_panel.h"
#include "ui/imports/shared_width.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>

namespace liaison {

namespace {

QString joined(const QStringList& parts) {
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u", "_s);
}

bool isSame(const PersonAnswer& one, const PersonAnswer& other) {
    return one.kind == other.kind &&
           (one.kind != PersonAnswer::Kind::Existing || one.person == other.person) &&
           (one.kind != PersonAnswer::Kind::SameAsLine || one.line == other.line);
}

} // namespace

PeopleQuestions::PeopleQuestions(PeopleImportDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<Question>(
          columns(this), [](const Question& question) { return question.key; }, this))
    , m_table(new TableView({}, tr("Rows that wait for an answer")))
    , m_answers(new AnswerPanel(u"peopleAnswer"_s)) {
    m_table->setObjectName(u"peopleQuestions"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {20, 25, 37, 18});
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(quietLabel(tr("Who is meant cannot be told from these rows. Say so for each; a row "
                                    "without an answer is left out.")));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_answers);
    connect(m_answers, &AnswerPanel::chosen, this, &PeopleQuestions::choose);
    connect(m_table, &TableView::selectedKeysChanged, this, &PeopleQuestions::showAnswers);
}

std::vector<Column<PeopleQuestions::Question>> PeopleQuestions::columns(const PeopleQuestions* self) {
    const auto reason = [](const Question& question) { return question.reason; };
    const auto answer = [self](const Question& question) {
        const int at = self->chosen(question);
        return at < 0 ? tr("no answer yet") : question.answers[std::size_t(at)].text;
    };
    std::vector<Column<Question>> columns;
    columns.emplace_back(u"name"_s, tr("Name in the list"),
                         [](const Question& question) { return question.name; });
    columns.emplace_back(u"seat"_s, tr("Office and place"), [](const Question& question) {
        return joined({question.office, question.place});
    });
    columns.push_back(Column<Question>(u"reason"_s, tr("Why it is asked"), reason).withCellTip(reason));
    columns.push_back(Column<Question>(u"answer"_s, tr("Answer"), answer)
                          .toned([self](const Question& question) {
                              return self->chosen(question) < 0 ? Tone::Warn : Tone::Plain;
                          })
                          .withCellTip(answer));
    return columns;
}

PeopleQuestions::Question PeopleQuestions::questionOf(const PersonQuestion& asked) const {
    Question question{asked.line, asked.name, asked.office, asked.place, asked.reason, {asked.line}, {}};
    using Kind = PersonAnswer::Kind;
    for (const PersonQuestion::Candidate& one : asked.candidates) {
        const QString who = joined({one.name, one.email, one.offices});
        if (one.person.isValid())
            question.answers.push_back(
                {tr("It is %1").arg(who), PersonAnswer{Kind::Existing, one.person, 0}, 0});
        else
            question.answers.push_back({tr("It is %1 of line %2").arg(one.name, countText(one.line)),
                                        PersonAnswer{Kind::SameAsLine, {}, one.line}, 0});
    }
    question.answers.push_back({tr("Somebody new"), PersonAnswer{Kind::New, {}, 0}, 0});
    question.answers.push_back({tr("Leave the row out"), PersonAnswer{Kind::Skip, {}, 0}, 0});
    return question;
}

PeopleQuestions::Question PeopleQuestions::questionOf(const SeatConflict& conflict) const {
    Question question;
    QStringList names;
    for (const SeatConflict::Row& row : conflict.rows) {
        names << row.name;
        question.lines.push_back(row.line);
        question.answers.push_back(
            {tr("%1, of line %2").arg(row.name, countText(row.line)), std::nullopt, row.line});
    }
    // Rows have lines above 0; a question on several takes its first with the sign turned.
    question.key = conflict.rows.empty() ? 0 : -conflict.rows.front().line;
    question.name = names.join(u", "_s);
    question.office = conflict.office;
    question.place = conflict.place;
    question.reason = tr("The list puts different people into one seat.");
    return question;
}

void PeopleQuestions::setPlan(const PeoplePlan* plan) {
    std::vector<Question> questions;
    if (plan) {
        for (const PersonQuestion& asked : plan->questions)
            questions.push_back(questionOf(asked));
        for (const SeatConflict& conflict : plan->conflicts)
            questions.push_back(questionOf(conflict));
    }
    m_model->setRows(std::move(questions));
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showAnswers();
}

int PeopleQuestions::chosen(const Question& question) const {
    for (std::size_t i = 0; i < question.answers.size(); ++i) {
        const Answer& answer = question.answers[i];
        if (!answer.person && m_draft.options.chosenLines.contains(answer.line))
            return int(i);
        const auto given = answer.person ? m_draft.options.answers.find(question.lines.front())
                                         : m_draft.options.answers.end();
        if (given != m_draft.options.answers.end() && isSame(given->second, *answer.person))
            return int(i);
    }
    return -1;
}

void PeopleQuestions::showAnswers() {
    const Question* question = m_model->rowCount() > 0 ? m_model->find(m_table->currentKey()) : nullptr;
    if (!question)
        return m_answers->setAnswers({}, -1);
    QStringList answers;
    for (const Answer& answer : question->answers)
        answers << answer.text;
    m_answers->setAnswers(answers, chosen(*question));
}

void PeopleQuestions::choose(int id) {
    const Question* question = m_model->find(m_table->currentKey());
    if (!question)
        return;
    const Answer& answer = question->answers[std::size_t(id)];
    if (answer.person) {
        m_draft.options.answers[question->lines.front()] = *answer.person;
    } else {
        for (const qint64 line : question->lines)
            m_draft.options.chosenLines.erase(line);
        m_draft.options.chosenLines.insert(answer.line);
    }
    m_table->viewport()->update();
    Q_EMIT answered();
}

} // namespace liaison
