// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_changes.h"

#include "core/base/natural_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace liaison {

namespace {

using What = MembershipChange::What;

/// The places of each member on a day, by the type of the body.
using Places = std::map<std::pair<Member, Id<BodyType>>, std::vector<const Membership*>>;

Places placesIn(const Structure& structure) {
    Places places;
    for (const Membership& membership : structure.memberships()) {
        if (const PlacedBody* body = structure.body(membership.body))
            places[{membership.member, body->type}].push_back(&membership);
    }
    return places;
}

const Membership* takeOf(std::vector<const Membership*>& places, Id<Body> body) {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const Membership* place) { return place->body == body; });
    if (found == places.end())
        return nullptr;
    const Membership* taken = *found;
    places.erase(found);
    return taken;
}

/// Finds the changes of memberships; of bodies that were converted, the type of the later day counts.
class MembershipComparer {
public:
    MembershipComparer(const Structure& before, const Structure& after) : m_before(before), m_after(after) {}

    std::vector<MembershipChange> run() {
        Places before = placesIn(m_before);
        Places after = placesIn(m_after);
        moveConverted(before);
        for (auto& [key, is] : after)
            compare(key.first, key.second, before[key], is);
        for (auto& [key, was] : before) {
            if (!after.contains(key))
                compare(key.first, key.second, was, {});
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const auto& one, const auto& other) {
            const QString& first = one.toName.isEmpty() ? one.fromName : one.toName;
            const QString& second = other.toName.isEmpty() ? other.fromName : other.toName;
            const int order = naturalCompare(first, second);
            return order != 0 ? order < 0 : naturalCompare(one.memberName, other.memberName) < 0;
        });
        return std::move(m_found);
    }

private:
    void moveConverted(Places& before) {
        Places moved;
        for (const auto& [key, places] : before) {
            for (const Membership* place : places) {
                const PlacedBody* now = m_after.body(place->body);
                moved[{key.first, now == nullptr ? key.second : now->type}].push_back(place);
            }
        }
        before = std::move(moved);
    }

    void compare(const Member& member, Id<BodyType> type, std::vector<const Membership*> was,
                 std::vector<const Membership*> is) {
        // First what stayed, then pairs of left and joined, which are moves; the rest came or went.
        for (std::size_t i = was.size(); i-- > 0;) {
            const Membership* stayed = takeOf(is, was[i]->body);
            if (stayed == nullptr)
                continue;
            if (stayed->kind != was[i]->kind)
                add(What::KindChanged, member, type, was[i], stayed);
            was.erase(was.begin() + std::ptrdiff_t(i));
        }
        while (!was.empty() && !is.empty()) {
            add(What::Moved, member, type, was.back(), is.back());
            was.pop_back();
            is.pop_back();
        }
        for (const Membership* left : was)
            add(What::Left, member, type, left, nullptr);
        for (const Membership* joined : is)
            add(What::Joined, member, type, nullptr, joined);
    }

    void add(What what, const Member& member, Id<BodyType> type, const Membership* was,
             const Membership* is) {
        MembershipChange change;
        change.what = what;
        change.member = member;
        change.memberName = is == nullptr ? m_before.nameOf(member) : m_after.nameOf(member);
        change.type = type;
        if (was != nullptr) {
            change.from = was->body;
            change.fromName = m_before.nameOf(was->body);
            change.kindBefore = was->kind;
            change.day = was->ends.isValid() ? was->ends.addDays(1) : QDate();
        }
        if (is != nullptr) {
            change.to = is->body;
            change.toName = m_after.nameOf(is->body);
            change.kindAfter = is->kind;
            change.day = is->begins;
        }
        m_found.push_back(std::move(change));
    }

    const Structure& m_before;
    const Structure& m_after;
    std::vector<MembershipChange> m_found;
};

std::vector<BodyChange> bodyChanges(const Structure& before, const Structure& after) {
    std::vector<BodyChange> found;
    for (const PlacedBody& is : after.bodies()) {
        const PlacedBody* was = before.body(is.id);
        if (was == nullptr) {
            found.push_back({BodyChange::What::Opened, is.id, {}, is.type, {}, is.name, is.opened});
            continue;
        }
        if (was->type != is.type)
            found.push_back({BodyChange::What::Converted, is.id, was->type, is.type, was->name, is.name, {}});
        else if (was->name != is.name)
            found.push_back({BodyChange::What::Renamed, is.id, was->type, is.type, was->name, is.name, {}});
    }
    for (const PlacedBody& was : before.bodies()) {
        if (after.body(was.id) == nullptr)
            found.push_back({BodyChange::What::Closed, was.id, was.type, {}, was.name, {}, was.closed});
    }
    return found;
}

} // namespace

StructureChanges changesBetween(const Structure& before, const Structure& after) {
    return {before.day(), after.day(), bodyChanges(before, after), MembershipComparer(before, after).run()};
}

QString changeLabel(MembershipChange::What what) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("liaison::StructureChanges", text);
    };
    switch (what) {
    case What::Joined:
        return tr("Joined");
    case What::Left:
        return tr("Left");
    case What::Moved:
        return tr("Moved");
    case What::KindChanged:
        return tr("Kind changed");
    }
    return {};
}

QString changeLabel(BodyChange::What what) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("liaison::StructureChanges", text);
    };
    switch (what) {
    case BodyChange::What::Opened:
        return tr("Opened");
    case BodyChange::What::Closed:
        return tr("Closed");
    case BodyChange::What::Renamed:
        return tr("Renamed");
    case BodyChange::What::Converted:
        return tr("Converted");
    }
    return {};
}

} // namespace liaison
