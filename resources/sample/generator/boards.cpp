// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boards.h"

#include "places.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <set>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

const QString kConsultative = u"Primary Consultative Board"_s;
const QString kExecutive = u"Primary Executive Board"_s;
const QString kShadow = u"Wendleshire Shadow Trust Board"_s;
const QString kCluster = u"Wendle Valley Reading Cluster"_s;
constexpr std::size_t kGroups = 18;
/// Groups that have sent nobody to the board, and groups that look for a vice-chair.
const std::set<std::size_t> kUnrepresented{7, 11, 13, 16};
const std::set<std::size_t> kWithoutViceChair{8, 15};
/// Whose representative's term, and whose chair's term, ends soon.
constexpr std::size_t kEndingRepresentative = 4;
constexpr std::size_t kEndingChair = 10;

QString iso(QDate day) {
    return day.toString(Qt::ISODate);
}

/// Heads of primary schools of one group who take on its offices, each with a last name of their own.
struct Heads {
    Person chair;
    Person viceChair;
    Person representative;
    Person consultative;
    Person hubChair;
};

class BoardMaker {
public:
    BoardMaker(const County& county, const Groups& groups, PeopleMaker& people, Random& random)
        : m_county(county), m_groups(groups), m_people(people), m_random(random) {}

    Boards make() {
        for (std::size_t group = 0; group < kGroups; ++group)
            m_heads.push_back(headsOf(group));
        for (std::size_t group = 0; group < kGroups; ++group)
            fillGroup(group);
        for (std::size_t group = 0; group < kGroups; group += 3)
            fillHub(group);
        fillExecutive();
        fillShadow();
        fillCluster();
        m_boards.json = {{u"begin"_s, begin()}, {u"boards"_s, boards()}, {u"closures"_s, closures()},
                         {u"terms"_s, m_terms}, {u"joined"_s, joined()}, {u"moves"_s, moves()}};
        return std::move(m_boards);
    }

private:
    Heads headsOf(std::size_t group) {
        std::vector<Person> heads;
        QStringList lastNames;
        for (const Groups::Row& row : m_groups.rows) {
            const School& school = *row.school;
            if (row.group != group || school.phase != Phase::Primary || school.headLastName.isEmpty() ||
                lastNames.contains(school.headLastName))
                continue;
            heads.push_back(headOf(school));
            lastNames << school.headLastName;
        }
        const auto take = [&] {
            const auto at = heads.begin() + m_random.below(int(heads.size()));
            Person head = *at;
            heads.erase(at);
            return head;
        };
        // Braces, because the order in which numbers are drawn must not be the compiler's choice.
        return Heads{take(), take(), take(), take(), take()};
    }

    void office(const QString& body, const QString& role, const Person& person, QDate from, QDate to = {},
                const QString& sentBy = {}) {
        m_boards.offices.push_back({0, body, role, person, from, to, sentBy});
    }

    void term(const QString& office, const QString& body, const Person& person, const QString& ends,
              const QString& from, const QString& electedBy, const QString& reported) {
        m_terms.append(QJsonObject{{u"office"_s, office},
                                   {u"body"_s, body},
                                   {u"person"_s, person.email},
                                   {u"from"_s, from},
                                   {u"begins"_s, iso(kHubsBegan)},
                                   {u"ends"_s, ends},
                                   {u"elected_by"_s, electedBy},
                                   {u"last_reported"_s, reported}});
    }

    void fillGroup(std::size_t group) {
        const Heads& heads = m_heads[group];
        const QString name = groupName(group);
        const QString electors = u"The heads of %1"_s.arg(name);
        if (group == kEndingChair)
            term(u"chair"_s, name, heads.chair, u"+47"_s, {}, electors, {});
        else
            office(name, u"Chair"_s, heads.chair, {2023 + m_random.below(3), 9, 1});
        if (!kWithoutViceChair.contains(group))
            office(name, u"Vice-chair"_s, heads.viceChair, {2023 + m_random.below(3), 9, 1});
        office(kConsultative, u"Representative"_s, heads.consultative, kGroupsBegan, kHubsBegan.addDays(-1),
               name);
        if (kUnrepresented.contains(group))
            return;
        const QString reported = m_random.chance(80) ? u"-%1"_s.arg(m_random.between(6, 68)) : QString();
        term(u"representative"_s, kExecutive, heads.representative,
             group == kEndingRepresentative ? u"+33"_s : u"summer+1"_s, name, electors, reported);
    }

    /// A hub's chair is the head of a school; one clerk and one facilitator serve its three groups.
    void fillHub(std::size_t first) {
        const Heads& heads = m_heads[first];
        office(hubName(first), u"Chair"_s, heads.hubChair, kHubsBegan);
        QStringList taken{heads.hubChair.lastName};
        for (std::size_t group = first; group < first + 3; ++group)
            taken << m_heads[group].chair.lastName << m_heads[group].viceChair.lastName;
        office(hubName(first), u"Facilitator"_s, m_people.make(countyDomain(), taken), kHubsBegan);
        const Person clerk = m_people.make(countyDomain(), taken);
        for (std::size_t group = first; group < first + 3; ++group)
            office(groupName(group), u"Clerk"_s, clerk, kHubsBegan);
    }

    void fillExecutive() {
        const Person& chair = m_heads[0].representative;
        office(kExecutive, u"Chair"_s, chair, kHubsBegan);
        office(kExecutive, u"Vice-chair"_s, m_heads[3].representative, kHubsBegan);
        QStringList taken;
        for (const Heads& heads : m_heads)
            taken << heads.representative.lastName;
        office(kExecutive, u"Clerk"_s, m_people.make(countyDomain(), taken), kHubsBegan);
    }

    void fillShadow() {
        QStringList taken;
        std::vector<Person> trustees;
        for (int i = 0; i < 9; ++i) {
            trustees.push_back(m_people.make(countyDomain(), taken));
            taken << trustees.back().lastName;
        }
        const QDate elected(2026, 4, 20);
        office(kShadow, u"Chair"_s, trustees[0], elected);
        office(kShadow, u"Vice-chair"_s, trustees[1], elected);
        for (const Person& trustee : trustees)
            office(kShadow, u"Trustee"_s, trustee, elected);
    }

    /// Seven founders from four groups, and one that has joined for a year in the first instance.
    void fillCluster() {
        for (const std::size_t group : {0, 1, 4, 5})
            for (const School* school : primariesOf(group, 2))
                m_clustered.push_back(school);
        office(kCluster, u"Cluster lead"_s, headOf(*m_clustered.front()), {2024, 1, 8});
    }
    std::vector<const School*> primariesOf(std::size_t group, std::size_t count) const {
        std::vector<const School*> found;
        for (const Groups::Row& row : m_groups.rows)
            if (row.group == group && row.school->phase == Phase::Primary && found.size() < count &&
                !row.school->headLastName.isEmpty())
                found.push_back(row.school);
        return found;
    }

    static QJsonObject begin() {
        return {{u"area-meeting"_s, iso(kGroupsBegan)},
                {u"liaison-group"_s, iso(kGroupsBegan)},
                {u"hub"_s, iso(kHubsBegan)}};
    }

    static QJsonObject board(const QString& type, const QString& name, QDate opened, const QString& notes,
                             const QJsonArray& members) {
        return {{u"type"_s, type},
                {u"name"_s, name},
                {u"opened"_s, iso(opened)},
                {u"notes"_s, notes},
                {u"members"_s, members}};
    }

    static QJsonArray boards() {
        QJsonArray groups;
        QJsonArray hubs;
        for (std::size_t group = 0; group < kGroups; ++group)
            groups.append(groupName(group));
        for (std::size_t group = 0; group < kGroups; group += 3)
            hubs.append(hubName(group));
        return {
            board(u"primary-consultative-board"_s, kConsultative, kGroupsBegan, {}, groups),
            board(u"primary-executive-board"_s, kExecutive, kHubsBegan,
                  u"Follows the Primary Consultative Board."_s, hubs),
            board(u"shadow-trust-board"_s, kShadow, QDate(2026, 4, 20),
                  u"Nine trustees, elected until the trust is founded."_s, {}),
            board(u"cluster"_s, kCluster, QDate(2024, 1, 8), u"Schools that teach reading together."_s, {})};
    }

    static QJsonArray closures() {
        const QString last = iso(kHubsBegan.addDays(-1));
        QJsonArray all{
            QJsonObject{{u"body"_s, kConsultative}, {u"last_day"_s, last}, {u"successor"_s, kExecutive}}};
        for (std::size_t group = 0; group < kGroups; group += 6)
            all.append(QJsonObject{
                {u"body"_s, areaName(group)}, {u"last_day"_s, last}, {u"successor"_s, QString()}});
        return all;
    }

    QJsonArray joined() const {
        QJsonArray founders;
        for (std::size_t i = 0; i + 1 < m_clustered.size(); ++i)
            founders.append(m_clustered[i]->urn);
        const School& college =
            *std::find_if(m_county.schools.begin(), m_county.schools.end(),
                          [](const School& school) { return school.name == u"Wendlechester College"; });
        return {QJsonObject{{u"body"_s, kCluster},
                            {u"schools"_s, founders},
                            {u"kind"_s, u"founder"_s},
                            {u"from"_s, u"2024-01-08"_s}},
                QJsonObject{{u"body"_s, kCluster},
                            {u"schools"_s, QJsonArray{m_clustered.back()->urn}},
                            {u"kind"_s, u"provisional"_s},
                            {u"from"_s, u"2026-01-05"_s},
                            {u"review"_s, u"+24"_s}},
                QJsonObject{{u"body"_s, hubName(0)},
                            {u"schools"_s, QJsonArray{college.urn}},
                            {u"kind"_s, u"observer"_s},
                            {u"from"_s, iso(kHubsBegan)},
                            {u"accepted"_s,
                             u"The college takes students from all three groups, and the hub asked "
                             "it to sit at its table."_s}}};
    }

    QJsonArray moves() const {
        const auto move = [](const Move& each, const QString& day) {
            return QJsonObject{
                {u"school"_s, each.school->urn}, {u"to"_s, groupName(each.to)}, {u"day"_s, day}};
        };
        return {move(m_groups.past, u"2026-01-01"_s), move(m_groups.toCome, u"january"_s)};
    }

    const County& m_county;
    const Groups& m_groups;
    PeopleMaker& m_people;
    Random& m_random;
    std::vector<Heads> m_heads;
    std::vector<const School*> m_clustered;
    QJsonArray m_terms;
    Boards m_boards;
};

} // namespace

Boards boardsOf(const County& county, const Groups& groups, PeopleMaker& people, Random& random) {
    return BoardMaker(county, groups, people, random).make();
}

} // namespace liaison::sample
