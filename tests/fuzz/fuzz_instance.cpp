// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are either an instance that makes sense, or refused with a line and a reason.

#include "core/grouping/instance.h"
#include "tests/fuzz/fuzz_support.h"

#include <algorithm>

using namespace liaison::grouping;
using namespace liaison::test;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const InstanceFormat format : {InstanceFormat::PMedian, InstanceFormat::County}) {
        const auto problem = readInstance(bytes, format, Metric::Thousandths);
        if (!problem) {
            mustHold(problem.error().line > 0, "a refusal names its line");
            mustHold(!wordsOf(problem.error().reason).empty(), "a refusal has a reason");
            continue;
        }
        const std::vector<Flaw> flaws = flawsOf(*problem);
        mustHold(std::all_of(flaws.begin(), flaws.end(),
                             [](const Flaw& flaw) { return flaw.kind == Flaw::Kind::TooLarge; }),
                 "what is read makes sense, unless its sums are too large");
    }
    return 0;
}
