// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_importer.h"
#include "tests/core/people/people_desk.h"

namespace liaison::test {

/// A record with two schools into which lists of people are imported.
class ImportDesk : public PeopleDesk {
public:
    ImportDesk() : importer(file->database(), file->unitOfWork(), clock) {
        oak = school(u"Oak School"_s, 100001);
        elm = school(u"Elm School"_s, 100002);
    }
    PeoplePlan plan(const QByteArray& bytes, PeopleOptions options = {}) {
        const QString path = list(bytes);
        const auto inspected = importer.inspect(path);
        if (!inspected)
            qFatal("%s", qPrintable(inspected.error().message));
        options.mapping = inspected->mapping;
        const auto planned = importer.plan(path, inspected->format, options);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().message));
        return *planned;
    }
    void import(const QByteArray& bytes, const PeopleOptions& options = {}) {
        const auto done = importer.apply(plan(bytes, options));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    /// "Ada Ferris 2024-09-01..": the terms of a place, oldest first.
    QStringList termsOf(const Member& where) {
        QStringList said;
        const auto held = offices.heldIn(where);
        for (const Term& term : *held)
            said << u"%1 %2..%3"_s.arg(people.find(term.person)->fullName(), isoText(term.begins),
                                       isoText(term.ends));
        return said;
    }

    PeopleImporter importer;
    Id<School> oak;
    Id<School> elm;
};

inline QString countsText(const PeopleCounts& counts) {
    return u"%1 new people, %2 matched, %3 new terms, %4 ended, %5 contacts, %6 unchanged, %7 repeated, %8 "
           "questions, %9 refused"_s.arg(counts.newPeople)
               .arg(counts.matched)
               .arg(counts.newTerms)
               .arg(counts.endedTerms)
               .arg(counts.contacts)
               .arg(counts.unchanged)
               .arg(counts.repeated)
               .arg(counts.questions)
               .arg(counts.refused);
}

inline QStringList codesOf(const std::vector<RefusedRow>& rows) {
    QStringList codes;
    for (const RefusedRow& row : rows)
        codes << row.code;
    return codes;
}

inline const QByteArray kTwoHeads =
    "URN,Role,Name,E-mail,Telephone,From,To\n"
    "100001,Headteacher,Mrs Ada Ferris,ada@oak.example,01234 567890,01/09/2020,\n"
    "100002,Head,Bo Marsh,,,2021-09-01,\n";

} // namespace liaison::test
