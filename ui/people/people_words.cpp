// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_words.h"

#include "core/people/term_words.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "ui/people/people_columns.h"
#include "ui/widgets/date_words.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleWords)
};

/// What is known of a term beside who, which office and where.
QStringList remarksOf(TermWords& words, const Term& term, QDate day) {
    QStringList remarks;
    if (term.isInterim)
        remarks << Words::tr("interim");
    if (term.isDeputy)
        remarks << Words::tr("deputy");
    if (term.fromBody.isValid())
        remarks << Words::tr("sent by %1").arg(words.place(term.fromBody, day));
    if (term.how != Appointed::NotSaid)
        remarks << appointedLabel(term.how).toLower();
    if (!term.electedBy.isEmpty())
        remarks << Words::tr("by %1").arg(term.electedBy);
    if (term.lastReported.isValid())
        remarks << Words::tr("last reported back %1").arg(dateText(term.lastReported));
    if (!term.endReason.isEmpty())
        remarks << term.endReason;
    if (!term.notes.isEmpty())
        remarks << term.notes;
    return remarks;
}

QString joined(const QString& head, const QStringList& remarks) {
    return remarks.isEmpty() ? head : u"%1 (%2)"_s.arg(head, remarks.join(u", "_s));
}

} // namespace

QList<Fact> termFacts(TrustFile& file, const std::vector<Term>& terms, QDate day) {
    const auto facts = guarded([&] {
        TermWords words(file.database());
        QList<Fact> list;
        for (const Term& term : terms) {
            const QString head =
                Words::tr("%1, %2").arg(words.office(term.office).singular, words.place(term.where, day));
            list << Fact{spanWords(term).isEmpty() ? Words::tr("no days known") : spanWords(term),
                         joined(head, remarksOf(words, term, day))};
        }
        return list;
    });
    return facts ? *facts : QList<Fact>{{Words::tr("Not read"), facts.error().message, Tone::Bad}};
}

QList<Fact> holderFacts(TrustFile& file, const std::vector<Term>& terms, QDate day) {
    const auto facts = guarded([&] {
        TermWords words(file.database());
        QList<Fact> list;
        for (const Term& term : terms) {
            QStringList remarks = remarksOf(words, term, day);
            if (const QString span = spanWords(term); !span.isEmpty())
                remarks.prepend(span);
            list << Fact{words.office(term.office).singular, joined(words.person(term.person), remarks),
                         Tone::Plain, QString::number(term.person.value)};
        }
        return list;
    });
    return facts ? *facts : QList<Fact>{{Words::tr("Not read"), facts.error().message, Tone::Bad}};
}

} // namespace liaison
