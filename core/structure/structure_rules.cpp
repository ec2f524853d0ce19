// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_rules.h"

#include "core/base/text.h"
#include "core/structure/structure_ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructureRules)
};

/// Looks at one structure and collects what is not as it should be.
class RuleCheck {
public:
    explicit RuleCheck(const Structure& structure) : m_structure(structure) {}

    std::vector<Breach> run() {
        for (const PlacedBody& body : m_structure.bodies())
            checkBody(body);
        for (const Membership& membership : m_structure.memberships())
            checkMembership(membership);
        for (const PlacedBody& body : m_structure.bodies())
            checkPlaces(body.id);
        for (const PlacedSchool& school : m_structure.schools())
            checkSchoolPlaces(school.id);
        if (!expectsSchools())
            return std::move(m_found);
        for (const Id<School> school : m_structure.schoolsWithoutPlace())
            add("no-place", {}, school,
                Words::tr("%1 belongs to no %2.").arg(nameOf(school), expectedPlaces()));
        return std::move(m_found);
    }

private:
    Breach& add(const char* code, Id<Body> body, const Member& member, const QString& sentence) {
        Breach breach;
        breach.code = QString::fromLatin1(code);
        breach.body = body;
        if (const auto* school = std::get_if<Id<School>>(&member))
            breach.school = *school;
        else
            breach.memberBody = std::get<Id<Body>>(member);
        breach.sentence = sentence;
        return m_found.emplace_back(std::move(breach));
    }
    QString nameOf(const Member& member) const { return m_structure.nameOf(member); }

    void checkBody(const PlacedBody& body);
    void checkAnchor(const PlacedBody& body, const BodyType& type);
    void checkMembership(const Membership& membership);
    bool isClosedMember(const Membership& membership);
    template <class Thing>
    void checkPlaces(Id<Thing> member);
    void checkSchoolPlaces(Id<School> school);
    void checkPair(Id<School> school, const Membership& one, const Membership& other,
                   std::set<Id<BodyType>>& told);
    const std::vector<Id<Body>>& withThoseAbove(Id<Body> body);
    bool expectsSchools() const;
    QString expectedPlaces() const;

    const Structure& m_structure;
    /// Each body that was asked for, and those it stands under.
    QHash<Id<Body>, std::vector<Id<Body>>> m_above;
    std::vector<Breach> m_found;
};

void RuleCheck::checkBody(const PlacedBody& body) {
    const BodyType& type = m_structure.typeOf(body);
    const qint64 count = m_structure.memberCount(body.id);
    const QString has = counted(count, Words::tr("member"), Words::tr("members"));
    if (type.fewestMembers && count < *type.fewestMembers)
        add("too-few-members", body.id, Id<School>(),
            Words::tr("%1 has %2; a %3 has at least %4.")
                .arg(body.name, has, typeInSentence(type.singular))
                .arg(*type.fewestMembers));
    if (type.mostMembers && count > *type.mostMembers)
        add("too-many-members", body.id, Id<School>(),
            Words::tr("%1 has %2; a %3 has at most %4.")
                .arg(body.name, has, typeInSentence(type.singular))
                .arg(*type.mostMembers));
    checkAnchor(body, type);
}

void RuleCheck::checkAnchor(const PlacedBody& body, const BodyType& type) {
    if (!type.anchorKind)
        return;
    const auto members = m_structure.membersOf(body.id);
    const bool hasAnchor = std::any_of(members.begin(), members.end(), [&](const Membership& membership) {
        const auto* id = std::get_if<Id<School>>(&membership.member);
        const PlacedSchool* school = id == nullptr ? nullptr : m_structure.school(*id);
        // An all-through school is a secondary school too.
        return school != nullptr && !membership.isObserver() &&
               (school->kind == *type.anchorKind ||
                (*type.anchorKind == SchoolKind::Secondary && school->kind == SchoolKind::AllThrough));
    });
    if (!hasAnchor && m_structure.memberCount(body.id) > 0)
        add("no-anchor", body.id, Id<School>(),
            Words::tr("%1 has no %2 school.").arg(body.name, schoolKindLabel(*type.anchorKind).toLower()))
            .isNote = true;
}

bool RuleCheck::isClosedMember(const Membership& membership) {
    if (const auto* id = std::get_if<Id<School>>(&membership.member)) {
        const PlacedSchool* school = m_structure.school(*id);
        if (school == nullptr || school->stands)
            return false;
        const QDate yesterday = m_structure.day().addDays(-1);
        const bool isClosed = school->closed.isValid() && school->closed < m_structure.day();
        const QString when = school->closed == yesterday ? Words::tr("closed yesterday")
                             : isClosed ? Words::tr("closed on %1").arg(dayText(school->closed))
                                        : Words::tr("is not open");
        add("closed-member", membership.body, *id,
            Words::tr("%1 %2 and is still a member of %3.").arg(school->name, when, nameOf(membership.body)));
        return true;
    }
    const Id<Body> id = std::get<Id<Body>>(membership.member);
    const PlacedBody* absent = m_structure.absentBody(id);
    if (absent == nullptr)
        return false;
    const bool isClosed = absent->closed.isValid() && absent->closed < m_structure.day();
    add("closed-body-member", membership.body, id,
        Words::tr("%1 %2 and is still a member of %3.")
            .arg(absent->name,
                 isClosed ? Words::tr("ended on %1").arg(dayText(absent->closed))
                          : Words::tr("has not opened"),
                 nameOf(membership.body)));
    return true;
}

void RuleCheck::checkMembership(const Membership& membership) {
    const PlacedBody* body = m_structure.body(membership.body);
    if (body == nullptr) {
        add("outside-life", membership.body, membership.member,
            Words::tr("%1 belongs to %2, which does not stand on this day.")
                .arg(nameOf(membership.member), nameOf(membership.body)));
        return;
    }
    const bool isProvisional = membership.kind == MembershipKind::Provisional;
    if (isProvisional && !membership.review.isValid())
        add("no-review", membership.body, membership.member,
            Words::tr("No day is set to review the provisional membership of %1 in %2.")
                .arg(nameOf(membership.member), body->name));
    if (isProvisional && membership.review.isValid() && membership.review <= m_structure.day())
        add("review-due", membership.body, membership.member,
            Words::tr("The provisional membership of %1 in %2 was to be reviewed on %3.")
                .arg(nameOf(membership.member), body->name, dayText(membership.review)));
    if (isClosedMember(membership))
        return;
    const BodyType& type = m_structure.typeOf(*body);
    bool isTaken = true;
    QString what;
    if (const auto* id = std::get_if<Id<School>>(&membership.member)) {
        const PlacedSchool* school = m_structure.school(*id);
        isTaken = school == nullptr || type.takes(school->kind);
        what = school == nullptr || !type.takesSchools
                   ? Words::tr("schools")
                   : Words::tr("schools of the kind “%1”").arg(schoolKindLabel(school->kind));
    } else if (const PlacedBody* member = m_structure.body(std::get<Id<Body>>(membership.member))) {
        const BodyType& memberType = m_structure.typeOf(*member);
        isTaken = type.takes(memberType.id);
        what = typeInSentence(memberType.plural);
    }
    if (!isTaken)
        add("wrong-member", membership.body, membership.member,
            Words::tr("%1 is a member of %2, but a %3 takes no %4.")
                .arg(nameOf(membership.member), body->name, typeInSentence(type.singular), what));
}

template <class Thing>
void RuleCheck::checkPlaces(Id<Thing> member) {
    const auto places = m_structure.placesOf(member);
    if (places.size() < 2)
        return;
    std::set<Id<BodyType>> told;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PlacedBody* first = m_structure.body(places[i].body);
        if (first == nullptr || places[i].isObserver() || told.contains(first->type) ||
            !m_structure.typeOf(*first).isExclusive)
            continue;
        QStringList names{first->name};
        for (std::size_t other = i + 1; other < places.size(); ++other) {
            const PlacedBody* second = m_structure.body(places[other].body);
            if (second != nullptr && !places[other].isObserver() && second->type == first->type)
                names << second->name;
        }
        told.insert(first->type);
        if (names.size() > 1)
            add("two-places", first->id, member,
                Words::tr("%1 belongs to %2 at once; a member has one %3.")
                    .arg(nameOf(member), names.join(Words::tr(" and ")),
                         typeInSentence(m_structure.typeOf(*first).singular)));
    }
}

const std::vector<Id<Body>>& RuleCheck::withThoseAbove(Id<Body> body) {
    if (const auto known = m_above.constFind(body); known != m_above.cend())
        return *known;
    std::vector<Id<Body>> all{body};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Membership& place : m_structure.placesOf(all[i])) {
            if (!place.isObserver() && m_structure.body(place.body) != nullptr &&
                std::find(all.begin(), all.end(), place.body) == all.end())
                all.push_back(place.body);
        }
    }
    return *m_above.insert(body, std::move(all));
}

void RuleCheck::checkSchoolPlaces(Id<School> school) {
    checkPlaces(school);
    const auto places = m_structure.placesOf(school);
    const auto counts = [this](const Membership& place) {
        return !place.isObserver() && m_structure.body(place.body) != nullptr;
    };
    std::set<Id<BodyType>> told;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            if (counts(places[i]) && counts(places[j]))
                checkPair(school, places[i], places[j], told);
        }
    }
}

/// Two places that lead to different bodies of one exclusive type. Two direct ones are told by checkPlaces,
/// and a group in two hubs as the group's own breach.
void RuleCheck::checkPair(Id<School> school, const Membership& one, const Membership& other,
                          std::set<Id<BodyType>>& told) {
    const std::vector<Id<Body>> left = withThoseAbove(one.body);
    const std::vector<Id<Body>> right = withThoseAbove(other.body);
    const auto shares = [&](Id<BodyType> type) {
        return std::any_of(left.begin(), left.end(), [&](Id<Body> body) {
            return m_structure.body(body)->type == type &&
                   std::find(right.begin(), right.end(), body) != right.end();
        });
    };
    const auto placeText = [&](Id<Body> body, const Membership& place) {
        return body == place.body ? nameOf(body)
                                  : Words::tr("%1 (through %2)").arg(nameOf(body), nameOf(place.body));
    };
    for (const Id<Body> here : left) {
        const BodyType& type = m_structure.typeOf(*m_structure.body(here));
        if (!type.isExclusive || told.contains(type.id) || shares(type.id))
            continue;
        const auto there = std::find_if(right.begin(), right.end(), [&](Id<Body> body) {
            return m_structure.body(body)->type == type.id;
        });
        const bool isOneDirect = here == one.body;
        const bool isOtherDirect = there != right.end() && *there == other.body;
        if (there == right.end() || (isOneDirect && isOtherDirect) ||
            (type.schoolsMayChoose && (isOneDirect || isOtherDirect)))
            continue;
        told.insert(type.id);
        QStringList both{placeText(here, one), placeText(*there, other)};
        if (isOtherDirect)
            both.swapItemsAt(0, 1);
        add("two-places", isOtherDirect ? other.body : one.body, school,
            Words::tr("%1 belongs to %2 and to %3 at once; a school has one %4.")
                .arg(nameOf(school), both[0], both[1], typeInSentence(type.singular)));
    }
}

/// Before there is a group, no school is missing one.
bool RuleCheck::expectsSchools() const {
    const auto& bodies = m_structure.bodies();
    return std::any_of(bodies.begin(), bodies.end(), [this](const PlacedBody& body) {
        return m_structure.typeOf(body).expectsEverySchool;
    });
}

QString RuleCheck::expectedPlaces() const {
    QStringList names;
    for (const BodyType& type : m_structure.types()) {
        if (type.expectsEverySchool)
            names << typeInSentence(type.singular);
    }
    return names.join(Words::tr(" or "));
}

} // namespace

std::vector<Breach> breachesOf(const Structure& structure) {
    return RuleCheck(structure).run();
}

} // namespace liaison
