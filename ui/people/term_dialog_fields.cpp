// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of TermDialog, and what they make of each other's answers.
#include "ui/people/people_state.h"
#include "ui/people/pick_line.h"
#include "ui/people/term_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace liaison {

namespace {

constexpr auto kRequired = FormField::Need::Required;
constexpr auto kOptional = FormField::Need::Optional;

} // namespace

void TermDialog::addSeat() {
    m_where = new PickLine;
    m_where->setItems(m_state.placesToPick());
    m_form->add(tr("&Where"), m_where, u"termWhere"_s, kRequired)
        ->setHint(tr("A school or a body, by a part of its name or its URN."))
        ->setCheck(
            [this] { return m_where->isBlank() ? tr("Say where the office is held.") : m_where->problem(); });
    connect(m_where, &PickLine::pickedChanged, this, &TermDialog::placeChanged);
    m_office = new QComboBox;
    m_form->add(tr("&Office"), m_office, u"termOffice"_s, kRequired)->setCheck([this] {
        if (m_office->currentData().toLongLong() > 0)
            return QString();
        return m_where->picked() == 0 ? tr("Say first where the office is held.")
                                      : tr("Choose an office; this place has none that can be held.");
    });
    connect(m_office, &QComboBox::currentIndexChanged, this, &TermDialog::officeChanged);
    m_senderField = m_form->add(tr("&Sent by"), m_sender = new PickLine, u"termSender"_s, kRequired);
    m_sender->setItems(m_state.bodiesToPick());
    m_senderField->setHint(tr("The hub or group that the representative sits for."));
    m_senderField->setCheck([this] { return senderProblem(); });
    m_person = new PickLine;
    m_person->setItems(m_state.peopleToPick());
    m_form->add(tr("&Person"), m_person, u"termPerson"_s, kRequired)->setCheck([this] {
        return m_person->isBlank() ? tr("Say who holds the office.") : m_person->problem();
    });
    m_form->addWidget(makePersonPicker());
}

QWidget* TermDialog::makePersonPicker() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_newPerson = new QPushButton(QIcon::fromTheme(u"list-add-user"_s), tr("&New person…"));
    m_newPerson->setObjectName(u"termNewPerson"_s);
    m_newPerson->setAutoDefault(false);
    layout->addWidget(m_newPerson);
    layout->addWidget(quietLabel(tr("for somebody who is not in the record yet")), 1);
    connect(m_newPerson, &QPushButton::clicked, this, &TermDialog::addPerson);
    return row;
}

void TermDialog::addDays() {
    m_from = addDay(tr("&From"), u"termFrom"_s, {}, m_act == Act::Correct ? kOptional : kRequired);
    FormField* from = lastField();
    m_to = addDay(tr("&To, its last day"), u"termTo"_s, {}, kOptional);
    m_form->putBeside(from, lastField());
    lastField()->setCheck([this] {
        if (!m_to->isAcceptable())
            return tr("Write a day, such as 31/8/28, or leave it empty.");
        const bool isReversed =
            m_to->date().isValid() && m_from->date().isValid() && m_to->date() < m_from->date();
        return isReversed ? tr("The last day is before the first; put one of them right.") : QString();
    });
}

void TermDialog::addManner() {
    m_how = new QComboBox;
    for (const Appointed how : {Appointed::NotSaid, Appointed::Elected, Appointed::Appointed,
                                Appointed::CoOpted, Appointed::ExOfficio})
        m_how->addItem(how == Appointed::NotSaid ? tr("Not said") : appointedLabel(how), int(how));
    FormField* how = m_form->add(tr("&How"), m_how, u"termHow"_s, kOptional);
    m_electedBy = addLine(tr("Elected or sent &by"), u"termElectedBy"_s, {});
    m_form->putBeside(how, lastField());
    auto* ticks = new QWidget;
    auto* layout = new QHBoxLayout(ticks);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 3));
    m_interim = new QCheckBox(tr("&Interim, until somebody is found"));
    m_interim->setObjectName(u"termInterim"_s);
    m_deputy = new QCheckBox(tr("&Deputy: fills no seat"));
    m_deputy->setObjectName(u"termDeputy"_s);
    layout->addWidget(m_interim);
    layout->addWidget(m_deputy);
    layout->addStretch(1);
    m_form->addWidget(ticks);
    if (m_act != Act::Correct)
        return;
    m_endReason = addLine(tr("Reason for its &end"), u"termEndReason"_s, {});
    FormField* reason = lastField();
    m_notes = addLine(tr("Note&s"), u"termNotes"_s, {});
    m_form->putBeside(reason, lastField());
}

void TermDialog::fill(const Term& start) {
    if (m_act != Act::ReElect) {
        const bool hasPlace = pickKeyOf(start.where) > 1;
        if (hasPlace)
            m_where->setPicked(pickKeyOf(start.where));
        placeChanged();
        if (start.office.isValid())
            m_office->setCurrentIndex(m_office->findData(start.office.value));
        m_person->setPicked(start.person.value);
        if (start.fromBody.isValid())
            m_sender->setPicked(pickKeyOf(start.fromBody));
        officeChanged();
    }
    m_from->setDate(start.begins);
    if (m_act == Act::ReElect) {
        m_from->setDate(start.ends.isValid() ? start.ends.addDays(1) : m_state.workspace().asOf());
        m_how->setCurrentIndex(m_how->findData(int(start.how)));
        m_electedBy->setText(start.electedBy);
        return;
    }
    if (m_act == Act::Appoint && !start.begins.isValid())
        m_from->setDate(m_state.workspace().asOf());
    m_to->setDate(start.ends);
    m_how->setCurrentIndex(m_how->findData(int(start.how)));
    m_electedBy->setText(start.electedBy);
    m_interim->setChecked(start.isInterim);
    m_deputy->setChecked(start.isDeputy);
    if (m_act == Act::Correct) {
        m_endReason->setText(start.endReason);
        m_notes->setText(start.notes);
    }
}

void TermDialog::placeChanged() {
    const qint64 before = m_office->currentData().toLongLong();
    m_offices.clear();
    if (const qint64 place = m_where->picked(); place != 0)
        if (auto offices = m_state.offices().officesOf(memberOfPickKey(place), m_state.workspace().asOf()))
            m_offices = std::move(*offices);
    m_office->clear();
    if (m_offices.empty())
        m_office->addItem(m_where->picked() == 0 ? tr("(say first where)") : tr("(no office here)"), 0);
    for (const Office& office : m_offices)
        m_office->addItem(office.singular, office.id.value);
    if (const int at = m_office->findData(before); at >= 0)
        m_office->setCurrentIndex(at);
    m_office->setEnabled(!m_offices.empty());
    officeChanged();
}

const Office* TermDialog::chosenOffice() const {
    const qint64 id = m_office->currentData().toLongLong();
    const auto found = std::find_if(m_offices.begin(), m_offices.end(),
                                    [id](const Office& office) { return office.id.value == id; });
    return found == m_offices.end() ? nullptr : &*found;
}

void TermDialog::officeChanged() {
    const Office* office = chosenOffice();
    m_senderField->setVisible(office && office->isRepresentative);
}

QString TermDialog::senderProblem() const {
    const Office* office = chosenOffice();
    if (!office || !office->isRepresentative)
        return {};
    return m_sender->isBlank() ? tr("Say which body sends the representative.") : m_sender->problem();
}

} // namespace liaison
