// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/review_names.h"

#include "core/base/text.h"
#include "ui/imports/answer_panel.h"
#include "ui/imports/shared_width.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>

namespace liaison {

namespace {

bool areOfOneQuestion(const NameQuestion& one, const NameQuestion& other) {
    return one.field == other.field && one.name == other.name && one.other == other.other;
}

} // namespace

ReviewNames::ReviewNames(ImportDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return row.key; }, this))
    , m_table(new TableView({}, tr("Names that are nearly alike")))
    , m_question(new QLabel)
    , m_answers(new AnswerPanel(u"nameAnswer"_s)) {
    m_table->setObjectName(u"namesTable"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {30, 30, 40});
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(quietLabel(tr("These names of groups and hubs are nearly alike. Say for each pair "
                                    "whether it is one body; schools with a name that is asked about are "
                                    "imported, but are put nowhere until then.")));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_question);
    layout->addWidget(m_answers);
    connect(m_answers, &AnswerPanel::chosen, this, &ReviewNames::choose);
    connect(m_table, &TableView::selectedKeysChanged, this, &ReviewNames::showAnswers);
}

std::vector<Column<ReviewNames::Row>> ReviewNames::columns() const {
    const auto name = [](const Row& row) { return row.question.name; };
    const auto other = [](const Row& row) { return row.question.other; };
    const auto answer = [this](const Row& row) { return textOf(answerTo(row.question), row.question); };
    std::vector<Column<Row>> columns;
    columns.emplace_back(u"name"_s, tr("Name"), name);
    columns.emplace_back(u"other"_s, tr("Nearly the same as"), other);
    columns.push_back(Column<Row>(u"answer"_s, tr("Your answer"), answer).withCellTip(answer));
    return columns;
}

ReviewNames::Answer ReviewNames::answerTo(const NameQuestion& question) const {
    const NameAnswers& answers = m_draft.options.names;
    const QString name = folded(question.name);
    const QString other = folded(question.other);
    if (const auto said = answers.same.find(name);
        said != answers.same.end() && folded(said->second) == other)
        return Answer::KeepsOther;
    if (const auto said = answers.same.find(other);
        said != answers.same.end() && folded(said->second) == name)
        return Answer::KeepsName;
    return answers.separate.contains(name) ? Answer::Separate : Answer::None;
}

std::vector<ReviewNames::Answer> ReviewNames::offeredFor(const NameQuestion& question) const {
    // The record's own name is kept; another is given by renaming the body.
    if (question.isOtherOfRecord)
        return {Answer::KeepsOther, Answer::Separate};
    return {Answer::KeepsOther, Answer::KeepsName, Answer::Separate};
}

QString ReviewNames::textOf(Answer answer, const NameQuestion& question) const {
    switch (answer) {
    case Answer::KeepsOther:
        return tr("one body, called “%1”").arg(question.other);
    case Answer::KeepsName:
        return tr("one body, called “%1”").arg(question.name);
    case Answer::Separate:
        return tr("two bodies");
    case Answer::None:
        break;
    }
    return {};
}

void ReviewNames::setPlan(const ImportPlan* plan) {
    // A question that was answered is none any more; it stays here, so that the answer can be changed.
    std::erase_if(m_rows, [this](const Row& row) { return answerTo(row.question) == Answer::None; });
    for (const NameQuestion& question : plan->places.questions) {
        if (std::none_of(m_rows.begin(), m_rows.end(),
                         [&](const Row& row) { return areOfOneQuestion(row.question, question); }))
            m_rows.push_back({0, question});
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].key = qint64(i) + 1;
    m_model->setRows(m_rows);
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showAnswers();
}

void ReviewNames::showAnswers() {
    const Row* row = m_model->find(m_table->currentKey());
    m_question->setVisible(row);
    QStringList texts;
    int given = -1;
    if (row) {
        m_question->setText(tr("“%1” and “%2” are").arg(row->question.name, row->question.other));
        for (const Answer answer : offeredFor(row->question)) {
            if (answer == answerTo(row->question))
                given = int(texts.size());
            texts << textOf(answer, row->question);
        }
    }
    m_answers->setAnswers(texts, given);
}

void ReviewNames::choose(int place) {
    const Row* row = m_model->find(m_table->currentKey());
    if (!row)
        return;
    const QString name = folded(row->question.name);
    const QString other = folded(row->question.other);
    NameAnswers& answers = m_draft.options.names;
    const Answer before = answerTo(row->question);
    if (before == Answer::KeepsName)
        answers.same.erase(other);
    answers.same.erase(name);
    answers.separate.erase(name);
    switch (offeredFor(row->question)[std::size_t(place)]) {
    case Answer::KeepsOther:
        answers.same[name] = row->question.other;
        break;
    case Answer::KeepsName:
        answers.same[other] = row->question.name;
        break;
    case Answer::Separate:
        answers.separate.insert(name);
        break;
    case Answer::None:
        break;
    }
    m_table->viewport()->update();
    Q_EMIT answered();
}

} // namespace liaison
