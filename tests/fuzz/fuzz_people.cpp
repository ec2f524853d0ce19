// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of people of any content, behind a header that is right: every row must be accounted for once, no
// term may end before it begins, and no only seat may be given to two people on one day.

#include "core/people/people_planner.h"
#include "tests/fuzz/fuzz_support.h"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Two schools, a hub and a board that has ended, with a head and a chair.
PeopleContext smallRecord() {
    PeopleContext context;
    context.offices = {{{1},
                        1,
                        QStringLiteral("headteacher"),
                        QStringLiteral("Headteacher"),
                        QStringLiteral("Headteachers"),
                        Office::HeldIn::School,
                        false,
                        1},
                       {{2},
                        1,
                        QStringLiteral("chair"),
                        QStringLiteral("Chair"),
                        QStringLiteral("Chairs"),
                        Office::HeldIn::Body,
                        false,
                        2}};
    BodyType type;
    type.id = {1};
    type.seats = {{{2}, 1, false}};
    context.types = {type};
    Body hub;
    hub.id = {1};
    hub.forms = {{{}, {1}, QStringLiteral("Hill Hub")}};
    Body board = hub;
    board.id = {2};
    board.closed = QDate(2020, 8, 31);
    board.forms.front().name = QStringLiteral("Board");
    context.bodies = {hub, board};
    context.schools = {{{1}, 100001, QStringLiteral("Oak School"), {}, {}, false},
                       {{2}, 100002, QStringLiteral("Elm School"), {}, {}, false}};
    Person ada;
    ada.id = {1};
    ada.firstName = QStringLiteral("Ada");
    ada.lastName = QStringLiteral("Ferris");
    ada.email = QStringLiteral("ada@oak.example");
    context.people = {ada};
    Term head;
    head.id = {1};
    head.office = {1};
    head.person = {1};
    head.where = Id<School>{1};
    head.begins = QDate(2020, 9, 1);
    context.terms = {head};
    return context;
}

std::size_t answered(const PeoplePlan& plan) {
    std::size_t rows =
        plan.entries.size() + plan.questions.size() + plan.refused.size() + std::size_t(plan.repeated);
    for (const SeatConflict& conflict : plan.conflicts)
        rows += conflict.rows.size();
    for (const ListNote& note : plan.notes)
        rows += note.code == QStringLiteral("nobody");
    return rows;
}

void checkSeats(const PeopleContext& context, const PeoplePlan& plan) {
    std::vector<Term> terms = context.terms;
    for (const PeopleEntry& entry : plan.entries) {
        for (const EndedTerm& ended : entry.ended) {
            for (Term& term : terms) {
                if (term.id == ended.term.id)
                    term.ends = ended.lastDay;
            }
        }
        if (entry.kind == PeopleEntryKind::Changed) {
            for (Term& term : terms) {
                if (term.id == entry.before.id)
                    term = entry.after;
            }
        }
    }
    for (const PeopleEntry& entry : plan.entries) {
        if (entry.kind == PeopleEntryKind::NewTerm)
            terms.push_back(entry.after);
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        mustHold(!terms[i].isReversed(), "no term ends before it begins");
        for (std::size_t j = 0; j < i; ++j)
            mustHold(!terms[i].isSameSeatAs(terms[j]) || !terms[i].overlaps(terms[j]),
                     "an only seat is one person's");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto reader = readerUnder("URN,Body,Role,Name,E-mail,Telephone,From,To\n", data, size);
    if (!reader)
        return 0;
    PeopleOptions options;
    options.mapping = PeopleMapping::ofHeader(reader->header());
    options.day = QDate(2026, 11, 21);
    const auto rows = readPeopleRows(*reader, options.mapping);
    if (!rows) {
        mustHold(rows.error().message.endsWith(u'.'), "an error is a sentence");
        return 0;
    }
    const PeopleContext context = smallRecord();
    const PeoplePlan plan = planPeople(context, *rows, options);
    mustHold(answered(plan) == rows->size(), "every row is accounted for once");
    checkSeats(context, plan);
    return 0;
}
