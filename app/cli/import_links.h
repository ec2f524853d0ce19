// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/list_source.h"

namespace liaison::cli {

struct ImportLinksOptions : RecordOptions {
    std::string list;
    ListSourceOptions source;
    std::vector<std::string> handOvers;
    bool applyUnique = false;
    bool dryRun = false;
};

/// Stores the links of a file, hands schools over where asked to, and tells what is left to decide.
Result<ExitCode> importLinks(Console& console, const ImportLinksOptions& options);

} // namespace liaison::cli
