// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_check.h"

#include "core/grouping/hub_filling.h"

#include <algorithm>
#include <map>

namespace liaison::grouping {

namespace {

constexpr std::size_t kMostPackings = 20'000;
constexpr std::int64_t kFillingWork = 4'000'000;
constexpr std::size_t kMostCheckedUnits = 500;

/// Puts units of several groups into hubs by their numbers of groups alone, so that the single ones can fill
/// what is left.
class HubPacking {
public:
    explicit HubPacking(const HubUnits& units)
        : m_least(units.leastCount), m_most(units.mostCount), m_many(std::size_t(units.mostCount) + 1, 0) {
        for (const std::int64_t count : units.count)
            ++m_many[std::size_t(std::min(count, m_most))];
    }

    Feasibility verdict(int hubs) {
        const std::int64_t singles = m_many[1];
        m_many[1] = 0;
        const bool isPossible = lackOf(hubs) <= singles;
        if (m_lacks.size() > kMostPackings)
            return Feasibility::Unknown;
        return isPossible ? Feasibility::Possible : Feasibility::Impossible;
    }

private:
    static constexpr std::int64_t kNoWay = std::numeric_limits<std::int64_t>::max() / 2;

    /// The fewest single groups with which so many hubs can be filled.
    std::int64_t lackOf(int hubs) {
        const auto largest = std::find_if(m_many.rbegin(), m_many.rend(), [](int many) { return many > 0; });
        if (largest == m_many.rend())
            return hubs * m_least;
        if (hubs == 0 || m_lacks.size() > kMostPackings)
            return kNoWay;
        std::pair<int, std::vector<int>> key(hubs, m_many);
        if (const auto known = m_lacks.find(key); known != m_lacks.end())
            return known->second;
        const auto size = std::size_t(m_many.rend() - largest) - 1;
        const std::int64_t lack = fill(hubs, size, 0);
        m_lacks.emplace(std::move(key), lack);
        return lack;
    }

    /// Adds one more unit, of at most this size, to the hub at hand, then others or none.
    std::int64_t fill(int hubs, std::size_t largest, std::int64_t filled) {
        std::int64_t best =
            filled > 0 ? std::max<std::int64_t>(m_least - filled, 0) + lackOf(hubs - 1) : kNoWay;
        for (std::size_t size = largest; size > 1 && best > 0; --size) {
            if (m_many[size] == 0 || filled + std::int64_t(size) > m_most)
                continue;
            --m_many[size];
            best = std::min(best, fill(hubs, size, filled + std::int64_t(size)));
            ++m_many[size];
            if (filled == 0)
                break; // the largest unit has to be somewhere
        }
        return std::min(best, kNoWay);
    }

    std::int64_t m_least, m_most;
    std::vector<int> m_many; // of each size
    std::map<std::pair<int, std::vector<int>>, std::int64_t> m_lacks;
};

/// The sizes of the hub that a unit is in, of all that name it.
HubSize sizesOf(const HubUnits& units, std::size_t unit) {
    HubSize all{int(unit), {}, {}};
    for (const HubSize& size : units.sizes) {
        if (std::size_t(size.group) != unit)
            continue;
        all.schools = {std::max(all.schools.least, size.schools.least),
                       std::min(all.schools.most, size.schools.most)};
        all.pupils = {std::max(all.pupils.least, size.pupils.least),
                      std::min(all.pupils.most, size.pupils.most)};
    }
    return all;
}

/// Looks at each unit by itself: with whom it can share a hub, and whether they make a hub of the right size.
class UnitCheck {
public:
    explicit UnitCheck(const HubUnits& units) : m_units(units) {
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            m_sizes.push_back(sizesOf(units, unit));
        for (std::size_t one = 0; one < units.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                if (!canMeet(one, other))
                    m_units.apartness[one * units.size() + other] =
                        m_units.apartness[other * units.size() + one] = 1;
            }
        }
    }

    bool isImpossible() {
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            if (!canBeInAHub(unit))
                return true;
        }
        return unitsApart(m_units) > std::size_t(m_units.hubs);
    }

private:
    bool canMeet(std::size_t one, std::size_t other) const {
        const auto fits = [&](const Bounds& bounds, const std::vector<std::int64_t>& sizes) {
            return sizes[one] + sizes[other] <= bounds.most;
        };
        const HubSize &a = m_sizes[one], &b = m_sizes[other];
        return !m_units.isApart(one, other) &&
               m_units.count[one] + m_units.count[other] <= m_units.mostCount &&
               fits({0, m_units.mostLoad}, m_units.load) && fits(a.schools, m_units.schools) &&
               fits(b.schools, m_units.schools) && fits(a.pupils, m_units.pupils) &&
               fits(b.pupils, m_units.pupils);
    }

    bool canBeInAHub(std::size_t unit) {
        const HubSize& size = m_sizes[unit];
        return canFill(unit, m_units.load, {m_units.leastLoad, m_units.mostLoad}) &&
               canFill(unit, m_units.schools, size.schools) && canFill(unit, m_units.pupils, size.pupils);
    }

    bool canFill(std::size_t unit, const std::vector<std::int64_t>& sizes, const Bounds& bounds) {
        const auto left = [](Bounds all, std::int64_t taken) {
            return Bounds{all.least - taken, all.most == Bounds().most ? all.most : all.most - taken};
        };
        const bool isAnySize = bounds.least <= 0 && bounds.most == Bounds().most;
        std::vector<HubFiller> others;
        std::int64_t groups = m_units.count[unit];
        for (std::size_t other = 0; other < m_units.size(); ++other) {
            if (other == unit || m_units.isApart(unit, other))
                continue;
            groups += m_units.count[other];
            if (isAnySize && groups >= m_units.leastCount)
                return true;
            others.push_back({m_units.count[other], sizes[other]});
        }
        if (isAnySize)
            return groups >= m_units.leastCount;
        return canFillHub(std::move(others),
                          left({m_units.leastCount, m_units.mostCount}, m_units.count[unit]),
                          left(bounds, sizes[unit]), m_work);
    }

    HubUnits m_units;
    std::vector<HubSize> m_sizes;
    std::int64_t m_work = kFillingWork;
};

} // namespace

bool arePlainlyImpossible(const HubUnits& units) {
    const auto tooMany = [&](std::int64_t count) { return count > units.mostCount; };
    return std::any_of(units.count.begin(), units.count.end(), tooMany) ||
           HubPacking(units).verdict(units.hubs) == Feasibility::Impossible ||
           (units.size() <= kMostCheckedUnits && UnitCheck(units).isImpossible());
}

bool arePlainlyPossible(const HubUnits& units) {
    const auto isSet = [](auto mark) { return mark != 0; };
    const auto isAny = [&](const Bounds& bounds) {
        return bounds.least <= 0 && bounds.most == Bounds().most;
    };
    return units.sizes.empty() && isAny({units.leastLoad, units.mostLoad}) &&
           std::none_of(units.apartness.begin(), units.apartness.end(), isSet) &&
           HubPacking(units).verdict(units.hubs) == Feasibility::Possible;
}

bool isPlainlyImpossible(const HubProblem& problem) {
    HubVerdict verdict = HubVerdict::Planned;
    const std::optional<HubUnits> units = hubUnits(problem, verdict);
    return units ? arePlainlyImpossible(*units) : verdict != HubVerdict::Invalid;
}

} // namespace liaison::grouping
