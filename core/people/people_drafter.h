// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_context.h"
#include "core/people/people_plan.h"

namespace liaison {

/// A row that makes sense by itself: who, which office, where, when.
struct PeopleDraft {
    const PeopleRow* row = nullptr;
    Person person;
    const Office* office = nullptr;
    bool isInterim = false;
    SeatRule rule;
    Member where;
    QString place;
    qint64 urn = 0;
    Id<Body> fromBody;
    QDate from;
    QDate to;
};

/// Makes drafts of rows, or says what is wrong with them.
class PeopleDrafter {
public:
    /// Everything outlives this.
    PeopleDrafter(const PeopleContext& context, const PeoplePlaces& places, const PeopleOptions& options,
                  PeoplePlan& plan);

    /// Nothing for a row that is refused or says that nobody is there; the plan then tells.
    std::optional<PeopleDraft> draft(const PeopleRow& row);
    /// As `draft`, for a row whose place is known: a school of the record.
    std::optional<PeopleDraft> draft(const PeopleRow& row, Id<School> school);

private:
    /// A reason why the row is not taken.
    struct Fault {
        PeopleColumn column;
        QString code;
        QString value;
        QString reason;
    };
    using Verdict = std::optional<Fault>;

    std::optional<PeopleDraft> finished(PeopleDraft draft, const Verdict& placeFault);
    bool readPerson(PeopleDraft& draft);
    Verdict findPlace(PeopleDraft& draft) const;
    Verdict findSchool(PeopleDraft& draft) const;
    Verdict findBody(PeopleDraft& draft) const;
    Verdict findOffice(PeopleDraft& draft) const;
    Verdict findSender(PeopleDraft& draft) const;
    Verdict readDays(PeopleDraft& draft) const;
    Verdict checkLife(const PeopleDraft& draft) const;
    void refuse(const PeopleRow& row, const Fault& fault);
    void note(const PeopleRow& row, PeopleColumn column, const QString& code, const QString& value,
              const QString& text, NoteSeverity severity);

    const PeopleContext& m_context;
    const PeoplePlaces& m_places;
    const PeopleOptions& m_options;
    PeoplePlan& m_plan;
};

} // namespace liaison
