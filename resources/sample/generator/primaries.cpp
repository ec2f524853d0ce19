// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "primaries.h"

#include "names.h"

#include <algorithm>
#include <array>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kFederations{u"The Two Rivers Federation", u"The Wold Edge Federation",
                                  u"The Marshside Federation"};
constexpr std::array kFederatedLocalities{5, 8, 17};

class Primaries {
public:
    Primaries(SchoolMaker& maker, Random& random) : m_maker(maker), m_random(random) {}

    std::vector<School> take() { return std::move(m_schools); }

    void village(const Place& place) {
        const int kind = m_random.below(100);
        if (kind < 48)
            plain(place, small());
        else if (kind < 80)
            church(place, Church{place.name, small()});
        else if (kind < 94)
            church(place, Church{saint(), small()});
        else
            add(place, {u"%1 Methodist Primary School"_s.arg(place.name), Type::VoluntaryControlled,
                        Phase::Primary, 4, 11, small(), Faith::Methodist});
    }

    void suburb(const Place& place) {
        const int kind = m_random.below(100);
        if (kind < 18)
            infantsAndJuniors(place);
        else if (kind < 68)
            plain(place, large());
        else if (kind < 84)
            church(place, Church{saint(), large()});
        else
            catholic(place);
    }

    void town(const Place& place) {
        if (m_random.chance(45))
            infantsAndJuniors(place);
        else
            plain(place, large());
        church(place, Church{saint(), large()});
        if (m_random.chance(50))
            catholic(place);
    }

private:
    /// Filled in braces, because the order in which numbers are drawn must not be the compiler's choice.
    struct Church {
        QString name;
        int capacity;
    };

    QString saint() { return m_random.pick(kAnglicanSaints); }
    int small() {
        return 7 * std::array{10, 12, 15, 15, 20, 20, 30}[static_cast<std::size_t>(m_random.below(7))];
    }
    int large() {
        return 7 * std::array{30, 30, 45, 60, 60, 90}[static_cast<std::size_t>(m_random.below(6))];
    }
    int firstAge() { return m_random.chance(25) ? 3 : m_random.chance(8) ? 2 : 4; }

    void add(const Place& place, const SchoolMaker::Outline& outline) {
        m_schools.push_back(m_maker.make(
            outline, place, localities()[static_cast<std::size_t>(place.locality)].isUrban ? 250 : 350));
    }

    void plain(const Place& place, int capacity) {
        const bool isAcademy = m_random.chance(30);
        const Type type = !isAcademy            ? (m_random.chance(90) ? Type::Community : Type::Foundation)
                          : m_random.chance(15) ? Type::AcademySponsorLed
                          : m_random.chance(12) ? Type::FreeSchool
                                                : Type::AcademyConverter;
        const QString ending = isAcademy && m_random.chance(55) ? u"Primary Academy"_s
                               : m_random.chance(10)            ? u"Community Primary School"_s
                                                                : u"Primary School"_s;
        const int age = firstAge();
        add(place, {u"%1 %2"_s.arg(place.name, ending), type, Phase::Primary, age, 11, capacity});
    }

    void church(const Place& place, const Church& church) {
        const int kind = m_random.below(100);
        const Type type = kind < 45   ? Type::VoluntaryControlled
                          : kind < 75 ? Type::VoluntaryAided
                                      : Type::AcademyConverter;
        const QString ending = type == Type::AcademyConverter && m_random.chance(40) ? u"Primary Academy"_s
                                                                                     : u"Primary School"_s;
        const int age = firstAge();
        add(place, {u"%1 Church of England %2"_s.arg(church.name, ending), type, Phase::Primary, age, 11,
                    church.capacity, Faith::Anglican});
    }

    void catholic(const Place& place) {
        const Type type = m_random.chance(40) ? Type::AcademyConverter : Type::VoluntaryAided;
        const QString saint = kCatholicSaints.at(m_catholic++ % kCatholicSaints.size());
        const int capacity = large();
        const int age = firstAge();
        add(place, {u"%1 Catholic Primary School"_s.arg(saint), type, Phase::Primary, age, 11, capacity,
                    Faith::Catholic});
    }

    void infantsAndJuniors(const Place& place) {
        const int intake = large() / 7;
        const Type type = m_random.chance(75) ? Type::Community : Type::AcademyConverter;
        add(place, {u"%1 Infant School"_s.arg(place.name), type, Phase::Primary, m_random.chance(40) ? 3 : 4,
                    7, 3 * intake});
        const School infants = m_schools.back();
        add(place, {u"%1 Junior School"_s.arg(place.name), type, Phase::Primary, 7, 11, 4 * intake});
        m_maker.share(m_schools.back(), infants);
    }

    SchoolMaker& m_maker;
    Random& m_random;
    std::vector<School> m_schools;
    qsizetype m_catholic = 0;
};

/// Two or three small church schools of one locality under one governing body.
void federate(std::vector<School>& schools) {
    for (std::size_t i = 0; i < kFederations.size(); ++i) {
        const QString ward =
            QString::fromUtf16(localities()[static_cast<std::size_t>(kFederatedLocalities[i])].name);
        int members = 0;
        for (School& school : schools) {
            if (members == 3 || school.ward != ward || school.faith == Faith::None || school.isAcademy() ||
                !school.isRural)
                continue;
            school.federation = QString::fromUtf16(kFederations[i]);
            ++members;
        }
    }
}

} // namespace

std::vector<School> makePrimaries(SchoolMaker& maker, Random& random, const std::vector<Place>& places) {
    Primaries primaries(maker, random);
    for (const Place& place : places) {
        if (localities()[static_cast<std::size_t>(place.locality)].isUrban)
            primaries.suburb(place);
        else
            primaries.village(place);
    }
    for (int i = 0; i < static_cast<int>(localities().size()); ++i) {
        const Locality& locality = localities()[static_cast<std::size_t>(i)];
        if (!locality.isUrban)
            primaries.town({QString::fromUtf16(locality.town), i, locality.centre});
    }
    std::vector<School> schools = primaries.take();
    federate(schools);
    return schools;
}

} // namespace liaison::sample
