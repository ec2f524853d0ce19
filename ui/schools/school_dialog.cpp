// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_dialog.h"

#include "core/schools/school_service.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_form.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>

namespace liaison {

SchoolDialog::SchoolDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_notice(new NoticeBar), m_form(new SchoolForm(workspace)) {
    build(tr("Add a school"), tr("&Add school"),
          tr("Only the name is needed; everything else may stay empty."));
    m_read.status = school_status::open();
    m_form->setSchool(m_read);
    m_form->goToField(SchoolField::Name);
}

SchoolDialog::SchoolDialog(Workspace& workspace, const School& school, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_notice(new NoticeBar)
    , m_form(new SchoolForm(workspace))
    , m_read(school) {
    build(schoolWithUrn(school), tr("&OK"),
          tr("What you change here stays until a list says otherwise. Lists never touch “%1”.")
              .arg(fieldGroupLabel(FieldGroup::Local)));
    m_form->setSchool(school);
    m_form->goToField(SchoolField::Name);
    if (const QString reason = workspace.whyNoWriting(); !reason.isEmpty()) {
        m_notice->showNotice(Tone::Plain, reason);
        auto* ok = findChild<QPushButton*>(u"schoolSave"_s);
        ok->setEnabled(false);
        ok->setToolTip(reason);
        ok->setAccessibleDescription(reason);
    }
}

void SchoolDialog::build(const QString& title, const QString& save, const QString& about) {
    setObjectName(u"schoolDialog"_s);
    setWindowTitle(title);
    m_notice->hide();
    m_notice->setObjectName(u"schoolDialogNotice"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(save);
    ok->setObjectName(u"schoolSave"_s);
    ok->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"schoolCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &SchoolDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SchoolDialog::reject);
    connect(m_form, &SchoolForm::changed, this, &SchoolDialog::answerChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(new Heading(title, 2));
    layout->addWidget(quietLabel(about));
    layout->addWidget(m_notice);
    layout->addWidget(m_form, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 40);
}

void SchoolDialog::accept() {
    const QStringList wrong = m_form->validate();
    m_isRefused = !wrong.isEmpty();
    if (m_isRefused)
        return lookAgain(wrong);
    m_notice->hide();
    SchoolService service = schoolService(*m_workspace.file());
    const School school = m_form->school();
    const bool isNew = !m_read.id.isValid();
    const Result<School> kept = isNew ? service.add(school) : service.edit(school);
    if (!kept)
        return showFailure(kept.error());
    if (isNew)
        m_workspace.notify(tr("%1 added.").arg(school.name), true);
    else if (kept->version != m_read.version)
        m_workspace.notify(tr("%1 changed.").arg(school.name), true);
    Q_EMIT stored(kept->id);
    QDialog::accept();
}

void SchoolDialog::lookAgain(const QStringList& wrong) {
    m_notice->showNotice(Tone::Bad, tr("Not saved yet: look again at %1.").arg(wrong.join(u", "_s)));
}

/// What was refused was refused for the answers that there were: what is mended is not told of any more.
void SchoolDialog::answerChanged() {
    if (!m_isRefused)
        return;
    const QStringList wrong = m_form->wrongFields();
    m_isRefused = !wrong.isEmpty();
    if (m_isRefused)
        lookAgain(wrong);
    else
        m_notice->hide();
}

void SchoolDialog::showFailure(const Error& error) {
    if (error.code == ErrorCode::Conflict)
        return showConflict();
    m_isRefused = true;
    if (error.code != ErrorCode::Duplicate)
        return m_notice->showNotice(Tone::Bad, error.message, error.detail);
    m_form->showProblem(SchoolField::Urn, error.message);
    lookAgain(m_form->wrongFields());
}

void SchoolDialog::showConflict() {
    const Result<School> now = schoolService(*m_workspace.file()).find(m_read.id);
    if (!now) {
        m_notice->showNotice(Tone::Bad, now.error().message, now.error().detail);
        return;
    }
    QStringList changes;
    for (const SchoolFieldInfo& info : schoolFields()) {
        const QString before = shownFieldText(m_read, info.field);
        const QString after = shownFieldText(*now, info.field);
        if (before != after)
            changes << tr("%1: %2 → %3")
                           .arg(schoolFieldLabel(info.field), before.isEmpty() ? tr("(empty)") : before,
                                after.isEmpty() ? tr("(empty)") : after);
    }
    m_notice->showNotice(Tone::Warn,
                         tr("Somebody changed this school while it was open here, so nothing was saved. Keep "
                            "what you typed on top of that, or start from what is there now.\n%1")
                             .arg(changes.join(u'\n')));
    QPushButton* mine = m_notice->addButton(tr("&Keep what I typed"));
    mine->setObjectName(u"conflictKeep"_s);
    connect(mine, &QPushButton::clicked, this, [this, theirs = *now] { keepMine(theirs); });
    QPushButton* reload = m_notice->addButton(tr("&Reload"));
    reload->setObjectName(u"conflictReload"_s);
    connect(reload, &QPushButton::clicked, this, [this, theirs = *now] {
        m_read = theirs;
        m_form->setSchool(theirs);
        m_notice->hide();
    });
}

/// Only the fields that were typed over stand; the others take what they hold now.
void SchoolDialog::keepMine(const School& theirs) {
    const School typed = m_form->school();
    const std::set<SchoolField> edited = m_form->editedFields();
    m_read = theirs;
    School merged = theirs;
    for (const SchoolField field : edited)
        setFieldText(merged, field, fieldText(typed, field));
    m_form->setSchool(merged);
    m_notice->hide();
}

void SchoolDialog::reject() {
    if (!m_form->editedFields().empty()) {
        QMessageBox box(QMessageBox::Question, windowTitle(), tr("Leave without saving what you changed?"),
                        QMessageBox::NoButton, this);
        box.setObjectName(u"leaveQuestion"_s);
        box.addButton(tr("&Leave"), QMessageBox::DestructiveRole);
        box.setDefaultButton(box.addButton(tr("&Stay"), QMessageBox::RejectRole));
        box.exec();
        if (box.buttonRole(box.clickedButton()) != QMessageBox::DestructiveRole)
            return;
    }
    QDialog::reject();
}

} // namespace liaison
