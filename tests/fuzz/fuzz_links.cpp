// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A links file of any content, behind a header that is right: every row must be accounted for, no school may
// follow itself, and the links that remain must lead in no circle.

#include "core/schools/link_chains.h"
#include "core/schools/school_links.h"
#include "tests/fuzz/fuzz_support.h"

using namespace liaison;
using namespace liaison::test;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto reader = readerUnder("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n", data, size);
    if (!reader)
        return 0;
    const auto list = readLinks(*reader);
    if (!list) {
        mustHold(list.error().message.endsWith(u'.'), "an error is a sentence");
        return 0;
    }
    mustHold(qint64(list->links.size()) + list->duplicates <= list->rows, "no link comes from nowhere");
    for (const SchoolLink& link : list->links)
        mustHold(link.predecessor != link.successor, "no school follows itself");
    const std::vector<bool> isCircular = circularLinks(list->links);
    mustHold(std::find(isCircular.begin(), isCircular.end(), true) == isCircular.end(),
             "no link leads in a circle");
    for (const ListNote& refused : list->refused)
        mustHold(refused.line > 1 && refused.text.endsWith(u'.'), "a refusal has a line and a sentence");
    return 0;
}
