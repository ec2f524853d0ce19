// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/feasibility.h"

#include "core/grouping/pupil_balance.h"
#include "core/grouping/rooming.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace liaison::grouping {

namespace {

constexpr std::int64_t kMostFlowPairs = 4'000'000;

/// Branch and bound for any plan at all.
class AnyPlanSearch {
public:
    AnyPlanSearch(const Model& model, std::int64_t steps, const std::stop_token& stop)
        : m_model(model), m_left(steps), m_stop(stop) {}

    Feasible run(Rooming start) {
        const Feasibility verdict = search(std::move(start));
        return {verdict, verdict == Feasibility::Possible ? m_found : std::vector<int>()};
    }

private:
    /// One choice, and what it means to take it or to leave it.
    struct Choice {
        int unit = -1; ///< -1: a candidate opens or not
        int candidate = -1;
    };

    Feasibility search(Rooming rooming) {
        if (m_left < 0)
            return Feasibility::Unknown;
        std::int64_t work = 0;
        const bool mayWork = rooming.propagate(work) && rooming.mayWork(work, m_stop);
        m_left -= work;
        if (!mayWork)
            return Feasibility::Impossible;
        if (m_stop.stop_requested())
            return Feasibility::Unknown;
        if (rooming.count(Rooming::Undecided) == 0)
            return assign(rooming);
        const int opened = rooming.count(Rooming::Open);
        const int unit = uncovered(rooming);
        if (unit < 0 && opened >= rooming.groups().fewest)
            return searchWithoutMore(rooming);
        return branch(rooming, {-1, bestCandidate(rooming, unit)});
    }

    /// Enough are open for everything: first without any more.
    Feasibility searchWithoutMore(const Rooming& rooming) {
        Rooming closed = rooming;
        closed.closeUndecided();
        const Feasibility verdict = search(std::move(closed));
        if (verdict == Feasibility::Possible)
            return verdict;
        const Feasibility more = branch(rooming, {-1, bestCandidate(rooming, -1)});
        return more == Feasibility::Impossible ? verdict : more;
    }

    Feasibility branch(const Rooming& rooming, const Choice& choice) {
        Rooming with = rooming;
        if (choice.unit < 0)
            with.open(choice.candidate);
        else
            with.settle(choice.unit, choice.candidate);
        const Feasibility first = search(std::move(with));
        if (first == Feasibility::Possible)
            return first;
        Rooming without = rooming;
        if (choice.unit < 0)
            without.close(choice.candidate);
        else
            without.forbid(choice.unit, choice.candidate);
        const Feasibility second = search(std::move(without));
        return second == Feasibility::Impossible ? first : second;
    }

    /// The unit with the fewest candidates of those that no open candidate can take; -1 if there is none.
    int uncovered(const Rooming& rooming) const {
        int found = -1;
        for (int unit = 0; unit < m_model.units(); ++unit) {
            if (found >= 0 && rooming.choices(unit) >= rooming.choices(found))
                continue;
            if (!isCovered(rooming, unit))
                found = unit;
        }
        return found;
    }

    bool isCovered(const Rooming& rooming, int unit) const {
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            if (rooming.may(unit, candidate) && rooming.state(candidate) == Rooming::Open)
                return true;
        }
        return false;
    }

    /// The undecided candidate that takes most of what nobody open takes; of equals the one that may take
    /// most.
    int bestCandidate(const Rooming& rooming, int unit) const {
        std::vector<char> isOpenFor(m_model.units());
        for (int other = 0; other < m_model.units(); ++other)
            isOpenFor[other] = isCovered(rooming, other) ? 1 : 0;
        int best = -1;
        std::pair<int, int> most{-1, -1};
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            if (rooming.state(candidate) != Rooming::Undecided ||
                (unit >= 0 && !rooming.may(unit, candidate)))
                continue;
            std::pair<int, int> takes{0, 0};
            for (int other = 0; other < m_model.units(); ++other) {
                takes.first += rooming.may(other, candidate) && !isOpenFor[other] ? 1 : 0;
                takes.second += rooming.may(other, candidate) ? 1 : 0;
            }
            if (takes > most) {
                most = takes;
                best = candidate;
            }
        }
        return best;
    }

    /// All anchors are known: units that a flow of schools cannot be trusted with are settled one by one.
    Feasibility assign(const Rooming& rooming) {
        const int unit = nextUnit(rooming, false);
        if (unit >= 0)
            return branch(rooming, {unit, roomiest(rooming, unit)});
        std::int64_t work = 0;
        std::vector<int> taken = rooming.flowAssignment(work);
        m_left -= work;
        const int last = m_model.pupilsBind() ? nextUnit(rooming, true) : -1;
        if (last < 0 || balancePupils(rooming, taken)) {
            m_found = std::move(taken);
            return isLawful(rooming, m_found) ? Feasibility::Possible : Feasibility::Impossible;
        }
        return branch(rooming, {last, roomiest(rooming, last)});
    }

    /// The largest unit with a choice among those with fewest choices; all, or those of several schools or
    /// apart.
    int nextUnit(const Rooming& rooming, bool isAny) const {
        int found = -1;
        const auto key = [&](int unit) {
            return std::tuple(isAny ? 0 : rooming.choices(unit), -m_model.pupils(unit),
                              -m_model.schools(unit));
        };
        for (int unit = 0; unit < m_model.units(); ++unit) {
            const bool isHard = isAny || m_model.schools(unit) > 1 || !m_model.apartFrom(unit).empty();
            if (rooming.choices(unit) > 1 && isHard && (found < 0 || key(unit) < key(found)))
                found = unit;
        }
        return found;
    }

    /// The candidate of a unit with most room left beside what is settled.
    int roomiest(const Rooming& rooming, int unit) const {
        std::vector<std::int64_t> settled(m_model.candidates());
        for (int other = 0; other < m_model.units(); ++other) {
            if (rooming.choices(other) == 1)
                settled[rooming.only(other)] += sizeOf(other);
        }
        int best = -1;
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            const auto room = [&](int one) { return mostOf(rooming, one) - settled[one]; };
            if (rooming.may(unit, candidate) && (best < 0 || room(candidate) > room(best)))
                best = candidate;
        }
        return best;
    }
    std::int64_t sizeOf(int unit) const {
        return m_model.pupilsBind() ? m_model.pupils(unit) : m_model.schools(unit);
    }
    std::int64_t mostOf(const Rooming& rooming, int candidate) const {
        return (m_model.pupilsBind() ? rooming.pupilBounds(candidate) : rooming.schoolBounds(candidate)).most;
    }

    bool isLawful(const Rooming& rooming, const std::vector<int>& taken) const {
        std::vector<std::int64_t> schools(m_model.candidates()), pupils(m_model.candidates());
        for (int unit = 0; unit < m_model.units(); ++unit) {
            schools[taken[unit]] += m_model.schools(unit);
            pupils[taken[unit]] += m_model.pupils(unit);
        }
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            if (rooming.state(candidate) == Rooming::Open &&
                (!rooming.schoolBounds(candidate).holds(schools[candidate]) ||
                 !rooming.pupilBounds(candidate).holds(pupils[candidate])))
                return false;
        }
        return true;
    }

    const Model& m_model;
    std::int64_t m_left;
    const std::stop_token& m_stop;
    std::vector<int> m_found;
};

/// Whether the sizes of so many groups, the most fitting ones, can add up at all: for what is too large to
/// look into.
bool canSizesAddUp(const Model& model, GroupCount groups) {
    std::int64_t schools = 0;
    for (int unit = 0; unit < model.units(); ++unit)
        schools += model.schools(unit);
    std::vector<std::int64_t> least, most;
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        least.push_back(std::min(model.schoolBounds(candidate).least, schools + 1));
        most.push_back(-std::min(model.schoolBounds(candidate).most, schools));
    }
    const int usable = std::min(groups.most, model.candidates());
    std::sort(least.begin(), least.end());
    std::sort(most.begin(), most.end());
    return groups.fewest <= usable &&
           std::accumulate(least.begin(), least.begin() + groups.fewest, std::int64_t{0}) <= schools &&
           -std::accumulate(most.begin(), most.begin() + usable, std::int64_t{0}) >= schools;
}

} // namespace

Feasible findAnyPlan(const Model& model, GroupCount groups, std::int64_t steps, const std::stop_token& stop) {
    if (model.contradictory())
        return {Feasibility::Impossible, {}};
    const std::int64_t pairs = static_cast<std::int64_t>(model.units()) * model.candidates();
    if (pairs > kMostFlowPairs)
        return {canSizesAddUp(model, groups) ? Feasibility::Unknown : Feasibility::Impossible, {}};
    if (pairs > kMostSearchedPairs) {
        Rooming rooming(model, groups);
        const bool mayWork = rooming.propagate(steps) && rooming.mayWork(steps, stop);
        return {mayWork ? Feasibility::Unknown : Feasibility::Impossible, {}};
    }
    return AnyPlanSearch(model, steps, stop).run(Rooming(model, groups));
}

} // namespace liaison::grouping
