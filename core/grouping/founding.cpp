// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/founding_sites.h"

#include <algorithm>
#include <cmath>

namespace liaison::grouping {

namespace {

constexpr double kFarthestFounder = 1e7;
constexpr double kCentimetres = 100;
constexpr int kMostFounders = 20'000;

bool isSaneFounding(const FoundingProblem& problem) {
    const auto many = problem.places.size();
    if (problem.schools < 1 || many > kMostFounders || problem.lead < -1 || problem.lead >= int(many) ||
        (problem.aim == FoundingAim::Lead && problem.lead < 0))
        return false;
    const bool areQuotasSane =
        std::all_of(problem.quotas.begin(), problem.quotas.end(),
                    [](const Bounds& quota) { return quota.least >= 0 && quota.least <= quota.most; });
    return areQuotasSane &&
           std::all_of(problem.places.begin(), problem.places.end(), [](const FoundingPlace& place) {
               // A comparison with something that is not a number is false.
               return std::abs(place.x) <= kFarthestFounder && std::abs(place.y) <= kFarthestFounder &&
                      place.kind >= 0;
           });
}

FoundingSites sitesOf(const FoundingProblem& problem) {
    FoundingSites sites;
    const int kinds = int(problem.quotas.size());
    for (std::size_t i = 0; i < problem.places.size(); ++i) {
        const FoundingPlace& place = problem.places[i];
        if (place.isMustNot)
            continue;
        const bool isMust = place.isMust || int(i) == problem.lead;
        if (isMust)
            sites.musts.push_back(sites.size());
        sites.place.push_back(int(i));
        sites.x.push_back(std::llround(place.x * kCentimetres));
        sites.y.push_back(std::llround(place.y * kCentimetres));
        sites.kind.push_back(std::min(place.kind, kinds));
        sites.isMust.push_back(isMust ? 1 : 0);
    }
    const auto capped = [&](std::int64_t many) { return int(std::min<std::int64_t>(many, kMostFounders)); };
    sites.needs.total = problem.schools;
    for (const Bounds& quota : problem.quotas) {
        sites.needs.least.push_back(capped(quota.least));
        sites.needs.most.push_back(capped(quota.most));
    }
    sites.needs.least.push_back(0);
    sites.needs.most.push_back(kMostFounders);
    return sites;
}

/// Whether the numbers alone allow a choice.
FoundingAnswer checkNumbers(const FoundingProblem& problem, const FoundingSites& sites) {
    const auto isTorn = [&](const FoundingPlace& place) {
        const bool isLead = problem.lead >= 0 && &place == &problem.places[std::size_t(problem.lead)];
        return place.isMustNot && (place.isMust || isLead);
    };
    if (std::any_of(problem.places.begin(), problem.places.end(), isTorn) ||
        int(sites.musts.size()) > problem.schools)
        return {FoundingVerdict::MustsImpossible, -1, {}};
    if (sites.size() < problem.schools)
        return {FoundingVerdict::TooFewSchools, -1, {}};
    const FoundingNeeds& needs = sites.needs;
    std::vector<int> offered(needs.least.size(), 0);
    std::vector<int> musts(needs.least.size(), 0);
    for (int site = 0; site < sites.size(); ++site)
        ++offered[std::size_t(sites.kindOf(site))];
    for (const int must : sites.musts)
        ++musts[std::size_t(sites.kindOf(must))];
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (std::size_t kind = 0; kind < offered.size(); ++kind) {
        if (offered[kind] < needs.least[kind] || musts[kind] > needs.most[kind])
            return {FoundingVerdict::KindImpossible, int(kind), {}};
        least += std::max(needs.least[kind], musts[kind]);
        most += std::min(needs.most[kind], offered[kind]);
    }
    if (least > needs.total || most < needs.total)
        return {FoundingVerdict::QuotasImpossible, -1, {}};
    return {FoundingVerdict::Planned, -1, {}};
}

FoundingNeeds needsAfterMusts(const FoundingSites& sites) {
    FoundingNeeds needs = sites.needs;
    for (const int must : sites.musts)
        needs.take(sites.kindOf(must));
    return needs;
}

/// The nearest to the lead school, quota by quota. Every cheapest choice has the same distances, so that the
/// longest is least as well.
std::vector<int> nearestToLead(const FoundingProblem& problem, const FoundingSites& sites) {
    const auto at = std::find(sites.place.begin(), sites.place.end(), problem.lead);
    const int lead = int(at - sites.place.begin());
    std::vector<int> ordered;
    for (int site = 0; site < sites.size(); ++site) {
        if (sites.isMust[std::size_t(site)] == 0)
            ordered.push_back(site);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](int one, int other) { return sites.square(lead, one) < sites.square(lead, other); });
    std::vector<int> chosen = takeInOrder(sites, needsAfterMusts(sites), ordered);
    chosen.insert(chosen.end(), sites.musts.begin(), sites.musts.end());
    return chosen;
}

FoundingPlan planOfFounders(const FoundingProblem& problem, const FoundingSites& sites,
                            const std::vector<int>& chosen) {
    FoundingPlan plan;
    for (const int site : chosen)
        plan.members.push_back(sites.place[std::size_t(site)]);
    std::sort(plan.members.begin(), plan.members.end());
    const auto metres = [&](int one, int other) {
        const FoundingPlace& a = problem.places[std::size_t(one)];
        const FoundingPlace& b = problem.places[std::size_t(other)];
        return distance(Metric::Metres, Place{a.x, a.y}, Place{b.x, b.y});
    };
    for (const int one : plan.members) {
        for (const int other : plan.members) {
            if (other >= one)
                break;
            plan.diameter = std::max(plan.diameter, metres(one, other));
            plan.spread += metres(one, other);
        }
        if (problem.lead >= 0) {
            plan.toLead += metres(one, problem.lead);
            plan.longestToLead = std::max(plan.longestToLead, metres(one, problem.lead));
        }
    }
    return plan;
}

} // namespace

bool FoundingNeeds::areMetBy(const std::vector<int>& offered) const {
    std::int64_t usable = 0;
    std::int64_t needed = 0;
    for (std::size_t kind = 0; kind < offered.size(); ++kind) {
        if (offered[kind] < least[kind] || most[kind] < 0)
            return false;
        usable += std::min(offered[kind], most[kind]);
        needed += std::max(least[kind], 0);
    }
    return needed <= total && usable >= total;
}

std::vector<int> takeInOrder(const FoundingSites& sites, FoundingNeeds needs,
                             const std::vector<int>& ordered) {
    std::vector<int> taken;
    std::vector<int> rest;
    for (const int site : ordered) {
        const bool isNeeded = needs.least[std::size_t(sites.kindOf(site))] > 0;
        (isNeeded ? taken : rest).push_back(site);
        if (isNeeded)
            needs.take(sites.kindOf(site));
    }
    for (const int site : rest) {
        if (needs.total > 0 && needs.most[std::size_t(sites.kindOf(site))] > 0) {
            taken.push_back(site);
            needs.take(sites.kindOf(site));
        }
    }
    const bool isLacking =
        std::any_of(needs.least.begin(), needs.least.end(), [](int left) { return left > 0; });
    return needs.total != 0 || isLacking ? std::vector<int>() : taken;
}

FoundingAnswer planFounding(const FoundingProblem& problem, const std::stop_token& stop) {
    if (!isSaneFounding(problem))
        return {};
    const FoundingSites sites = sitesOf(problem);
    FoundingAnswer answer = checkNumbers(problem, sites);
    if (answer.verdict != FoundingVerdict::Planned)
        return answer;
    if (problem.aim == FoundingAim::Lead) {
        answer.plan = planOfFounders(problem, sites, nearestToLead(problem, sites));
        return answer;
    }
    const FoundingChoice choice = closestSites(sites, stop);
    answer.plan = planOfFounders(problem, sites, choice.sites);
    answer.plan->isProven = choice.isProven;
    return answer;
}

} // namespace liaison::grouping
