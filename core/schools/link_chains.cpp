// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/link_chains.h"

#include "core/base/text.h"

#include <algorithm>
#include <deque>

namespace liaison {

std::vector<bool> circularLinks(const std::vector<SchoolLink>& links) {
    // Schools that nobody precedes, or that nobody follows, lie on no circle: take their links away until
    // none is left.
    struct Ends {
        std::vector<std::size_t> to;
        std::vector<std::size_t> from;
        std::size_t leftTo = 0;
        std::size_t leftFrom = 0;
    };
    std::unordered_map<qint64, Ends> schools;
    for (std::size_t i = 0; i < links.size(); ++i) {
        schools[links[i].predecessor].from.push_back(i);
        schools[links[i].successor].to.push_back(i);
    }
    std::vector<qint64> waiting;
    for (auto& [urn, ends] : schools) {
        ends.leftTo = ends.to.size();
        ends.leftFrom = ends.from.size();
        waiting.push_back(urn);
    }
    std::vector<bool> isLeft(links.size(), true);
    while (!waiting.empty()) {
        const Ends& here = schools[waiting.back()];
        waiting.pop_back();
        if (here.leftTo > 0 && here.leftFrom > 0)
            continue;
        for (const std::vector<std::size_t>* side : {&here.to, &here.from}) {
            for (const std::size_t i : *side) {
                if (!isLeft[i])
                    continue;
                isLeft[i] = false;
                --schools[links[i].predecessor].leftFrom;
                --schools[links[i].successor].leftTo;
                waiting.push_back(links[i].predecessor);
                waiting.push_back(links[i].successor);
            }
        }
    }
    return isLeft;
}

LinkChains::LinkChains(const std::vector<SchoolLink>& links, KnownOf knownOf)
    : m_knownOf(std::move(knownOf)) {
    for (const SchoolLink& link : links) {
        m_next[link.predecessor].push_back(link);
        m_before[link.successor].push_back(link.predecessor);
    }
}

SuccessorChain LinkChains::follow(qint64 urn) const {
    SuccessorChain chain;
    std::set<qint64> seen{urn};
    std::deque<qint64> waiting{urn};
    bool isSplit = false;
    bool isMerge = false;
    while (!waiting.empty()) {
        const qint64 here = waiting.front();
        waiting.pop_front();
        if (here != urn) {
            isMerge = isMerge || isMerged(here);
            if (m_knownOf(here).standing == Standing::Open) {
                chain.openEnds.insert(here);
                continue;
            }
            chain.between.push_back(here);
        }
        const auto next = m_next.find(here);
        if (next == m_next.end()) {
            chain.deadEnds.insert(here);
            continue;
        }
        for (const SchoolLink& link : next->second) {
            isSplit = isSplit || link.kind == LinkKind::Split;
            isMerge = isMerge || link.kind == LinkKind::Merged || joinedAnother(link);
            if (seen.insert(link.successor).second)
                waiting.push_back(link.successor);
        }
    }
    if (isSplit || chain.openEnds.size() > 1)
        chain.code = u"split"_s;
    else if (chain.openEnds.empty())
        chain.code = std::any_of(chain.deadEnds.begin(), chain.deadEnds.end(),
                                 [this](qint64 end) { return m_knownOf(end).standing == Standing::Outside; })
                         ? u"outside"_s
                         : u"no-open-successor"_s;
    else if (isMerge)
        chain.code = u"merged"_s;
    else if (!chain.deadEnds.empty())
        chain.code = u"several-successors"_s;
    return chain;
}

bool LinkChains::isMerged(qint64 urn) const {
    const auto before = m_before.find(urn);
    if (before == m_before.end())
        return false;
    // A predecessor that another one came out of is the same line, told twice.
    const std::vector<qint64>& all = before->second;
    qint64 lines = 0;
    for (const qint64 one : all) {
        const bool isAncestor = std::any_of(
            all.begin(), all.end(), [&](qint64 other) { return other != one && leadsTo(one, other); });
        lines += isAncestor ? 0 : 1;
    }
    return lines > 1;
}

/// Whether the successor stood beside its predecessor, so that one school joined another. Where the days are
/// not known, the register's numbers tell: it gives them in the order in which schools come to be.
bool LinkChains::joinedAnother(const SchoolLink& link) const {
    const QDate closed = m_knownOf(link.predecessor).closed;
    const QDate opened = m_knownOf(link.successor).opened;
    return opened.isValid() && closed.isValid() ? opened < closed : link.successor < link.predecessor;
}

bool LinkChains::leadsTo(qint64 from, qint64 to) const {
    return firstStep(from, to) != 0;
}

qint64 LinkChains::firstStep(qint64 from, qint64 to) const {
    std::set<qint64> seen{from};
    std::deque<std::pair<qint64, qint64>> waiting{{from, 0}};
    while (!waiting.empty()) {
        const auto [here, step] = waiting.front();
        waiting.pop_front();
        const auto next = m_next.find(here);
        if (next == m_next.end())
            continue;
        for (const SchoolLink& link : next->second) {
            const qint64 first = step == 0 ? link.successor : step;
            if (link.successor == to)
                return first;
            if (seen.insert(link.successor).second)
                waiting.emplace_back(link.successor, first);
        }
    }
    return 0;
}

} // namespace liaison
