// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/set_field_dialog.h"

#include "core/schools/school_values.h"
#include "ui/schools/school_bulk.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

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
    : QDialog(parent)
    , m_workspace(workspace)
    , m_schools(std::move(schools))
    , m_field(new QComboBox)
    , m_value(new QComboBox)
    , m_consequence(quietLabel({}))
    , m_notice(new NoticeBar) {
    setObjectName(u"setFieldDialog"_s);
    setWindowTitle(tr("Set a field"));
    m_notice->hide();
    for (const SchoolFieldInfo& info : schoolFields())
        if (canBeShared(info))
            m_field->addItem(schoolFieldLabel(info.field), int(info.field));
    m_field->setCurrentIndex(m_field->findData(int(SchoolField::Trust)));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->lineEdit()->setAccessibleName(tr("New value"));
    auto* form = new Form;
    form->add(tr("&Field"), m_field, u"setFieldField"_s);
    m_answer = form->add(tr("New &value"), m_value, u"setFieldValue"_s);
    m_answer->setCheck([this] { return problem(); });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("&Set field"));
    ok->setObjectName(u"setFieldOk"_s);
    ok->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SetFieldDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QComboBox::currentIndexChanged, this, &SetFieldDialog::fieldChosen);
    connect(m_value, &QComboBox::editTextChanged, this, &SetFieldDialog::updateConsequence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(new Heading(tr("Set a field of %1").arg(countedSchools(m_schools.size())), 2));
    layout->addWidget(m_notice);
    layout->addWidget(form);
    layout->addWidget(m_consequence);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    fieldChosen();
    // Qt itself would give it two thirds of the screen at most, and squeeze large text into that.
    resize(minimumWidth(), layout->totalHeightForWidth(minimumWidth()));
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

QString SetFieldDialog::problem() const {
    const ReadValue value = readSchoolValue(field(), m_value->currentText());
    return value.verdict == ReadValue::Verdict::Impossible ? value.reason : QString();
}

void SetFieldDialog::updateConsequence() {
    const QString count = countedSchools(m_schools.size());
    const QString label = schoolFieldLabel(field());
    const QString value = m_value->currentText().trimmed();
    m_consequence->setText(value.isEmpty() ? tr("%1 will have an empty “%2”.").arg(count, label)
                                           : tr("%1 will have “%2” as “%3”.").arg(count, value, label));
}

void SetFieldDialog::accept() {
    if (!m_answer->validate())
        return;
    const auto done = setSchoolsField(m_workspace, m_schools, field(), m_value->currentText());
    if (!done) {
        m_notice->showNotice(Tone::Bad, done.error().message, done.error().detail);
        return;
    }
    m_workspace.notify(tr("%1 set for %2.").arg(schoolFieldLabel(field()), countedSchools(m_schools.size())),
                       true);
    QDialog::accept();
}

} // namespace liaison
