// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

namespace liaison::grouping {

/// Whether units are interchangeable but for their way, so that a flow finds the best plan for given anchors.
bool flowIsExact(const Model& model);

/// For each unit its candidate, the best possible where just these candidates anchor; empty where no plan
/// keeps the sizes. Only where flowIsExact().
std::vector<int> bestForAnchors(const Model& model, const std::vector<int>& open);

} // namespace liaison::grouping
