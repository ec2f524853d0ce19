// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/office_figures.h"
#include "core/people/people_breaches.h"
#include "core/people/term_repository.h"
#include "tests/core/people/people_desk.h"

namespace liaison::test {

/// A board of two hubs, one with two groups.
class BoardDesk : public PeopleDesk {
public:
    BoardDesk() {
        board = body(u"Board"_s, u"primary-executive-board"_s);
        hill = body(u"Hill Hub"_s, u"hub"_s);
        vale = body(u"Vale Hub"_s, u"hub"_s);
        oakGroup = body(u"Oak Group"_s, u"liaison-group"_s);
        elmGroup = body(u"Elm Group"_s, u"liaison-group"_s);
        join(board, hill);
        join(board, vale);
        join(hill, oakGroup);
        join(hill, elmGroup);
    }
    Result<Term> represent(Id<Body> from, const QString& name, const QString& begins = {},
                           bool isDeputy = false) {
        Term wanted = term(person(u"P"_s, name), u"representative"_s, board, begins);
        wanted.fromBody = from;
        wanted.isDeputy = isDeputy;
        return appoint(wanted, false, true);
    }
    /// The offices of a day; the structure stays with the desk.
    OfficesOfDay view(QDate on = QDate(2026, 11, 21)) {
        m_structure = std::make_unique<Structure>(structure(on));
        return *OfficesOfDay::load(file->database(), *m_structure);
    }
    QStringList breachCodes(QDate on = QDate(2026, 11, 21)) {
        QStringList codes;
        const OfficesOfDay offices_ = view(on);
        const auto breaches = peopleBreaches(file->database(), offices_);
        for (const Breach& breach : *breaches)
            codes << breach.code;
        return codes;
    }
    void run(const std::function<void(Recorder&)>& act) {
        LIAISON_VERIFY_RESULT(file->unitOfWork().run(u"Act"_s, act));
    }
    /// Writes a term past all rules, as another program might.
    void force(const Term& wanted) {
        run([&](Recorder& recorder) { TermRepository(file->database()).insert(recorder, wanted); });
    }
    QStringList termsOf(const Member& where) {
        QStringList said;
        const auto held = offices.heldIn(where);
        for (const Term& each : *held)
            said << u"%1 %2..%3"_s.arg(people.find(each.person)->lastName, isoText(each.begins),
                                       isoText(each.ends));
        return said;
    }

    Id<Body> board;
    Id<Body> hill;
    Id<Body> vale;
    Id<Body> oakGroup;
    Id<Body> elmGroup;

private:
    std::unique_ptr<Structure> m_structure;
};

} // namespace liaison::test
