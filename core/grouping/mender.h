// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/nearest.h"

#include <stop_token>

namespace liaison::grouping {

class Layout;

/// By turns the best units for the anchors and the best anchors for the units, as long as that helps; only
/// where a flow is exact, and quick.
void polish(const Model& model, Layout& layout);

/// Makes plans of what is nearly one: of what a bound's multipliers lean to, for instance.
class Mender {
public:
    explicit Mender(const Model& model);

    /// By a flow or a short search from units with candidates that need not keep the sizes. For each unit its
    /// candidate, or empty where no lawful plan was met.
    std::vector<int> mend(const std::vector<int>& candidates, std::uint64_t seed,
                          const std::stop_token& stop) const;

private:
    std::vector<int> lawful(const std::vector<int>& candidates) const;

    const Model& m_model;
    Neighbours m_neighbours;
};

} // namespace liaison::grouping
