// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_ground.h"

#include "core/base/natural_order.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

constexpr std::pair<FormingJob, const char*> kJobKeys[] = {
    {FormingJob::Groups, "groups"}, {FormingJob::Hubs, "hubs"}, {FormingJob::Founding, "founding"}};

bool isKnown(const PlacedSchool& school) {
    return school.stands && school.easting != 0 && school.northing != 0;
}

bool mayAnchorGroups(const PlacedSchool& school) {
    return school.kind == SchoolKind::Secondary || school.kind == SchoolKind::AllThrough;
}

/// Reads a structure for one job.
class GroundMaker {
public:
    GroundMaker(const Structure& structure, FormingJob job, const std::vector<Member>* chosen)
        : m_structure(structure), m_chosen(chosen), m_type(structure.typeByKey(typeKeyOf(job))) {
        m_ground.job = job;
        m_ground.day = structure.day();
        if (chosen != nullptr)
            m_wanted = QSet<Member>(chosen->begin(), chosen->end());
    }

    FormingGround make() {
        if (m_type != nullptr)
            for (const PlacedBody& body : m_structure.bodies())
                if (body.type == m_type->id)
                    m_ground.bodies.push_back(body);
        if (m_ground.job == FormingJob::Hubs)
            addGroups();
        else
            addSchools();
        const auto byName = [](const auto& one, const auto& other) {
            const int order = naturalCompare(one.name, other.name);
            return order != 0 ? order < 0 : one.member < other.member;
        };
        std::sort(m_ground.items.begin(), m_ground.items.end(), byName);
        std::sort(m_ground.leftOut.begin(), m_ground.leftOut.end(), byName);
        return std::move(m_ground);
    }

private:
    bool isWanted(const Member& member) const { return m_chosen == nullptr || m_wanted.contains(member); }

    void add(FormingItem item) {
        (item.hasSpot() ? m_ground.items : m_ground.leftOut).push_back(std::move(item));
    }

    void addSchools() {
        for (const PlacedSchool& school : m_structure.schools()) {
            if (!school.stands || !isWanted(school.id))
                continue;
            FormingItem item;
            item.member = school.id;
            item.name = school.name;
            item.urn = school.urn;
            item.kind = school.kind;
            item.pupils = school.pupils;
            if (isKnown(school)) {
                item.easting = double(school.easting);
                item.northing = double(school.northing);
                item.isApproximate = school.isApproximate;
            }
            if (m_type != nullptr)
                item.today = m_structure.bodyAbove(school.id, m_type->key);
            add(std::move(item));
        }
    }

    void addGroups() {
        const BodyType* groups = m_structure.typeByKey(typeKeyOf(FormingJob::Groups));
        if (groups == nullptr)
            return;
        for (const PlacedBody& body : m_structure.bodies()) {
            if (body.type != groups->id || !isWanted(body.id))
                continue;
            FormingItem item;
            item.member = body.id;
            item.name = body.name;
            const StructureCount count = m_structure.countUnder(body.id);
            item.schools = count.schools;
            item.pupils = count.knownPupils();
            item.today = hubOf(body.id);
            placeGroup(item, body.id);
            add(std::move(item));
        }
    }

    Id<Body> hubOf(Id<Body> group) const {
        for (const Membership& place : m_structure.placesOf(group)) {
            const PlacedBody* above = m_structure.body(place.body);
            if (m_type != nullptr && above != nullptr && above->type == m_type->id && !place.isObserver())
                return above->id;
        }
        return {};
    }

    /// Where its one anchor is, else the middle of its schools.
    void placeGroup(FormingItem& item, Id<Body> group) const {
        std::vector<const PlacedSchool*> all;
        std::vector<const PlacedSchool*> anchors;
        for (const Membership& membership : m_structure.membersOf(group)) {
            const auto* id = std::get_if<Id<School>>(&membership.member);
            const PlacedSchool* school =
                id != nullptr && !membership.isObserver() ? m_structure.school(*id) : nullptr;
            if (school == nullptr || !isKnown(*school))
                continue;
            all.push_back(school);
            if (mayAnchorGroups(*school))
                anchors.push_back(school);
        }
        const auto& at = anchors.size() == 1 ? anchors : all;
        for (const PlacedSchool* school : at) {
            item.easting += double(school->easting) / double(at.size());
            item.northing += double(school->northing) / double(at.size());
            item.isApproximate = item.isApproximate || school->isApproximate;
        }
        item.easting = std::round(item.easting);
        item.northing = std::round(item.northing);
    }

    const Structure& m_structure;
    const std::vector<Member>* m_chosen;
    const BodyType* m_type;
    QSet<Member> m_wanted;
    FormingGround m_ground;
};

} // namespace

QString formingJobKey(FormingJob job) {
    for (const auto& [value, key] : kJobKeys)
        if (value == job)
            return QString::fromLatin1(key);
    return {};
}

std::optional<FormingJob> formingJobFromKey(const QString& key) {
    for (const auto& [value, known] : kJobKeys)
        if (key == QLatin1StringView(known))
            return value;
    return {};
}

QString typeKeyOf(FormingJob job) {
    switch (job) {
    case FormingJob::Groups:
        return QString::fromLatin1(body_type_key::kLiaisonGroup);
    case FormingJob::Hubs:
        return QString::fromLatin1(body_type_key::kHub);
    case FormingJob::Founding:
        break;
    }
    return {};
}

int FormingGround::indexOf(const Member& member) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const FormingItem& item) { return item.member == member; });
    return found == items.end() ? -1 : int(found - items.begin());
}

const FormingItem* FormingGround::find(const Member& member) const {
    if (const int index = indexOf(member); index >= 0)
        return &items[std::size_t(index)];
    const auto found = std::find_if(leftOut.begin(), leftOut.end(),
                                    [&](const FormingItem& item) { return item.member == member; });
    return found == leftOut.end() ? nullptr : &*found;
}

const PlacedBody* FormingGround::body(Id<Body> id) const {
    const auto found =
        std::find_if(bodies.begin(), bodies.end(), [id](const PlacedBody& body) { return body.id == id; });
    return found == bodies.end() ? nullptr : &*found;
}

QString FormingGround::nameOf(const Member& member) const {
    if (const FormingItem* item = find(member))
        return item->name;
    const auto* id = std::get_if<Id<Body>>(&member);
    return id != nullptr ? nameOf(*id) : QString();
}

QString FormingGround::nameOf(Id<Body> id) const {
    const PlacedBody* known = body(id);
    return known != nullptr ? known->name : QString();
}

GroundIndex::GroundIndex(const FormingGround& ground) {
    m_places.reserve(qsizetype(ground.items.size()));
    for (int place = 0; const FormingItem& item : ground.items)
        m_places.insert(item.member, place++);
}

FormingGround narrowed(const FormingGround& ground, const std::vector<Member>& members) {
    const QSet<Member> wanted(members.begin(), members.end());
    FormingGround narrow = ground;
    const auto isOther = [&](const FormingItem& item) { return !wanted.contains(item.member); };
    std::erase_if(narrow.items, isOther);
    std::erase_if(narrow.leftOut, isOther);
    return narrow;
}

FormingGround formingGround(const Structure& structure, FormingJob job, const std::vector<Member>* chosen) {
    return GroundMaker(structure, job, chosen).make();
}

} // namespace liaison
