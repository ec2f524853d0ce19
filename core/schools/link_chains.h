// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_links.h"

#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

namespace liaison {

/// For each link, whether it lies on a circle or between two of them: who followed whom cannot be told there.
std::vector<bool> circularLinks(const std::vector<SchoolLink>& links);

/// Where following the successors of one school leads.
struct SuccessorChain {
    /// "" for a plain chain to one open school; otherwise as LinkDecision::code.
    QString code;
    /// Open schools of the record at the ends, and ends that are closed or outside the record.
    std::set<qint64> openEnds;
    std::set<qint64> deadEnds;
    /// For a plain chain: the URNs between the school and its successor.
    std::vector<qint64> between;
};

/// Follows links between schools.
class LinkChains {
public:
    enum class Standing { Open, Closed, Outside };
    /// What the record knows of a school.
    struct Known {
        Standing standing = Standing::Outside;
        QDate opened = {};
        QDate closed = {};
    };
    using KnownOf = std::function<Known(qint64 urn)>;

    LinkChains(const std::vector<SchoolLink>& links, KnownOf knownOf);

    bool hasSuccessor(qint64 urn) const { return m_next.contains(urn); }
    SuccessorChain follow(qint64 urn) const;
    /// The first school on the way from one to the other, or 0 where there is no way.
    qint64 firstStep(qint64 from, qint64 to) const;

private:
    bool isMerged(qint64 urn) const;
    bool joinedAnother(const SchoolLink& link) const;
    bool leadsTo(qint64 from, qint64 to) const;

    KnownOf m_knownOf;
    std::unordered_map<qint64, std::vector<SchoolLink>> m_next;
    std::unordered_map<qint64, std::vector<qint64>> m_before;
};

} // namespace liaison
