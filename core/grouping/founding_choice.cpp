// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/founding_choice.h"

#include <algorithm>
#include <limits>

namespace liaison::grouping {

namespace {

/// Beyond so many sites a bound by matchings costs more than it saves.
constexpr std::size_t kMostMatchedSites = 600;

} // namespace

FoundingChoosing::FoundingChoosing(const FoundingSites& sites, std::vector<int> offered,
                                   std::vector<char> isLeft)
    : m_sites(sites)
    , m_offered(std::move(offered))
    , m_isLeft(std::move(isLeft))
    , m_conflicts(m_offered.size()) {}

void FoundingChoosing::addConflict(std::size_t one, std::size_t other) {
    m_conflicts[one].push_back(other);
    m_conflicts[other].push_back(one);
}

std::optional<std::vector<int>> FoundingChoosing::choose(const FoundingNeeds& needs) {
    m_chosen.clear();
    if (!search(Marks(m_offered.size(), 1), needs))
        return {};
    return m_chosen;
}

std::vector<int> FoundingChoosing::countKinds(const Marks& isAlive) const {
    std::vector<int> many(m_sites.needs.least.size(), 0);
    for (std::size_t at = 0; at < isAlive.size(); ++at)
        many[kindAt(at)] += isAlive[at];
    return many;
}

/// Takes what is still needed from sites that may all be chosen together.
bool FoundingChoosing::finish(const Marks& isAlive, const FoundingNeeds& needs) {
    if (!needs.areMetBy(countKinds(isAlive)))
        return false;
    std::vector<int> ordered;
    for (std::size_t at = 0; at < isAlive.size(); ++at) {
        if (isAlive[at] != 0)
            ordered.push_back(m_offered[at]);
    }
    const std::vector<int> taken = takeInOrder(m_sites, needs, ordered);
    m_chosen.insert(m_chosen.end(), taken.begin(), taken.end());
    return true;
}

bool FoundingChoosing::finishOnOneSide(const Marks& isAlive, const FoundingNeeds& needs) {
    for (const char side : {char(1), char(0)}) {
        Marks isThere = isAlive;
        for (std::size_t at = 0; at < isThere.size(); ++at) {
            if (m_isLeft[at] != side)
                isThere[at] = 0;
        }
        if (finish(isThere, needs))
            return true;
    }
    return false;
}

bool FoundingChoosing::search(const Marks& isAlive, const FoundingNeeds& needs) {
    if (!needs.areMetBy(countKinds(isAlive)))
        return false;
    if (finishOnOneSide(isAlive, needs))
        return true;
    const auto [at, isRare] = nextSite(isAlive, needs);
    if (at == m_offered.size())
        return finish(isAlive, needs);
    if (!mayMeet(isAlive, needs))
        return false;
    return isRare ? searchWith(at, isAlive, needs) || searchWithout(at, isAlive, needs)
                  : searchWithout(at, isAlive, needs) || searchWith(at, isAlive, needs);
}

bool FoundingChoosing::searchWithout(std::size_t at, Marks isAlive, const FoundingNeeds& needs) {
    isAlive[at] = 0;
    return search(isAlive, needs);
}

bool FoundingChoosing::searchWith(std::size_t at, Marks isAlive, FoundingNeeds needs) {
    needs.take(int(kindAt(at)));
    if (needs.total < 0 || needs.most[kindAt(at)] < 0)
        return false;
    isAlive[at] = 0;
    for (const std::size_t other : m_conflicts[at])
        isAlive[other] = 0;
    const std::size_t before = m_chosen.size();
    m_chosen.push_back(m_offered[at]);
    if (search(isAlive, needs))
        return true;
    m_chosen.resize(before);
    return false;
}

/// False if not even the largest sets without conflict, of each kind and of all kinds, are large enough.
bool FoundingChoosing::mayMeet(const Marks& isAlive, const FoundingNeeds& needs) const {
    if (m_offered.size() > kMostMatchedSites)
        return true;
    std::vector<int> most(needs.least.size(), 0);
    for (std::size_t kind = 0; kind < most.size(); ++kind) {
        Marks isOfKind = isAlive;
        for (std::size_t at = 0; at < isOfKind.size(); ++at) {
            if (kindAt(at) != kind)
                isOfKind[at] = 0;
        }
        most[kind] = independent(isOfKind);
    }
    return needs.areMetBy(most) && independent(isAlive) >= needs.total;
}

/// The size of a largest set without conflict: by König all but as many as a largest matching has.
int FoundingChoosing::independent(const Marks& isAlive) const {
    std::vector<std::size_t> partner(m_offered.size(), m_offered.size());
    int many = int(std::count(isAlive.begin(), isAlive.end(), char(1)));
    for (std::size_t from = 0; from < m_offered.size(); ++from) {
        if (isAlive[from] == 0 || m_isLeft[from] == 0 || m_conflicts[from].empty())
            continue;
        Marks isSeen(m_offered.size(), 0);
        many -= rematch(from, isAlive, isSeen, partner) ? 1 : 0;
    }
    return many;
}

bool FoundingChoosing::rematch(std::size_t from, const Marks& isAlive, Marks& isSeen,
                               std::vector<std::size_t>& partner) const {
    for (const std::size_t to : m_conflicts[from]) {
        if (isAlive[to] == 0 || isSeen[to] != 0)
            continue;
        isSeen[to] = 1;
        if (partner[to] == m_offered.size() || rematch(partner[to], isAlive, isSeen, partner)) {
            partner[to] = from;
            return true;
        }
    }
    return false;
}

/// The kind with the fewest to spare of those still needed; the number of kinds if none is.
std::size_t FoundingChoosing::rarestKind(const Marks& isAlive, const FoundingNeeds& needs) const {
    const std::vector<int> many = countKinds(isAlive);
    std::size_t rarest = many.size();
    for (std::size_t kind = 0; kind < many.size(); ++kind) {
        if (needs.least[kind] > 0 &&
            (rarest == many.size() || many[kind] - needs.least[kind] < many[rarest] - needs.least[rarest]))
            rarest = kind;
    }
    return rarest;
}

/// The site to branch on and whether to take it first: of the rarest kind the one with fewest conflicts, else
/// the one with most. The number of sites if there are no conflicts.
std::pair<std::size_t, bool> FoundingChoosing::nextSite(const Marks& isAlive,
                                                        const FoundingNeeds& needs) const {
    const std::size_t rarest = rarestKind(isAlive, needs);
    std::size_t rare = m_offered.size();
    std::size_t worst = m_offered.size();
    std::ptrdiff_t fewest = std::numeric_limits<std::ptrdiff_t>::max();
    std::ptrdiff_t most = 0;
    for (std::size_t at = 0; at < m_offered.size(); ++at) {
        if (isAlive[at] == 0)
            continue;
        const auto conflicts = std::count_if(m_conflicts[at].begin(), m_conflicts[at].end(),
                                             [&](std::size_t other) { return isAlive[other] != 0; });
        if (conflicts > most) {
            most = conflicts;
            worst = at;
        }
        if (kindAt(at) == rarest && conflicts < fewest) {
            fewest = conflicts;
            rare = at;
        }
    }
    return most == 0 || rare == m_offered.size() ? std::pair(worst, false) : std::pair(rare, true);
}

} // namespace liaison::grouping
