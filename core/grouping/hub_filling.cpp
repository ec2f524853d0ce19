// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/hub_filling.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {

namespace {

constexpr std::int64_t kSizeBits = 64;

/// Which sizes can be reached with so many groups: a bit for each, the sets by the number of groups.
class ReachableSizes {
public:
    ReachableSizes(std::int64_t count, std::int64_t size)
        : m_words(std::size_t(size / kSizeBits) + 1)
        , m_sets(std::size_t(count) + 1, std::vector<std::uint64_t>(m_words, 0)) {
        m_sets[0][0] = 1;
    }

    void add(const HubFiller& filler) {
        const auto words = std::size_t(filler.size / kSizeBits);
        const auto bits = unsigned(filler.size % kSizeBits);
        for (std::size_t count = m_sets.size(); count-- > std::size_t(filler.count);) {
            const std::vector<std::uint64_t>& from = m_sets[count - std::size_t(filler.count)];
            std::vector<std::uint64_t>& to = m_sets[count];
            for (std::size_t at = words; at < m_words; ++at) {
                to[at] |= from[at - words] << bits;
                if (bits > 0 && at > words)
                    to[at] |= from[at - words - 1] >> (unsigned(kSizeBits) - bits);
            }
        }
    }

    bool has(std::int64_t count, std::int64_t size) const {
        return (m_sets[std::size_t(count)][std::size_t(size / kSizeBits)] >> (size % kSizeBits) & 1U) != 0;
    }

private:
    std::size_t m_words;
    std::vector<std::vector<std::uint64_t>> m_sets;
};

/// Whether so many of the single groups, next to each other by size, will do: mostly some do.
bool neighboursFill(std::vector<HubFiller>& fillers, const Bounds& counts, const Bounds& sizes) {
    std::sort(fillers.begin(), fillers.end(),
              [](const HubFiller& one, const HubFiller& other) { return one.size < other.size; });
    std::vector<std::int64_t> sums{0};
    for (const HubFiller& filler : fillers) {
        if (filler.count == 1)
            sums.push_back(sums.back() + filler.size);
    }
    const auto most = std::size_t(std::min<std::int64_t>(counts.most, std::int64_t(sums.size()) - 1));
    for (auto many = std::size_t(counts.least); many <= most; ++many) {
        for (std::size_t end = many; end < sums.size(); ++end) {
            if (sizes.holds(sums[end] - sums[end - many]))
                return true;
        }
    }
    return false;
}

} // namespace

bool canFillHub(std::vector<HubFiller> fillers, const Bounds& counts, const Bounds& sizes,
                std::int64_t& work) {
    std::int64_t total = 0, groups = 0;
    for (HubFiller& filler : fillers) {
        total += filler.size;
        groups += filler.count;
    }
    const Bounds groupsWanted{std::max<std::int64_t>(counts.least, 0), std::min(counts.most, groups)};
    const Bounds sizeWanted{std::max<std::int64_t>(sizes.least, 0), std::min(sizes.most, total)};
    if (groupsWanted.least > groupsWanted.most || sizeWanted.least > sizeWanted.most)
        return false;
    if (neighboursFill(fillers, groupsWanted, sizeWanted))
        return true;
    const std::int64_t steps =
        std::int64_t(fillers.size()) * (groupsWanted.most + 1) * (sizeWanted.most / kSizeBits + 1);
    if (steps > work)
        return true;
    work -= steps;
    ReachableSizes reachable(groupsWanted.most, sizeWanted.most);
    for (const HubFiller& filler : fillers)
        reachable.add(filler);
    for (std::int64_t count = groupsWanted.least; count <= groupsWanted.most; ++count) {
        for (std::int64_t size = sizeWanted.least; size <= sizeWanted.most; ++size) {
            if (reachable.has(count, size))
                return true;
        }
    }
    return false;
}

} // namespace liaison::grouping
