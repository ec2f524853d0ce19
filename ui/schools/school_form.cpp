// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_form.h"

#include "core/schools/school_values.h"
#include "ui/schools/field_inputs.h"
#include "ui/schools/mnemonics.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QIcon>
#include <QScrollArea>
#include <QTabWidget>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Mnemonics of the buttons around the form.
constexpr auto kTakenMnemonics = "oc";

bool takesWholeWidth(const SchoolFieldInfo& info) {
    return info.field == SchoolField::Name || info.field == SchoolField::Street ||
           info.field == SchoolField::Website || info.kind == FieldKind::LongText;
}

/// The fields of one tab in the order in which they are asked: what belongs together stands side by side.
std::vector<SchoolFieldInfo> fieldsOf(FieldGroup group) {
    std::vector<SchoolFieldInfo> infos;
    if (group == FieldGroup::Identity) {
        for (const SchoolField field :
             {SchoolField::Name, SchoolField::Urn, SchoolField::Status, SchoolField::Phase, SchoolField::Type,
              SchoolField::Opened, SchoolField::OpenedReason, SchoolField::Closed, SchoolField::ClosedReason})
            infos.push_back(fieldInfo(field));
        return infos;
    }
    for (const SchoolFieldInfo& info : schoolFields())
        if (info.group == group)
            infos.push_back(info);
    return infos;
}

QString hintFor(SchoolField field) {
    switch (field) {
    case SchoolField::Urn:
        return SchoolForm::tr("Six digits; empty while there is none.");
    case SchoolField::Easting:
    case SchoolField::Northing:
        return SchoolForm::tr("Metres of the National Grid.");
    case SchoolField::KnownAs:
        return SchoolForm::tr("What you call it here. Lists never change this.");
    default:
        return {};
    }
}

} // namespace

SchoolForm::SchoolForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_tabs(new QTabWidget) {
    m_tabs->setObjectName(u"schoolTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the form"));
    m_tabs->setDocumentMode(true);
    for (const FieldGroup group :
         {FieldGroup::Identity, FieldGroup::Governance, FieldGroup::Pupils, FieldGroup::Place,
          FieldGroup::Contact, FieldGroup::Inspection, FieldGroup::Local})
        addTab(group);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
}

void SchoolForm::addTab(FieldGroup group) {
    const std::vector<SchoolFieldInfo> infos = fieldsOf(group);
    QStringList labels;
    for (const SchoolFieldInfo& info : infos)
        labels << schoolFieldLabel(info.field);
    labels = withMnemonics(labels, QString::fromLatin1(kTakenMnemonics));
    auto* form = new Form;
    connect(form, &Form::changed, this, [this] {
        if (m_isMarked)
            markTabs();
        Q_EMIT changed();
    });
    FormField* left = nullptr;
    for (std::size_t i = 0; i < infos.size(); ++i) {
        const SchoolFieldInfo& info = infos[i];
        QWidget* input = makeFieldInput(info, m_workspace);
        FormField* field = form->add(labels[qsizetype(i)], input, u"field_"_s + schoolFieldKey(info.field));
        field->setHint(hintFor(info.field));
        field->setCheck([this, id = info.field] { return problemOf(id); });
        m_questions[info.field] = {field, input, m_tabs->count()};
        if (takesWholeWidth(info)) {
            left = nullptr;
        } else if (left) {
            form->putBeside(left, field);
            left = nullptr;
        } else {
            left = field;
        }
    }
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(rhythm(this), rhythm(this, 2), rhythm(this, 2), rhythm(this));
    layout->addWidget(form);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(fieldGroupLabel(group));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_tabs->addTab(scroll, fieldGroupLabel(group));
}

void SchoolForm::setSchool(const School& school) {
    m_start = school;
    for (const auto& [field, question] : m_questions) {
        setFieldInputText(question.input, fieldText(school, field));
        question.field->setProblem({});
    }
    markTabs();
}

School SchoolForm::school() const {
    School school = m_start;
    for (const auto& [field, question] : m_questions)
        if (const ReadValue value = readSchoolValue(field, fieldInputText(question.input));
            value.verdict != ReadValue::Verdict::Impossible)
            setFieldText(school, field, value.text);
    return school;
}

std::set<SchoolField> SchoolForm::editedFields() const {
    const School now = school();
    std::set<SchoolField> edited;
    for (const auto& [field, question] : m_questions)
        if (fieldText(now, field) != fieldText(m_start, field))
            edited.insert(field);
    return edited;
}

QString SchoolForm::problemOf(SchoolField field) {
    const ReadValue value = readSchoolValue(field, fieldInputText(m_questions.at(field).input));
    FormField* question = m_questions.at(field).field;
    question->setHint(value.verdict == ReadValue::Verdict::Doubtful ? value.reason : hintFor(field));
    if (value.verdict == ReadValue::Verdict::Impossible)
        return value.reason;
    if (!m_workspace.hasFile())
        return {};
    const auto problems = schoolService(*m_workspace.file()).problems(school());
    const auto found = problems.find(field);
    return found == problems.end() ? QString() : found->second;
}

QStringList SchoolForm::validate() {
    std::optional<SchoolField> first;
    for (const auto& [field, question] : m_questions)
        if (!question.field->validate() && !first)
            first = field;
    markTabs();
    if (first)
        goToField(*first);
    return wrongFields();
}

QStringList SchoolForm::wrongFields() const {
    QStringList wrong;
    for (const auto& [field, question] : m_questions)
        if (!question.field->problem().isEmpty())
            wrong << schoolFieldLabel(field);
    return wrong;
}

void SchoolForm::showProblem(SchoolField field, const QString& problem) {
    m_questions.at(field).field->setProblem(problem);
    markTabs();
    goToField(field);
}

void SchoolForm::goToField(SchoolField field) {
    const Question& question = m_questions.at(field);
    m_tabs->setCurrentIndex(question.tab);
    question.input->setFocus(Qt::OtherFocusReason);
}

void SchoolForm::markTabs() {
    std::map<int, QStringList> wrong;
    for (const auto& [field, question] : m_questions)
        if (!question.field->problem().isEmpty())
            wrong[question.tab] << schoolFieldLabel(field);
    m_isMarked = !wrong.empty();
    // Made at the size of the text: a tab bar lays out a sign from the theme at the size of its file.
    const QSize size(fontMetrics().height(), fontMetrics().height());
    const QIcon sign(QIcon::fromTheme(u"data-warning"_s).pixmap(size, devicePixelRatioF()));
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const bool isWrong = wrong.contains(tab);
        m_tabs->setTabIcon(tab, isWrong ? sign : QIcon());
        m_tabs->setTabToolTip(tab,
                              isWrong ? tr("Look again at %1").arg(wrong[tab].join(u", "_s)) : QString());
    }
}

} // namespace liaison
