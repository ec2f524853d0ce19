// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <string_view>
#include <tl/expected.hpp>

namespace liaison::grouping {

/// Which kind of instance file the bytes are.
enum class InstanceFormat {
    PMedian, ///< "n p", then "x y capacity demand" for each point
    County,  ///< "n p least most", then "easting northing type pupils weight may-anchor"; '#' begins a remark
};

/// Where and why an instance file cannot be read. Lines count from 1.
struct InstanceFault {
    enum class Reason {
        Empty,
        WrongCount, ///< a line with too few or too many numbers
        NotANumber,
        NotFinite,
        Negative,
        NotWhole, ///< a count with a fraction
        TooLarge,
        BadHeader,    ///< no points, no groups, or more groups than points, or least above most
        MissingLines, ///< fewer points than the header says
        ExtraLines,   ///< more points than the header says
    };
    int line = 0;
    Reason reason = Reason::Empty;
    bool operator==(const InstanceFault&) const = default;
};

/// The reason in a few plain English words, to follow "line 7: ".
std::string_view wordsOf(InstanceFault::Reason reason);

/// Reads an instance. In a county of which every weight is 1 the sizes bind in schools, otherwise in weights,
/// which are then the pupils of the problem.
tl::expected<Problem, InstanceFault> readInstance(std::string_view bytes, InstanceFormat format,
                                                  Metric metric);

} // namespace liaison::grouping
