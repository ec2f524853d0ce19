// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace liaison {

/// Boxes that nothing else may lie upon.
class TakenBoxes {
public:
    bool isFree(const QRectF& box) const {
        bool free = true;
        eachBucket(box, [&](std::pair<int, int> bucket) {
            const auto found = m_buckets.constFind(bucket);
            if (found != m_buckets.cend())
                free = free && std::none_of(found->begin(), found->end(),
                                            [&](const QRectF& other) { return other.intersects(box); });
        });
        return free;
    }
    void take(const QRectF& box) {
        eachBucket(box, [&](std::pair<int, int> bucket) { m_buckets[bucket].push_back(box); });
    }

private:
    static constexpr double kBucket = 96;

    template <typename Call>
    static void eachBucket(const QRectF& box, const Call& call) {
        const auto at = [](double v) { return static_cast<int>(std::floor(v / kBucket)); };
        for (int y = at(box.top()); y <= at(box.bottom()); ++y)
            for (int x = at(box.left()); x <= at(box.right()); ++x)
                call(std::pair(x, y));
    }
    QHash<std::pair<int, int>, std::vector<QRectF>> m_buckets;
};

} // namespace liaison
