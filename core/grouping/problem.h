// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace liaison::grouping {

/// What a plan costs: whole metres, or the unit of the metric; times pupils where pupils count.
using Cost = std::int64_t;

/// The least and the most something may be, both included.
struct Bounds {
    std::int64_t least = 0;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();

    bool holds(std::int64_t value) const { return least <= value && value <= most; }
    bool operator==(const Bounds&) const = default;
};

/// A school, or a point of an instance.
struct Place {
    double x = 0, y = 0; ///< easting and northing, in metres
    std::int64_t pupils = 0;
    std::int64_t weight = 1;           ///< how often its distance counts
    bool mayAnchor = true;             ///< whether a group may be anchored here
    std::int64_t room = Bounds().most; ///< the most pupils a group anchored here can hold
};

/// What is made small.
enum class Objective {
    Total,    ///< the sum of the distances
    Longest,  ///< the longest distance, then the sum
    Weighted, ///< the sum of pupils × distance
};

/// How a distance becomes a whole number.
enum class Metric {
    Metres,      ///< straight line, rounded to whole metres
    Floor,       ///< straight line, rounded down
    Thousandths, ///< straight line in thousandths, rounded
};

/// A known link: this place sends its children to that anchor; being together is worth the bonus.
struct Feeder {
    int place = 0, anchor = 0;
    Cost bonus = 0;
};

// What a user may pin. A group is named by the place that anchors it: naming a group opens it.

/// These places stay in one group.
struct Together {
    std::vector<int> places;
};
/// This place is in the group anchored there.
struct Within {
    int place = 0, anchor = 0;
};
/// This place is not in the group anchored there, if there is one.
struct NotWithin {
    int place = 0, anchor = 0;
};
/// These two are never in one group.
struct Apart {
    int first = 0, second = 0;
};
/// Only these places may anchor a group; of several such rules all hold.
struct OnlyAnchors {
    std::vector<int> places;
};
/// This place anchors a group.
struct Anchor {
    int place = 0;
};
/// The group anchored here has a size of its own.
struct SizeOf {
    int anchor = 0;
    std::optional<Bounds> schools, pupils;
};

/// A pin and the number its maker knows it by.
struct Rule {
    int id = 0;
    std::variant<Together, Within, NotWithin, Apart, OnlyAnchors, Anchor, SizeOf> what;
};

/// What a user asks.
struct Problem {
    std::vector<Place> places;
    int groups = 1;
    Bounds schools, pupils; ///< of each group
    std::optional<Cost>
        farthest; ///< no place is further than this from its anchor, in the unit of the metric
    Objective objective = Objective::Total;
    Metric metric = Metric::Metres;
    /// Today's group of each place (-1: none), or empty. A plan's group carries on the one its anchor is in
    /// today.
    std::vector<int> today;
    Cost stay = 0; ///< what it costs that a place leaves today's group
    std::vector<Feeder> feeders;
    std::vector<Rule> rules;
};

/// Who belongs to whom. The anchors are places in rising order, and each is in its own group.
struct Plan {
    std::vector<int> anchors;
    std::vector<int> groupOf; ///< for each place, the index of its anchor
    Cost cost = 0;            ///< the sum that the objective counts, stay costs and bonuses included
    bool operator==(const Plan&) const = default;
};

/// Why a problem cannot even be read.
struct Flaw {
    enum class Kind { NoPlaces, BadCoordinate, BadCount, BadGroups, BadBounds, BadIndex, TooLarge };
    Kind kind = Kind::NoPlaces;
    int place = -1; ///< which place, or -1
    int rule = -1;  ///< the id of the rule, or -1
};

/// Everything in a problem that makes no sense by itself; solve only where this is empty.
std::vector<Flaw> flawsOf(const Problem& problem);

/// The straight line between two places, in the unit of the metric.
Cost distance(Metric metric, const Place& a, const Place& b);

} // namespace liaison::grouping
