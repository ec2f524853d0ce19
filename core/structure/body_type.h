// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "core/structure/office.h"

#include <optional>
#include <vector>

namespace liaison {

/// How often bodies of a type meet.
enum class Meets { NotSaid, Monthly, HalfTermly, Termly, Yearly };

/// "", "month", "half-term", "term", "year": as stored and as scripts write it.
QString meetsKey(Meets meets);
std::optional<Meets> meetsFromKey(const QString& key);
/// "Every half term": in words.
QString meetsLabel(Meets meets);

/// "all-through", "16-plus": a kind of school as stored and as scripts write it.
QString schoolKindKey(SchoolKind kind);
std::optional<SchoolKind> schoolKindFromKey(const QString& key);

/// An office of a type of body, with how many of it there are.
struct SeatRule {
    Id<Office> office;
    /// No number means any number.
    std::optional<qint64> seats;
    /// So many for each member of the body, rather than for the body.
    bool isPerMember = false;

    bool operator==(const SeatRule&) const = default;
};

/// What a kind of body is called, and the rules of its composition (domain A7, A8). Rules are checked and
/// shown, never enforced.
struct BodyType {
    Id<BodyType> id;
    qint64 version = 0;
    /// "liaison-group": what scripts and lists call it; it never changes.
    QString key;
    QString singular;
    QString plural;
    /// "#1f6fb4"
    QString colour;
    /// Up to four letters that tell it apart where colour cannot: "LG".
    QString badge;
    qint64 position = 0;
    bool takesSchools = false;
    /// Which kinds of school may be members; empty means all.
    std::vector<SchoolKind> schoolKinds;
    /// A body without a member of this kind is noted: a liaison group without a secondary.
    std::optional<SchoolKind> anchorKind;
    /// Types whose bodies may be members.
    std::vector<Id<BodyType>> memberTypes;
    std::optional<qint64> fewestMembers;
    std::optional<qint64> mostMembers;
    /// A member belongs to one body of this type at a time.
    bool isExclusive = false;
    /// A school may be in another body of this type than the groups it belongs to; else it comes with them.
    bool schoolsMayChoose = false;
    /// A school in no body of this type has no place.
    bool expectsEverySchool = false;
    Meets meets = Meets::NotSaid;
    /// What it becomes one day: a shadow board the live board.
    Id<BodyType> convertsTo;
    std::vector<SeatRule> seats;
    QString notes;

    /// Whether the rules let a school of the kind, or a body of the type, be a member.
    bool takes(SchoolKind kind) const;
    bool takes(Id<BodyType> memberType) const;

    bool operator==(const BodyType&) const = default;
};

/// The keys of the types that the program knows by name.
namespace body_type_key {
inline constexpr const char* kLiaisonGroup = "liaison-group";
inline constexpr const char* kHub = "hub";
inline constexpr const char* kExecutiveBoard = "primary-executive-board";
} // namespace body_type_key

} // namespace liaison
