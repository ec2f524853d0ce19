// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places.h"
#include "random.h"
#include "school.h"

#include <QSet>

namespace liaison::sample {

/// Gives schools what every school has: number, address, telephone, head, inspection, pupils. No two schools
/// get the same head, postcode or telephone number.
class SchoolMaker {
public:
    explicit SchoolMaker(Random& random) : m_random(random) {}

    /// What a school is before it has an address or people.
    struct Outline {
        QString name;
        Type type = Type::Community;
        Phase phase = Phase::Primary;
        int lowAge = 4;
        int highAge = 11;
        int capacity = 210;
        Faith faith = Faith::None;
    };
    /// A whole school in a place; `spread` is how far from the place's centre it may stand, in metres.
    School make(const Outline& outline, const Place& place, int spread);
    /// Puts the school on the other's site: same street, postcode and, near enough, the same spot.
    void share(School& school, const School& site);
    /// Gives the school a new head.
    void appoint(School& school);
    /// Moves the school to another street and postcode of its place.
    void address(School& school, const Place& place, int spread);

private:
    int establishmentNumber(const School& school);
    QString postcode(int locality);
    QString website(const School& school);
    void fill(School& school);
    void inspect(School& school);
    void join(School& school, int locality);

    Random& m_random;
    QSet<QString> m_used;
    int m_phones = 0;
    int m_numbers = 0;
    int m_singleTrusts = 0;
};

} // namespace liaison::sample
