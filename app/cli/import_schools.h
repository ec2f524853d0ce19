// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/list_source.h"

namespace liaison::cli {

struct ImportSchoolsOptions : RecordOptions {
    std::string list;
    std::string layout;
    ListSourceOptions source;
    std::vector<std::string> where;
    bool openOnly = false;
    std::string blank = "keeps";
    std::vector<std::string> chosenLines;
    std::vector<std::string> matches;
    std::vector<std::string> reopened;
    std::vector<std::string> sameNames;
    std::vector<std::string> separateNames;
    std::string placedFrom;
    bool dryRun = false;
    std::string refused;
    std::string saveLayout;
};

/// Plans the import of a list, applies it unless asked not to, and tells what it does.
Result<ExitCode> importSchools(Console& console, const ImportSchoolsOptions& options);

} // namespace liaison::cli
