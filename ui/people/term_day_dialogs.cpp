// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/term_day_dialogs.h"

#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QLineEdit>
#include <QListWidget>

namespace liaison {

QString termInWords(const PeopleState& state, const Term& term) {
    TermLine line = state.day().offices.line(term);
    // The person of a term that does not stand on the day is not read with the others.
    if (line.person.lastName.isEmpty())
        if (const auto person = state.people().find(term.person))
            line.person = *person;
    QStringList parts{PeopleDialog::tr("%1, %2 of %3").arg(markedName(line), line.office, line.place)};
    if (const QString span = spanWords(term); !span.isEmpty())
        parts << span;
    return parts.join(u", "_s);
}

EndTermDialog::EndTermDialog(PeopleState& state, const Term& term, QWidget* parent)
    : PeopleDialog(state, u"endTermDialog"_s, tr("End a term"), parent)
    , m_term(term)
    , m_day(addDay(tr("&Last day"), u"endTermDay"_s, state.workspace().asOf()))
    , m_reason(addLine(tr("&Reason"), u"endTermReason"_s, term.endReason)) {
    lastField()->setHint(tr("Such as: stepped down, moved to another school."));
    setConsequence(
        tr("The term stays in the record with its last day. The seat is vacant from the day after, "
           "until somebody is appointed."));
    layOut(termInWords(state, term), tr("&End the term"));
}

Result<QString> EndTermDialog::perform() {
    const auto ended = m_state.offices().end(m_term.id, m_day->date(), m_reason->text().trimmed());
    if (!ended)
        return tl::unexpected<Error>(ended.error());
    return tr("The term ends on %1.").arg(dateText(ended->ends));
}

ReportedBackDialog::ReportedBackDialog(PeopleState& state, const Term& term, QWidget* parent)
    : PeopleDialog(state, u"reportedDialog"_s, tr("Reported back"), parent)
    , m_term(term)
    , m_day(addDay(tr("&Day"), u"reportedDay"_s, state.workspace().clock().today())) {
    if (term.lastReported.isValid())
        lastField()->setHint(tr("The last time was %1.").arg(dateText(term.lastReported)));
    layOut(termInWords(state, term), tr("&Keep the day"));
}

Result<QString> ReportedBackDialog::perform() {
    const auto kept = m_state.offices().reportedBack(m_term.id, m_day->date());
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    return tr("Reported back on %1.").arg(dateText(kept->lastReported));
}

ChooseTermDialog::ChooseTermDialog(PeopleState& state, const QString& title, std::vector<Term> terms,
                                   std::function<void(const Term&)> chosen, QWidget* parent)
    : PeopleDialog(state, u"chooseTermDialog"_s, title, parent)
    , m_terms(std::move(terms))
    , m_chosen(std::move(chosen))
    , m_list(new QListWidget) {
    m_list->setObjectName(u"chooseTermList"_s);
    m_list->setAccessibleName(tr("Offices"));
    for (const Term& term : m_terms)
        m_list->addItem(termInWords(state, term));
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemActivated, this, &ChooseTermDialog::accept);
    setBody(m_list);
    layOut(tr("Which office is meant?"), tr("&Go on"));
}

Result<QString> ChooseTermDialog::perform() {
    if (const int row = m_list->currentRow(); row >= 0)
        m_chosen(m_terms[std::size_t(row)]);
    return QString();
}

} // namespace liaison
