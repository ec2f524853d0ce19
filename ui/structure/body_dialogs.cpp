// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/body_dialogs.h"

#include "core/base/text.h"
#include "core/structure/structure_ledger.h"
#include "ui/structure/body_combo.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include <algorithm>

namespace liaison {

namespace {

FormField* addName(Form* form, QLineEdit* name, const QString& objectName, const QString& label) {
    FormField* field = form->add(label, name, objectName);
    field->setCheck([name] {
        return name->text().trimmed().isEmpty() ? StructureDialog::tr("Give it a name.") : QString();
    });
    return field;
}

void addBody(Form* form, BodyCombo* combo, const QString& objectName, const QString& label,
             const QString& hint) {
    QString spoken = label;
    combo->lineEdit()->setAccessibleName(spoken.remove(u'&'));
    form->add(label, combo, objectName, FormField::Need::Optional)->setHint(hint)->setCheck([combo] {
        return combo->problem();
    });
}

QPlainTextEdit* addNotes(Form* form, const QString& objectName, const QString& text) {
    auto* notes = new QPlainTextEdit(text);
    notes->setTabChangesFocus(true);
    notes->setFixedHeight(notes->fontMetrics().height() * 4);
    form->add(StructureDialog::tr("N&otes"), notes, objectName, FormField::Need::Optional);
    return notes;
}

Result<QString> told(const Result<Body>& done, const QString& text) {
    if (!done)
        return tl::unexpected<Error>(done.error());
    return text;
}

} // namespace

NewBodyDialog::NewBodyDialog(const StructureState& state, Id<BodyType> type, Id<Body> parentBody, QDate day,
                             QWidget* parent)
    : StructureDialog(state, u"newBody"_s, tr("New group, hub or board"), parent)
    , m_type(new TypeCombo(state.structure().types()))
    , m_name(new QLineEdit)
    , m_parent(new BodyCombo)
    , m_owner(new BodyCombo) {
    m_form->add(tr("&Type"), m_type, u"newBodyType"_s);
    addName(m_form, m_name, u"newBodyName"_s, tr("&Name"));
    m_from = addDay(tr("&From"), u"newBodyFrom"_s, day, FormField::Need::Optional);
    addBody(m_form, m_parent, u"newBodyParent"_s, tr("&Belongs to"),
            tr("The body that it is a member of from its first day: a group's hub."));
    addBody(m_form, m_owner, u"newBodyOwner"_s, tr("O&wned by"),
            tr("For a body that belongs to another without being its member: a leadership academy."));
    m_notes = addNotes(m_form, u"newBodyNotes"_s, {});
    if (type.isValid())
        m_type->setType(type);
    offerParents();
    m_parent->setBody(parentBody);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NewBodyDialog::typeChosen);
    connect(m_from, &DateField::dateChanged, this, &NewBodyDialog::offerParents);
    layOut(tr("Leave the day empty for a body that has been there as long as anybody knows."), tr("&Create"));
    m_name->setFocus();
}

void NewBodyDialog::offerParents() {
    std::vector<BodyChoice> choices =
        bodiesOn(m_state, m_from->date().isValid() ? m_from->date() : m_state.day());
    m_owner->setChoices(choices);
    std::erase_if(choices, [this](const BodyChoice& choice) {
        const BodyType* type = m_state.structure().type(choice.type);
        return type == nullptr || !type->takes(m_type->type());
    });
    m_parent->setChoices(choices);
}

void NewBodyDialog::typeChosen() {
    offerParents();
}

Result<QString> NewBodyDialog::perform() {
    const Opening opening{m_type->type(),  m_name->text(),   m_from->date(),
                          m_owner->body(), m_parent->body(), m_notes->toPlainText()};
    const Result<Body> done = m_state.bodyService().open(opening);
    if (done)
        Q_EMIT bodyOpened(done->id);
    return told(done, tr("%1 created.").arg(tidied(m_name->text())));
}

RenameBodyDialog::RenameBodyDialog(const StructureState& state, const Body& body, QDate day, QWidget* parent)
    : StructureDialog(state, u"renameBody"_s, tr("Rename %1").arg(body.formOn(day).name), parent)
    , m_body(body)
    , m_asOf(day)
    , m_name(new QLineEdit(body.formOn(day).name))
    , m_change(new QRadioButton(tr("It has a new name &from a day on")))
    , m_correct(new QRadioButton(tr("The name was &misspelt: correct it"))) {
    addName(m_form, m_name, u"renameBodyName"_s, tr("&Name"));
    m_change->setObjectName(u"renameBodyChange"_s);
    m_correct->setObjectName(u"renameBodyCorrect"_s);
    m_change->setChecked(true);
    auto* choice = new QWidget;
    auto* layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_change);
    layout->addWidget(m_correct);
    m_form->addWidget(choice);
    m_from = addDay(tr("From &day"), u"renameBodyFrom"_s, day, FormField::Need::Optional);
    connect(m_correct, &QRadioButton::toggled, m_from, &QWidget::setDisabled);
    connect(m_correct, &QRadioButton::toggled, this, &RenameBodyDialog::updateConsequence);
    connect(m_from, &DateField::dateEdited, this, &RenameBodyDialog::updateConsequence);
    layOut({}, tr("&Rename"));
    updateConsequence();
    m_name->selectAll();
}

void RenameBodyDialog::updateConsequence() {
    const QString name = m_body.formOn(m_asOf).name;
    if (m_correct->isChecked())
        setConsequence(tr("“%1” is overwritten: past days show the new name too.").arg(name));
    else if (m_from->date().isValid())
        setConsequence(tr("Days before %1 keep the name “%2”.").arg(dateText(m_from->date()), name));
    else
        setConsequence(tr("Say from which day it has the new name."));
}

Result<QString> RenameBodyDialog::perform() {
    const QString name = tidied(m_name->text());
    const QString old = m_body.formOn(m_asOf).name;
    if (m_correct->isChecked()) {
        Body corrected = m_body;
        for (BodyForm& form : corrected.forms)
            if (form.name == old)
                form.name = name;
        return told(m_state.bodyService().correct(corrected), tr("%1 is corrected to %2.").arg(old, name));
    }
    return told(m_state.bodyService().rename(m_body.id, m_from->date(), name),
                tr("%1 is called %2 from %3.").arg(old, name, dateText(m_from->date())));
}

ConvertBodyDialog::ConvertBodyDialog(const StructureState& state, const Body& body, QDate day,
                                     QWidget* parent)
    : StructureDialog(state, u"convertBody"_s, tr("Convert %1").arg(body.formOn(day).name), parent)
    , m_body(body)
    , m_type(new TypeCombo(state.structure().types()))
    , m_name(new QLineEdit(body.formOn(day).name)) {
    const BodyType* now = state.structure().type(body.formOn(day).type);
    if (now != nullptr && now->convertsTo.isValid())
        m_type->setType(now->convertsTo);
    m_form->add(tr("&Becomes a"), m_type, u"convertBodyType"_s);
    addName(m_form, m_name, u"convertBodyName"_s, tr("&Name from then on"));
    m_from = addDay(tr("&From"), u"convertBodyFrom"_s, day);
    layOut(tr("Its members and offices go on with their dates. Days before keep what it was."),
           tr("&Convert"));
}

Result<QString> ConvertBodyDialog::perform() {
    return told(
        m_state.bodyService().convert(m_body.id, m_from->date(), m_type->type(), m_name->text()),
        tr("%1 is a %2 from %3.")
            .arg(tidied(m_name->text()), typeInSentence(m_type->currentText()), dateText(m_from->date())));
}

CorrectBodyDialog::CorrectBodyDialog(const StructureState& state, const Body& body, QDate day,
                                     QWidget* parent)
    : StructureDialog(state, u"correctBody"_s, tr("Correct %1").arg(body.formOn(day).name), parent)
    , m_body(body)
    , m_formAt(std::size_t(&body.formOn(day) - body.forms.data()))
    , m_name(new QLineEdit(body.formOn(day).name))
    , m_type(new TypeCombo(state.structure().types()))
    , m_successor(new BodyCombo)
    , m_owner(new BodyCombo) {
    addName(m_form, m_name, u"correctBodyName"_s, tr("&Name"));
    m_type->setType(body.formOn(day).type);
    m_form->add(tr("&Type"), m_type, u"correctBodyType"_s);
    m_opened = addDay(tr("O&pened"), u"correctBodyOpened"_s, body.opened, FormField::Need::Optional);
    m_closed = addDay(tr("&Last day"), u"correctBodyClosed"_s, body.closed, FormField::Need::Optional);
    std::vector<BodyChoice> choices = bodiesOn(state, {});
    std::erase_if(choices, [&](const BodyChoice& choice) { return choice.id == body.id; });
    addBody(m_form, m_successor, u"correctBodySuccessor"_s, tr("&Successor"), {});
    m_successor->setChoices(choices);
    m_successor->setBody(body.successor);
    addBody(m_form, m_owner, u"correctBodyOwner"_s, tr("O&wned by"), {});
    m_owner->setChoices(choices);
    m_owner->setBody(body.owner);
    m_notes = addNotes(m_form, u"correctBodyNotes"_s, body.notes);
    layOut(
        tr("A correction overwrites what was typed wrongly, for past days too. For what changes from a day "
           "on, use Rename, Convert or Close."),
        tr("&Correct"));
}

Result<QString> CorrectBodyDialog::perform() {
    Body corrected = m_body;
    corrected.forms[m_formAt].name = m_name->text();
    corrected.forms[m_formAt].type = m_type->type();
    corrected.opened = m_opened->date();
    corrected.closed = m_closed->date();
    corrected.successor = m_successor->body();
    corrected.owner = m_owner->body();
    corrected.notes = m_notes->toPlainText();
    return told(m_state.bodyService().correct(corrected), tr("%1 corrected.").arg(tidied(m_name->text())));
}

} // namespace liaison
