// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/set_field_dialog.h"

#include "core/schools/school_values.h"
#include "ui/schools/school_bulk.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace liaison {

namespace {

/// What is one school's own, and what has a dialog of its own, is not set for several at once.
bool canBeShared(const SchoolFieldInfo& info) {
    switch (info.field) {
    case SchoolField::Urn:
    case SchoolField::Name:
    case SchoolField::Status:
    case SchoolField::Closed:
    case SchoolField::ClosedReason:
    case SchoolField::Ukprn:
    case SchoolField::Uprn:
    case SchoolField::Easting:
    case SchoolField::Northing:
        return false;
    default:
        return true;
    }
}

constexpr std::size_t kOfferedValues = 500;

} // namespace

SetFieldDialog::SetFieldDialog(Workspace& workspace, QList<qint64> schools, QWidget* parent)
    : QuestionDialog(workspace, u"setField"_s, tr("Set a field of %1").arg(countedSchools(schools.size())),
                     parent)
    , m_schools(std::move(schools))
    , m_field(new QComboBox)
    , m_value(new QComboBox) {
    for (const SchoolFieldInfo& info : schoolFields())
        if (canBeShared(info))
            m_field->addItem(schoolFieldLabel(info.field), int(info.field));
    m_field->setCurrentIndex(m_field->findData(int(SchoolField::Trust)));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->lineEdit()->setAccessibleName(tr("New value"));
    m_form->add(tr("&Field"), m_field, u"setFieldField"_s);
    m_answer = m_form->add(tr("New &value"), m_value, u"setFieldValue"_s);
    m_answer->setCheck([this] { return valueProblem(); });
    connect(m_field, &QComboBox::currentIndexChanged, this, &SetFieldDialog::fieldChosen);
    connect(m_value, &QComboBox::editTextChanged, this, &SetFieldDialog::updateConsequence);
    fieldChosen();
    layOut({}, tr("&Set field"));
}

SchoolField SetFieldDialog::field() const {
    return SchoolField(m_field->currentData().toInt());
}

void SetFieldDialog::fieldChosen() {
    QStringList words = fieldChoices(field());
    if (const auto values = schoolService(*m_workspace.file()).valuesOf(field());
        values && values->size() <= kOfferedValues)
        for (const auto& [value, count] : *values)
            if (!value.isEmpty() && !words.contains(value))
                words << value;
    m_value->clear();
    m_value->addItems(words);
    m_value->setCurrentText({});
    m_value->completer()->setFilterMode(Qt::MatchContains);
    m_value->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_answer->setProblem({});
    updateConsequence();
}

QString SetFieldDialog::valueProblem() const {
    const ReadValue value = readSchoolValue(field(), m_value->currentText());
    return value.verdict == ReadValue::Verdict::Impossible ? value.reason : QString();
}

void SetFieldDialog::updateConsequence() {
    const QString count = countedSchools(m_schools.size());
    const QString label = schoolFieldLabel(field());
    const QString value = m_value->currentText().trimmed();
    setConsequence(value.isEmpty() ? tr("%1 will have an empty “%2”.").arg(count, label)
                                   : tr("%1 will have “%2” as “%3”.").arg(count, value, label));
}

Result<QString> SetFieldDialog::perform() {
    const auto done = setSchoolsField(m_workspace, m_schools, field(), m_value->currentText());
    if (!done)
        return tl::unexpected<Error>(done.error());
    return tr("%1 set for %2.").arg(schoolFieldLabel(field()), countedSchools(m_schools.size()));
}

} // namespace liaison
