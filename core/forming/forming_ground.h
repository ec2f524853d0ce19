// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/structure.h"

namespace liaison {

inline size_t qHash(const Member& member, size_t seed = 0) {
    return std::visit([&](const auto& id) { return ::qHash(id.value, seed + member.index()); }, member);
}

/// What is formed.
enum class FormingJob {
    Groups,   ///< schools are put into liaison groups
    Hubs,     ///< liaison groups are put into hubs
    Founding, ///< schools are chosen that found a trust together
};

/// "groups", "hubs", "founding": as stored and as scripts write it.
QString formingJobKey(FormingJob job);
std::optional<FormingJob> formingJobFromKey(const QString& key);

/// What is put somewhere: a school, or a liaison group where hubs are formed.
struct FormingItem {
    Member member;
    QString name;
    /// 0 for a liaison group.
    qint64 urn = 0;
    SchoolKind kind = SchoolKind::Other;
    /// Metres on the National Grid; for a group those of its anchor, or the middle of its schools. 0 where
    /// nobody knows.
    double easting = 0;
    double northing = 0;
    /// The spot is only roughly known.
    bool isApproximate = false;
    qint64 schools = 1;
    std::optional<qint64> pupils;
    /// The body of the job's type that it is in on the day: today's liaison group, today's hub.
    Id<Body> today;

    bool hasSpot() const { return easting != 0 || northing != 0; }
};

/// All that forming knows of a day, as values: what is to be put somewhere, and what stands already.
struct FormingGround {
    FormingJob job = FormingJob::Groups;
    QDate day;
    /// With a spot, by name. Plans and problems count them in this order.
    std::vector<FormingItem> items;
    /// Without one: they cannot be put anywhere, by name.
    std::vector<FormingItem> leftOut;
    /// The bodies of the job's type that stand on the day, by name: liaison groups, hubs; none for founding.
    std::vector<PlacedBody> bodies;

    /// Its place among the items, or -1.
    int indexOf(const Member& member) const;
    /// An item, left out or not; null where there is none.
    const FormingItem* find(const Member& member) const;
    const PlacedBody* body(Id<Body> id) const;
    QString nameOf(const Member& member) const;
    QString nameOf(Id<Body> body) const;
};

/// Finds items by their members, many times over. Does not follow later changes of the ground.
class GroundIndex {
public:
    explicit GroundIndex(const FormingGround& ground);
    /// Its place among the items, or -1.
    int of(const Member& member) const { return m_places.value(member, -1); }

private:
    QHash<Member, int> m_places;
};

/// The same ground with only these of its items, left out or not.
FormingGround narrowed(const FormingGround& ground, const std::vector<Member>& members);

/// Everything that could take part in a job on the day of the structure: the schools that stand (for hubs:
/// the liaison groups), or only these of them.
FormingGround formingGround(const Structure& structure, FormingJob job,
                            const std::vector<Member>* chosen = nullptr);

/// The type of body that a job forms: "liaison-group", "hub"; empty for founding, which forms a body of the
/// user's choice.
QString typeKeyOf(FormingJob job);

} // namespace liaison
