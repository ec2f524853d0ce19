// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/term_dialog.h"

#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/people/person_dialog.h"
#include "ui/people/pick_line.h"
#include "ui/schools/school_dialogs.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/notice_bar.h"

#include "core/people/person_name.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

namespace liaison {

namespace {

QString titleOf(TermDialog::Act act) {
    switch (act) {
    case TermDialog::Act::Appoint:
        return TermDialog::tr("Appoint somebody");
    case TermDialog::Act::ReElect:
        return TermDialog::tr("Re-elect");
    case TermDialog::Act::Correct:
        return TermDialog::tr("Correct a term");
    }
    return {};
}

QString explanationOf(TermDialog::Act act, const PeopleState& state, const Term& start) {
    const TermLine line = state.day().offices.line(start);
    switch (act) {
    case TermDialog::Act::Appoint:
        return TermDialog::tr("A new term begins. Terms that were before it stay in the record.");
    case TermDialog::Act::ReElect:
        return TermDialog::tr("%1, %2 of %3, %4. A re-election is a new term; the old one ends the day "
                              "before it begins, if it would go on longer.")
            .arg(line.person.fullName(), line.office.toLower(), line.place, spanWords(start));
    case TermDialog::Act::Correct:
        return TermDialog::tr("Overwrites what was typed wrongly. To record a change, end the term or "
                              "appoint somebody instead: then the past stays as it was.");
    }
    return {};
}

QString okTextOf(TermDialog::Act act) {
    switch (act) {
    case TermDialog::Act::Appoint:
        return TermDialog::tr("&Appoint");
    case TermDialog::Act::ReElect:
        return TermDialog::tr("&Re-elect");
    case TermDialog::Act::Correct:
        return TermDialog::tr("&Correct");
    }
    return {};
}

} // namespace

TermDialog::TermDialog(PeopleState& state, Act act, const Term& start, QWidget* parent)
    : PeopleDialog(state, u"termDialog"_s, titleOf(act), parent), m_act(act), m_start(start) {
    if (act == Act::Appoint) {
        // A term of its own, also where it begins as a copy of another.
        m_start.id = {};
        m_start.version = 0;
    }
    if (act != Act::ReElect)
        addSeat();
    addDays();
    addManner();
    fill(start);
    layOut(explanationOf(act, state, start), okTextOf(act));
}

Term TermDialog::typed() const {
    Term term = m_start;
    if (m_act != Act::ReElect) {
        term.where = memberOfPickKey(m_where->picked());
        term.office = {m_office->currentData().toLongLong()};
        term.person = {m_person->picked()};
        const Office* office = chosenOffice();
        const bool isSent = office && office->isRepresentative;
        term.fromBody = isSent ? Id<Body>{m_sender->picked() / 2} : Id<Body>();
    }
    term.begins = m_from->date();
    term.ends = m_to->date();
    term.how = Appointed(m_how->currentData().toInt());
    term.electedBy = m_electedBy->text().trimmed();
    term.isInterim = m_interim->isChecked();
    term.isDeputy = m_deputy->isChecked();
    if (m_act == Act::Correct) {
        term.endReason = m_endReason->text().trimmed();
        term.notes = m_notes->text().trimmed();
    }
    return term;
}

QString TermDialog::doneText(const Term& term) const {
    const auto person = m_state.people().find(term.person);
    const QString name = person ? person->fullName() : QString();
    switch (m_act) {
    case Act::Appoint:
        return tr("%1 appointed.").arg(name);
    case Act::ReElect:
        return tr("%1 re-elected.").arg(name);
    case Act::Correct:
        return term.version == m_start.version ? QString() : tr("The term of %1 is corrected.").arg(name);
    }
    return {};
}

Result<QString> TermDialog::perform() {
    OfficeService service = m_state.offices();
    const Term term = typed();
    const Result<Term> kept = m_act == Act::Appoint   ? service.appoint({term, m_replaces, m_isForced})
                              : m_act == Act::ReElect ? service.reElect(m_start.id, term)
                                                      : service.correct(term, m_isForced);
    m_replaces = false;
    m_isForced = false;
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    Q_EMIT stored(kept->id);
    return doneText(*kept);
}

void TermDialog::refused(const Error& error) {
    PeopleDialog::refused(error);
    if (error.code != ErrorCode::InUse || m_act == Act::ReElect)
        return;
    const Term term = typed();
    const auto holders = m_state.offices().inTheWay(term);
    if (!holders || holders->empty())
        return;
    m_notice->showNotice(Tone::Warn, error.message, error.detail);
    const Term& holder = holders->front();
    const bool endsBefore =
        term.begins.isValid() && (!holder.begins.isValid() || holder.begins < term.begins);
    if (m_act == Act::Appoint && holders->size() == 1 && endsBefore) {
        const auto person = m_state.people().find(holder.person);
        QPushButton* replace = m_notice->addButton(
            tr("&End the term of %1 on %2")
                .arg(person ? person->fullName() : QString(), dateText(term.begins.addDays(-1))));
        replace->setObjectName(u"termReplace"_s);
        connect(replace, &QPushButton::clicked, this, [this] {
            m_replaces = true;
            accept();
        });
    }
    QPushButton* both = m_notice->addButton(tr("Keep &both, as a breach of the rule"));
    both->setObjectName(u"termForce"_s);
    connect(both, &QPushButton::clicked, this, [this] {
        m_isForced = true;
        accept();
    });
}

void TermDialog::addPerson() {
    Person person;
    if (m_person->picked() == 0)
        splitName(m_person->text(), person);
    auto* dialog = shown(new PersonDialog(m_state, person, this));
    connect(dialog, &PersonDialog::stored, this, [this](Id<Person> id) {
        PickItems items = m_state.peopleToPick();
        const bool isKnown = std::any_of(items->begin(), items->end(),
                                         [id](const PickItem& item) { return item.key == id.value; });
        // Where everybody is being read away from the window, the newcomer is not among them yet.
        if (const auto found = m_state.people().find(id); !isKnown && found) {
            auto more = std::make_shared<std::vector<PickItem>>(*items);
            more->push_back({id.value, found->fullName(), found->email, pickKey(found->fullName())});
            items = more;
        }
        m_person->setItems(items);
        m_person->setPicked(id.value);
    });
}

} // namespace liaison
