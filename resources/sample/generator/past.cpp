// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "past.h"

#include <algorithm>
#include <array>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

constexpr int kConversions = 12;
constexpr int kMergers = 3;

/// A school, and the places in the list of those that followed it.
struct Ending {
    School school;
    std::vector<std::size_t> successors;
};

void close(School& school, const QDate& day, const QString& reason) {
    school.status = Status::Closed;
    school.closed = day;
    school.closeReason = reason;
    school.opened = {};
    school.openReason.clear();
    school.pupils = school.girls = school.freeMeals = 0;
    school.headTitle.clear();
    school.headFirstName.clear();
    school.headLastName.clear();
    school.headJobTitle.clear();
    school.website.clear();
    school.phone.clear();
    school.rating.clear();
    school.inspected = {};
    school.federation.clear();
    school.trust.clear();
    school.trustCode = 0;
    school.lastChanged = day.addDays(9);
}

/// What a school was called and was before it became an academy. It keeps its site and its number.
School beforeConversion(const School& academy) {
    School school = academy;
    school.type = academy.faith == Faith::None ? Type::Community : Type::VoluntaryAided;
    school.name.replace(u" Primary Academy"_s, u" Primary School"_s);
    if (school.phase == Phase::Secondary)
        school.name.replace(u" Academy"_s, u" Community School"_s);
    close(school, academy.opened.addDays(-1), u"Academy Converter"_s);
    return school;
}

class Past {
public:
    Past(std::vector<School> open, SchoolMaker& maker, Random& random)
        : m_open(std::move(open)), m_maker(maker), m_random(random) {}

    County county() {
        convert();
        merge();
        split();
        shut();
        return numbered();
    }

private:
    bool isFollower(std::size_t at) const {
        return std::any_of(m_endings.begin(), m_endings.end(), [at](const Ending& ending) {
            return std::find(ending.successors.begin(), ending.successors.end(), at) !=
                   ending.successors.end();
        });
    }

    void convert() {
        int made = 0;
        for (std::size_t i = 0; i < m_open.size() && made < kConversions; ++i) {
            const School& school = m_open[i];
            if (school.type != Type::AcademyConverter || school.opened < QDate(2013, 1, 1) ||
                m_random.chance(35))
                continue;
            m_endings.push_back({beforeConversion(school), {i}});
            ++made;
        }
    }

    /// Infants and juniors became one primary school.
    void merge() {
        int made = 0;
        for (std::size_t i = m_open.size(); i-- > 0 && made < kMergers;) {
            School& school = m_open[i];
            if (school.type != Type::Community || school.isRural ||
                !school.name.endsWith(u" Primary School"_s))
                continue;
            school.openReason = u"Result of Amalgamation"_s;
            school.opened = QDate(2009 + 4 * made, 9, 1);
            const QString stem = school.name.chopped(15);
            for (const bool isInfant : {true, false}) {
                School part = school;
                part.name = stem + (isInfant ? u" Infant School"_s : u" Junior School"_s);
                part.number = school.number + (isInfant ? 5000 : 5400);
                part.lowAge = isInfant ? 4 : 7;
                part.highAge = isInfant ? 7 : 11;
                part.hasNursery = false;
                part.capacity = school.capacity / 7 * (isInfant ? 3 : 4);
                close(part, QDate(school.opened.year(), 8, 31), u"Result of Amalgamation/Merger"_s);
                m_endings.push_back({part, {i}});
            }
            ++made;
        }
    }

    /// One big combined school became two.
    void split() {
        std::vector<std::size_t> parts;
        for (std::size_t i = 0; i < m_open.size() && parts.size() < 2; ++i) {
            School& school = m_open[i];
            if (school.ward != u"Kingsmarrow South" || school.type != Type::Community || isFollower(i))
                continue;
            school.openReason = u"Split school"_s;
            school.opened = QDate(2014, 9, 1);
            parts.push_back(i);
        }
        if (parts.size() < 2)
            return;
        School whole = m_open[parts.front()];
        whole.name = u"Marrow Bridge Combined School"_s;
        whole.number = 2990;
        whole.lowAge = 4;
        whole.highAge = 11;
        whole.capacity = 780;
        close(whole, QDate(2014, 8, 31), u"Split school"_s);
        m_endings.push_back({whole, parts});
    }

    /// Small schools that closed and were followed by none.
    void shut() {
        struct Shut {
            const char16_t* name;
            const char16_t* village;
            int locality;
            QDate day;
        };
        const std::array gone{Shut{u"Skelholme Primary School", u"Skelholme", 9, QDate(2006, 8, 31)},
                              Shut{u"Dagley Primary School", u"Dagley", 7, QDate(2012, 12, 31)},
                              Shut{u"Old Marsh Primary School", u"Old Marsh", 17, QDate(2019, 8, 31)}};
        for (const Shut& one : gone) {
            const Point centre = localities()[static_cast<std::size_t>(one.locality)].centre;
            const Place place{QString::fromUtf16(one.village),
                              one.locality,
                              {centre.easting + 2'400, centre.northing - 1'900}};
            School school = m_maker.make(
                {QString::fromUtf16(one.name), Type::Community, Phase::Primary, 4, 11, 56}, place, 900);
            close(school, one.day, u"Closure"_s);
            m_endings.push_back({school, {}});
        }
    }

    /// The register numbers schools as they open: those without a date are the oldest.
    County numbered() {
        County county;
        std::vector<School*> all;
        for (Ending& ending : m_endings)
            all.push_back(&ending.school);
        for (School& school : m_open)
            all.push_back(&school);
        std::stable_sort(all.begin(), all.end(), [](const School* a, const School* b) {
            return (a->opened.isValid() ? a->opened : QDate(1, 1, 1)) <
                   (b->opened.isValid() ? b->opened : QDate(1, 1, 1));
        });
        int urn = 900'000;
        for (School* school : all)
            school->urn = urn += m_random.between(1, 4);
        for (const Ending& ending : m_endings)
            link(ending, county.links);
        std::stable_sort(county.links.begin(), county.links.end(),
                         [](const Link& a, const Link& b) { return a.urn < b.urn; });
        for (const School* school : all)
            county.schools.push_back(*school);
        return county;
    }

    void link(const Ending& ending, std::vector<Link>& links) const {
        const bool isMerger = ending.school.closeReason.startsWith(u"Result of Amalgamation");
        const QString more = isMerger                       ? u" - merged"_s
                             : ending.successors.size() > 1 ? u" - Split School"_s
                                                            : QString();
        for (const std::size_t at : ending.successors) {
            const School& next = m_open[at];
            links.push_back({ending.school.urn, next.urn, next.name, u"Successor"_s + more, next.opened});
            links.push_back(
                {next.urn, ending.school.urn, ending.school.name, u"Predecessor"_s + more, next.opened});
        }
    }

    std::vector<School> m_open;
    std::vector<Ending> m_endings;
    SchoolMaker& m_maker;
    Random& m_random;
};

} // namespace

County withPast(std::vector<School> open, SchoolMaker& maker, Random& random) {
    return Past(std::move(open), maker, random).county();
}

} // namespace liaison::sample
