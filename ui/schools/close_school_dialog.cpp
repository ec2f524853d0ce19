// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/close_school_dialog.h"

#include "core/base/text.h"
#include "ui/schools/school_bulk.h"
#include "ui/schools/school_columns.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace liaison {

CloseSchoolDialog::CloseSchoolDialog(Workspace& workspace, std::vector<School> schools, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_schools(std::move(schools))
    , m_form(new Form)
    , m_day(new DateField(u"closeDay"_s))
    , m_reason(new QComboBox)
    , m_consequence(quietLabel({}))
    , m_notice(new NoticeBar) {
    const QString title = m_schools.size() == 1
                              ? tr("Close %1").arg(m_schools.front().name)
                              : tr("Close %1").arg(countedSchools(qint64(m_schools.size())));
    setObjectName(u"closeSchoolDialog"_s);
    setWindowTitle(title);
    m_notice->hide();
    fillForm();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(m_schools.size() == 1 ? tr("&Close school") : tr("&Close schools"));
    ok->setObjectName(u"closeSchoolOk"_s);
    ok->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &CloseSchoolDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    auto* heading = new Heading(title, 2);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(quietLabel(tr("A school is never deleted. It stays in the record as closed, with its "
                                    "history, and can be opened again. Undo takes this back.")));
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addWidget(m_consequence);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    updateConsequence();
    // Qt itself would give it two thirds of the screen at most, and squeeze large text into that.
    resize(minimumWidth(), layout->totalHeightForWidth(minimumWidth()));
}

void CloseSchoolDialog::fillForm() {
    m_day->setToday(m_workspace.clock().today());
    m_day->setDate(m_workspace.clock().today());
    m_day->textField()->setAccessibleName(tr("Last day"));
    m_reason->setEditable(true);
    m_reason->addItems({QString(), tr("Closure"), tr("Academy converter"), tr("Result of amalgamation"),
                        tr("Change of status"), tr("Change of age range"), tr("Fresh start")});
    m_reason->lineEdit()->setAccessibleName(tr("Reason"));
    m_form->add(tr("&Last day"), m_day, u"closeDay"_s)->setCheck([this] {
        return m_day->date().isValid() ? QString() : tr("Say the day on which it closes, such as 31/8/26.");
    });
    m_form->add(tr("&Reason"), m_reason, u"closeReason"_s, FormField::Need::Optional);
    connect(m_day, &DateField::dateChanged, this, &CloseSchoolDialog::updateConsequence);
    connect(m_day->textField(), &QLineEdit::textChanged, this, &CloseSchoolDialog::updateConsequence);
}

void CloseSchoolDialog::updateConsequence() {
    const QDate day = m_day->date();
    if (!day.isValid())
        m_consequence->clear();
    else if (day > m_workspace.clock().today())
        m_consequence->setText(
            tr("Until %1 the status is “%2”.").arg(dateText(day), school_status::closing()));
    else
        m_consequence->setText(tr("The status becomes “%1”.").arg(school_status::closed()));
}

void CloseSchoolDialog::accept() {
    if (!m_form->validate())
        return;
    QList<qint64> ids;
    for (const School& school : m_schools)
        ids << school.id.value;
    const auto done = closeSchools(m_workspace, ids, m_day->date(), m_reason->currentText());
    if (!done) {
        m_notice->showNotice(Tone::Bad, done.error().message, done.error().detail);
        return;
    }
    m_workspace.notify(m_schools.size() == 1 ? tr("%1 closed.").arg(m_schools.front().name)
                                             : tr("%1 closed.").arg(countedSchools(qint64(m_schools.size()))),
                       true);
    QDialog::accept();
}

} // namespace liaison
