// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/founding_sites.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace liaison::grouping {

namespace {

constexpr std::size_t kFirstCentres = 60;
constexpr std::int64_t kUnreachable = std::numeric_limits<std::int64_t>::max();
constexpr double kCentimetresPerMetre = 100;

struct FarthestPair {
    std::int64_t square = 0;
    int one = 0;
    int other = 0;

    auto key() const { return std::tuple(square, one, other); }
};

/// Tries the pairs of sites as the farthest pair, the nearest first, between a lower bound of each site and
/// the best choice around a centre.
class ClosestSearch {
public:
    explicit ClosestSearch(const FoundingSites& sites)
        : m_sites(sites), m_reach(std::size_t(sites.size())), m_best{{}, kUnreachable, true} {}

    FoundingChoice run(const std::stop_token& stop) {
        bool isStopped = false;
        for (int site = 0; site < m_sites.size(); ++site) {
            isStopped = isStopped || stop.stop_requested();
            m_reach[std::size_t(site)] = isStopped ? kUnreachable : leastDiameterWith(site);
        }
        tryCentres(stop);
        m_best.isProven = !isStopped && tryPairs(stop);
        exchange();
        return m_best;
    }

private:
    /// The smallest of some squares that leaves so many at or below it.
    static std::int64_t smallest(std::vector<std::int64_t>& squares, std::int64_t many) {
        if (many <= 0)
            return 0;
        if (many > std::int64_t(squares.size()))
            return kUnreachable;
        std::nth_element(squares.begin(), squares.begin() + many - 1, squares.end());
        return squares[std::size_t(many - 1)];
    }

    /// No choice with this site has a smaller diameter: enough of each kind have to be around it.
    std::int64_t leastDiameterWith(int site) const {
        const std::size_t kinds = m_sites.needs.least.size();
        std::int64_t reach = 0;
        for (const int must : m_sites.musts)
            reach = std::max(reach, m_sites.square(site, must));
        std::vector<std::int64_t> squares;
        for (std::size_t kind = 0; kind <= kinds; ++kind) {
            const bool isAll = kind == kinds;
            if (!isAll && m_sites.needs.least[kind] <= 0)
                continue;
            squares.clear();
            for (int other = 0; other < m_sites.size(); ++other) {
                if (isAll || m_sites.kindOf(other) == int(kind))
                    squares.push_back(m_sites.square(site, other));
            }
            reach =
                std::max(reach, smallest(squares, isAll ? m_sites.needs.total : m_sites.needs.least[kind]));
        }
        return reach;
    }

    /// What is nearest to a site is a choice; the best of the most promising ones is a limit for the search.
    void tryCentres(const std::stop_token& stop) {
        std::vector<int> centres(m_reach.size());
        std::iota(centres.begin(), centres.end(), 0);
        const auto few = std::ptrdiff_t(std::min(kFirstCentres, centres.size()));
        const auto key = [&](int site) { return std::pair(m_reach[std::size_t(site)], site); };
        std::partial_sort(centres.begin(), centres.begin() + few, centres.end(),
                          [&](int one, int other) { return key(one) < key(other); });
        centres.resize(std::size_t(few));
        for (const int centre : centres) {
            if (!m_best.sites.empty() && stop.stop_requested())
                return;
            const std::vector<int> chosen = nearestTo(centre);
            const std::int64_t square = widest(chosen);
            if (!chosen.empty() && square < m_best.square)
                m_best = {chosen, square, true};
        }
    }

    std::vector<int> nearestTo(int centre) const {
        FoundingNeeds needs = m_sites.needs;
        for (const int must : m_sites.musts)
            needs.take(m_sites.kindOf(must));
        std::vector<std::pair<std::int64_t, int>> ordered;
        for (int site = 0; site < m_sites.size(); ++site) {
            if (m_sites.isMust[std::size_t(site)] == 0)
                ordered.emplace_back(m_sites.square(centre, site), site);
        }
        std::sort(ordered.begin(), ordered.end());
        std::vector<int> sites;
        for (const auto& [square, site] : ordered)
            sites.push_back(site);
        std::vector<int> chosen = takeInOrder(m_sites, needs, sites);
        chosen.insert(chosen.end(), m_sites.musts.begin(), m_sites.musts.end());
        return chosen;
    }

    std::int64_t widest(const std::vector<int>& chosen) const {
        std::int64_t square = 0;
        for (const int one : chosen) {
            for (const int other : chosen)
                square = std::max(square, m_sites.square(one, other));
        }
        return square;
    }

    /// False when it was stopped.
    bool tryPairs(const std::stop_token& stop) {
        std::vector<int> active;
        for (int site = 0; site < m_sites.size(); ++site) {
            if (m_reach[std::size_t(site)] < m_best.square)
                active.push_back(site);
        }
        std::vector<std::vector<int>> near(m_reach.size());
        std::vector<FarthestPair> pairs;
        const std::int64_t least = widest(m_sites.musts);
        for (const int one : active) {
            if (stop.stop_requested())
                return false;
            for (const int other : active) {
                const std::int64_t square = m_sites.square(one, other);
                if (square >= m_best.square)
                    continue;
                near[std::size_t(one)].push_back(other);
                const std::int64_t reach =
                    std::max({m_reach[std::size_t(one)], m_reach[std::size_t(other)], least});
                if (one < other && square >= reach)
                    pairs.push_back({square, one, other});
            }
        }
        std::sort(pairs.begin(), pairs.end(),
                  [](const FarthestPair& a, const FarthestPair& b) { return a.key() < b.key(); });
        for (const FarthestPair& pair : pairs) {
            if (stop.stop_requested())
                return false;
            const std::vector<int> chosen =
                sitesInLens(m_sites, pair.one, pair.other, near[std::size_t(pair.one)]);
            if (!chosen.empty()) {
                m_best = {chosen, pair.square, true};
                return true;
            }
        }
        return true;
    }

    std::int64_t metres(int one, int other) const {
        return std::int64_t(std::sqrt(double(m_sites.square(one, other))) / kCentimetresPerMetre + 0.5);
    }

    /// What a site adds to the spread in place of a member; unreachable where it may not be.
    std::int64_t spreadOf(int site, int instead) const {
        std::int64_t sum = 0;
        for (const int member : m_best.sites) {
            if (member == instead)
                continue;
            if (member == site || m_sites.square(member, site) > m_best.square)
                return kUnreachable;
            sum += metres(member, site);
        }
        return sum;
    }

    bool mayReplace(int site, int instead) const {
        if (m_sites.kindOf(site) == m_sites.kindOf(instead))
            return true;
        std::vector<int> many(m_sites.needs.least.size(), 0);
        for (const int member : m_best.sites)
            ++many[std::size_t(m_sites.kindOf(member == instead ? site : member))];
        return m_sites.needs.areMetBy(many);
    }

    /// Among equal diameters: exchanges one member for another while that brings them closer together.
    void exchange() {
        for (bool isBetter = true; isBetter;) {
            isBetter = false;
            for (int& member : m_best.sites) {
                if (m_sites.isMust[std::size_t(member)] != 0)
                    continue;
                const int better = bestInstead(member);
                isBetter = isBetter || better != member;
                member = better;
            }
        }
    }

    int bestInstead(int member) const {
        std::int64_t spread = spreadOf(member, member);
        int best = member;
        for (int site = 0; site < m_sites.size(); ++site) {
            const std::int64_t now = site == member ? kUnreachable : spreadOf(site, member);
            if (now < spread && mayReplace(site, member)) {
                spread = now;
                best = site;
            }
        }
        return best;
    }

    const FoundingSites& m_sites;
    std::vector<std::int64_t> m_reach;
    FoundingChoice m_best;
};

} // namespace

FoundingChoice closestSites(const FoundingSites& sites, const std::stop_token& stop) {
    if (int(sites.musts.size()) == sites.needs.total)
        return {sites.musts, 0, true};
    return ClosestSearch(sites).run(stop);
}

} // namespace liaison::grouping
