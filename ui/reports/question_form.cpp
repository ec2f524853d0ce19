// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/question_form.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "ui/reports/column_picker.h"
#include "ui/reports/condition_rows.h"
#include "ui/reports/school_picker.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QComboBox>
#include <QLineEdit>

namespace liaison {

namespace {

constexpr std::size_t kOfferedValues = 500;

} // namespace

QuestionForm::QuestionForm(Workspace& workspace, const ReportEntry& entry, QWidget* parent)
    : Form(parent), m_workspace(workspace) {
    for (const ReportQuestion& question : entry.questions) {
        const QString name = u"question_"_s + question.key;
        QWidget* input = makeInput(question, name);
        const Asked asked = m_asked.back();
        const auto need = question.isRequired ? FormField::Need::Required : FormField::Need::Optional;
        add(question.label, input, name, need)
            ->setCheck([asked, label = question.label, isRequired = question.isRequired] {
                const QString problem = asked.problem ? asked.problem() : QString();
                if (!problem.isEmpty() || !isRequired || !asked.answer().isEmpty())
                    return problem;
                return tr("“%1” has no answer yet; the report needs one.").arg(label);
            });
    }
}

QWidget* QuestionForm::makeInput(const ReportQuestion& question, const QString& name) {
    switch (question.kind) {
    case ReportQuestion::Kind::Date:
        return makeDate(question, name);
    case ReportQuestion::Kind::School:
        return makeSchool(question, name);
    case ReportQuestion::Kind::Choice:
        return makeChoice(question);
    case ReportQuestion::Kind::Columns:
        return makeColumns(question, name);
    case ReportQuestion::Kind::Conditions:
        return makeConditions(question, name);
    case ReportQuestion::Kind::Text:
        break;
    }
    return makeText(question);
}

QWidget* QuestionForm::makeDate(const ReportQuestion& question, const QString& name) {
    auto* field = new DateField(name);
    const QDate today = m_workspace.clock().today();
    field->setToday(today);
    if (const auto preset = dateFromWords(question.preset, today))
        field->setDate(*preset);
    field->textField()->setAccessibleName(question.label);
    m_asked.push_back({question.key, [field] { return isoText(field->date()); },
                       [field] {
                           return field->isAcceptable()
                                      ? QString()
                                      : tr("This is no date; type it like 1 Sep or 1/9/26.");
                       }});
    return field;
}

QWidget* QuestionForm::makeSchool(const ReportQuestion& question, const QString& name) {
    auto* picker = new SchoolPicker(m_workspace, name);
    picker->setText(question.preset);
    m_asked.push_back({question.key, [picker] { return picker->urn(); },
                       [picker] {
                           return picker->text().isEmpty() || !picker->urn().isEmpty()
                                      ? QString()
                                      : tr("No school is called that; type a few letters and pick one.");
                       }});
    return picker;
}

QWidget* QuestionForm::makeChoice(const ReportQuestion& question) {
    auto* box = new QComboBox;
    if (!question.isRequired)
        box->addItem(tr("Not chosen"), QString());
    for (const auto& [key, label] : question.choices)
        box->addItem(label, key);
    box->setCurrentIndex(std::max(0, box->findData(question.preset)));
    m_asked.push_back({question.key, [box] { return box->currentData().toString(); }, {}});
    return box;
}

QWidget* QuestionForm::makeColumns(const ReportQuestion& question, const QString& name) {
    auto* picker = new ColumnPicker(question.choices, question.preset, name);
    m_asked.push_back({question.key, [picker] { return picker->answer(); }, {}});
    return picker;
}

QWidget* QuestionForm::makeConditions(const ReportQuestion& question, const QString& name) {
    const auto valuesOf = [&workspace = m_workspace](const QString& key) {
        QStringList offered;
        const SchoolFieldInfo* info = schoolFieldByKey(key);
        if (!info || !workspace.hasFile())
            return offered;
        TrustFile& file = *workspace.file();
        const auto values =
            SchoolService(file.database(), file.unitOfWork(), file.clock()).valuesOf(info->field);
        // What nearly every school has of its own is typed.
        if (values && values->size() <= kOfferedValues)
            for (const auto& [value, count] : *values)
                offered << value;
        return offered;
    };
    auto* rows = new ConditionRows(question.choices, valuesOf, name);
    m_asked.push_back({question.key, [rows] { return rows->answer(); }, {}});
    return rows;
}

QWidget* QuestionForm::makeText(const ReportQuestion& question) {
    auto* line = new QLineEdit(question.preset);
    m_asked.push_back({question.key, [line] { return tidied(line->text()); }, {}});
    return line;
}

ReportAnswers QuestionForm::answers() const {
    ReportAnswers answers;
    for (const Asked& asked : m_asked)
        if (const QString answer = asked.answer(); !answer.isEmpty())
            answers.insert(asked.key, answer);
    return answers;
}

} // namespace liaison
