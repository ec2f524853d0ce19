// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_dialog.h"

#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace liaison {

namespace {

constexpr auto kNeedNot = FormField::Need::Optional;

QPlainTextEdit* textField(const QWidget* over, int lines) {
    auto* text = new QPlainTextEdit;
    text->setTabChangesFocus(true);
    text->setFixedHeight(over->fontMetrics().lineSpacing() * lines + over->fontMetrics().height());
    return text;
}

} // namespace

PersonDialog::PersonDialog(PeopleState& state, const Person& person, QWidget* parent)
    : PeopleDialog(state, u"personDialog"_s, person.id.isValid() ? person.fullName() : tr("Add a person"),
                   parent)
    , m_read(person)
    , m_address(textField(this, 3))
    , m_isPublic(new QCheckBox(tr("E-mail and telephone may be &printed for everybody")))
    , m_notes(textField(this, 3)) {
    addFields();
    fill(person);
    if (person.id.isValid())
        layOut(tr("Contact details hold for every office of this person."), tr("&Save"));
    else
        layOut(tr("Only the last name is needed. Offices are given afterwards, with Appoint."),
               tr("&Add person"));
    m_lastName->setFocus();
}

void PersonDialog::addFields() {
    m_title = addLine(tr("&Title"), u"personTitle"_s, {});
    FormField* title = lastField();
    m_firstName = addLine(tr("&First name"), u"personFirstName"_s, {});
    m_form->putBeside(title, lastField());
    m_lastName = addLine(tr("&Last name"), u"personLastName"_s, {}, FormField::Need::Required);
    lastField()->setCheck(
        [this] { return m_lastName->text().trimmed().isEmpty() ? tr("Type a last name.") : QString(); });
    m_email = addLine(tr("&E-mail"), u"personEmail"_s, {});
    FormField* email = lastField();
    email->setCheck([this] {
        // Whatever else is wrong is another field's to say.
        Person person;
        person.lastName = u"-"_s;
        person.email = m_email->text();
        return personProblem(person);
    });
    m_telephone = addLine(tr("Telep&hone"), u"personTelephone"_s, {});
    m_form->putBeside(email, lastField());
    m_isPublic->setObjectName(u"personPublic"_s);
    m_isPublic->setAccessibleDescription(
        tr("Public lists show them only where this is ticked; the trust's own lists always do."));
    m_form->addWidget(m_isPublic);
    m_form->add(tr("A&ddress"), m_address, u"personAddress"_s, kNeedNot);
    m_form->add(tr("&Notes"), m_notes, u"personNotes"_s, kNeedNot);
}

void PersonDialog::fill(const Person& person) {
    m_title->setText(person.title);
    m_firstName->setText(person.firstName);
    m_lastName->setText(person.lastName);
    m_email->setText(person.email);
    m_telephone->setText(person.telephone);
    m_address->setPlainText(person.address);
    m_isPublic->setChecked(person.isPublic);
    m_notes->setPlainText(person.notes);
}

Person PersonDialog::typed() const {
    Person person = m_read;
    person.title = m_title->text();
    person.firstName = m_firstName->text();
    person.lastName = m_lastName->text();
    person.email = m_email->text();
    person.telephone = m_telephone->text();
    person.address = m_address->toPlainText();
    person.isPublic = m_isPublic->isChecked();
    person.notes = m_notes->toPlainText();
    return person;
}

bool PersonDialog::offerAlike(const Person& person) {
    const auto alike = m_state.people().alike(person);
    if (!alike || alike->empty())
        return false;
    QStringList names;
    for (const Person& one : *alike)
        names << (one.email.isEmpty() ? one.fullName() : u"%1 (%2)"_s.arg(one.fullName(), one.email));
    m_notice->showNotice(Tone::Warn, tr("The record has somebody of this name or e-mail address already: %1. "
                                        "Add one more person only if they are somebody else.")
                                         .arg(names.join(u"; "_s)));
    QPushButton* anyway = m_notice->addButton(tr("Add &one more"));
    anyway->setObjectName(u"personAddAnyway"_s);
    connect(anyway, &QPushButton::clicked, this, [this] {
        m_addAnyway = true;
        accept();
    });
    QPushButton* open = m_notice->addButton(tr("&Use %1").arg(alike->front().fullName()));
    open->setObjectName(u"personUseOther"_s);
    connect(open, &QPushButton::clicked, this, [this, id = alike->front().id] {
        Q_EMIT stored(id);
        QDialog::reject();
    });
    return true;
}

Result<QString> PersonDialog::perform() {
    const Person person = typed();
    const bool isNew = !m_read.id.isValid();
    if (isNew && !m_addAnyway && offerAlike(person))
        return failure(ErrorCode::Duplicate, {});
    PeopleService service = m_state.people();
    const Result<Person> kept = isNew ? service.add(person) : service.edit(person);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    Q_EMIT stored(kept->id);
    if (isNew)
        return tr("%1 added.").arg(kept->fullName());
    return kept->version == m_read.version ? QString() : tr("%1 changed.").arg(kept->fullName());
}

void PersonDialog::refused(const Error& error) {
    if (error.code == ErrorCode::Conflict)
        return showConflict();
    // The offer of those alike shows already.
    if (!error.message.isEmpty())
        PeopleDialog::refused(error);
}

void PersonDialog::showConflict() {
    const Result<Person> now = m_state.people().find(m_read.id);
    if (!now)
        return PeopleDialog::refused(now.error());
    m_notice->showNotice(Tone::Warn,
                         tr("Somebody changed this person while the form was open here, so nothing was "
                            "saved. Keep what you typed, or start from what is there now."));
    QPushButton* mine = m_notice->addButton(tr("&Keep what I typed"));
    mine->setObjectName(u"personKeepMine"_s);
    connect(mine, &QPushButton::clicked, this, [this, version = now->version] {
        m_read.version = version;
        accept();
    });
    QPushButton* reload = m_notice->addButton(tr("&Reload"));
    reload->setObjectName(u"personReload"_s);
    connect(reload, &QPushButton::clicked, this, [this, theirs = *now] {
        m_read = theirs;
        fill(theirs);
        m_notice->hide();
    });
}

} // namespace liaison
