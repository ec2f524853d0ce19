// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_links.h"
#include "app/cli/import_schools.h"
#include "core/base/text.h"

namespace liaison::cli {

namespace {

void addSchools(CLI::App& import, Invocation& invocation) {
    CLI::App& schools =
        *import.add_subcommand("schools", "Read a list of schools and bring the record up to date");
    auto options = std::make_shared<ImportSchoolsOptions>();
    schools.add_option("LIST", options->list, "The list: delimited text (.csv, .txt) or a workbook (.xlsx)")
        ->required()
        ->check(isGiven());
    addRecordOptions(schools, *options, "--into");
    schools
        .add_option("--layout", options->layout,
                    "What the columns are: a layout's id or name; else it is recognised")
        ->type_name("L")
        ->check(isGiven());
    addListSourceOptions(schools, options->source);
    addRepeatable(schools, "--where", options->where, "COLUMN=VALUE",
                  "Only rows with that value; several for one column are alternatives. A column goes by the "
                  "list's own name or by a field's name; capitals, spaces, _ and - do not count");
    schools.add_flag("--open-only", options->openOnly, "Only schools that are open");
    schools
        .add_option("--blank", options->blank,
                    "What a blank cell does: keeps what the record has, or clears it")
        ->check(isOneOf({u"keeps"_s, u"clears"_s}))
        ->type_name("keeps|clears");
    addRepeatable(schools, "--choose-line", options->chosenLines, "N",
                  "Of rows that contradict each other, believe the one on that line");
    addRepeatable(schools, "--match", options->matches, "LINE=URN|new|skip",
                  "What a row without a URN is: a school of the record, a new one, or nothing to take");
    addRepeatable(schools, "--reopen", options->reopened, "URN",
                  "Open that closed school again as the list says, although it was handed over or the list "
                  "may be older than its closing");
    addRepeatable(schools, "--same-name", options->sameNames, "NAME=NAME",
                  "Two names of liaison groups or hubs that are nearly alike are one body's: the first is "
                  "taken for the second");
    addRepeatable(schools, "--separate-name", options->separateNames, "NAME",
                  "That name is a liaison group or hub of its own, although it is nearly like another");
    schools
        .add_option("--from", options->placedFrom,
                    "The first day on which schools belong to the liaison groups and hubs that the list "
                    "names; today if not given")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
    schools.add_flag("--dry-run", options->dryRun, "Say what would be done, and do nothing");
    schools
        .add_option("--refused", options->refused,
                    "Write the rows that were not taken to a list, to be mended")
        ->type_name("OUT.csv")
        ->check(isGiven());
    schools
        .add_option("--save-layout", options->saveLayout,
                    "Keep what the columns are as a layout of that name")
        ->type_name("NAME")
        ->check(isGiven());
    runs(schools, invocation, options, importSchools);
}

void addLinks(CLI::App& import, Invocation& invocation) {
    CLI::App& links = *import.add_subcommand(
        "links", "Read which school followed which, and propose successors of closed schools");
    auto options = std::make_shared<ImportLinksOptions>();
    links.add_option("LINKS", options->list, "The links file")->required()->check(isGiven());
    addRecordOptions(links, *options, "--into");
    addListSourceOptions(links, options->source);
    links.add_flag("--apply-unique", options->applyUnique,
                   "Hand closed schools over where there is exactly one open successor");
    addRepeatable(links, "--hand-over", options->handOvers, "OLDURN=NEWURN",
                  "Hand that closed school over to that one of its successors, where it was split or merged");
    links.add_flag("--dry-run", options->dryRun, "Say what would be done, and do nothing");
    runs(links, invocation, options, importLinks);
}

} // namespace

void addImportCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& import = *root.add_subcommand("import", "Bring lists into the record");
    import.require_subcommand(1);
    addSchools(import, invocation);
    addLinks(import, invocation);
    addPeopleImports(import, root, invocation);
}

} // namespace liaison::cli
