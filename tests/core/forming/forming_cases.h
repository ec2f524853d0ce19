// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/forming/forming_solver.h"
#include "core/grouping/draws.h"

namespace liaison::test {

inline Id<School> schoolAt(int index) {
    return {index + 1};
}

/// Invented schools anywhere in a square of 40 km; every fourth is a secondary. Their ids and places in the
/// ground go by their numbers.
inline FormingGround countyGround(int schools, std::uint64_t seed, int bodies = 0) {
    grouping::Draws draws(seed);
    FormingGround ground;
    ground.day = QDate(2026, 11, 21);
    for (int i = 0; i < bodies; ++i) {
        PlacedBody body;
        body.id = {1000 + i};
        body.name = u"Old group %1"_s.arg(i + 1);
        ground.bodies.push_back(body);
    }
    for (int i = 0; i < schools; ++i) {
        FormingItem item;
        item.member = schoolAt(i);
        const bool isSecondary = i % 4 == 0;
        item.name = u"Place %1 %2"_s.arg(i + 1, 4, 10, QChar(u'0'))
                        .arg(isSecondary ? u"Academy"_s : u"Primary School"_s);
        item.urn = 900000 + i;
        item.kind = isSecondary ? SchoolKind::Secondary : SchoolKind::Primary;
        item.easting = 400000 + double(draws.below(40'000));
        item.northing = 200000 + double(draws.below(40'000));
        item.pupils = 50 + qint64(draws.below(400));
        if (bodies > 0)
            item.today = ground.bodies[std::size_t(draws.below(std::uint64_t(bodies)))].id;
        ground.items.push_back(item);
    }
    return ground;
}

inline FormingQuestion groupsQuestion(std::optional<int> count, Anchoring anchoring = Anchoring::Any) {
    FormingQuestion question;
    question.day = QDate(2026, 11, 21);
    GroupsQuestion wants;
    wants.count = count;
    wants.anchoring = anchoring;
    question.wants = wants;
    return question;
}

inline GroupsQuestion& groupsIn(FormingQuestion& question) {
    return std::get<GroupsQuestion>(question.wants);
}

inline FormingEffort stepsOf(qint64 iterations, std::chrono::milliseconds proof = {}) {
    FormingEffort effort;
    effort.iterations = iterations;
    effort.proof = proof;
    return effort;
}

inline Pin pinOf(int id, PinKind kind, const std::vector<int>& schools, int target = -1) {
    Pin pin;
    pin.id = id;
    pin.kind = kind;
    for (const int school : schools)
        pin.members.push_back(schoolAt(school));
    if (target >= 0)
        pin.target = schoolAt(target);
    return pin;
}

} // namespace liaison::test
