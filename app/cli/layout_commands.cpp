// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/schools/school_importer.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LayoutCommands)
};

struct LayoutOptions : RecordOptions {
    std::string remove;
};

Result<ExitCode> layouts(Console& console, const LayoutOptions& options) {
    const bool isRemoving = !options.remove.empty();
    auto file = openRecord(console, options.path(),
                           isRemoving ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    SchoolImporter importer((*file)->database(), (*file)->unitOfWork(), console.clock());
    if (isRemoving) {
        if (const auto removed = importer.removeLayout(textOf(options.remove)); !removed)
            return handedOn(removed.error());
    }
    const auto saved = importer.savedLayouts();
    if (!saved)
        return handedOn(saved.error());
    const std::vector<LayoutName> known = knownLayouts(*saved);
    if (console.isJson()) {
        JsonWriter json = console.json();
        json.beginArray();
        for (const LayoutName& layout : known)
            json.beginObject().key("id").text(layout.id).key("name").text(layout.label).endObject();
        json.endArray();
        return ExitCode::Done;
    }
    std::vector<QStringList> rows;
    for (const LayoutName& layout : known)
        rows.push_back({layout.id, layout.label});
    console.table({Words::tr("Layout"), Words::tr("What it is")}, rows, {false, false});
    return ExitCode::Done;
}

} // namespace

void addLayoutCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& command = *root.add_subcommand("layouts", "List the layouts that --layout knows, your own too");
    auto options = std::make_shared<LayoutOptions>();
    addRecordOptions(command, *options);
    command.add_option("--remove", options->remove, "Remove a layout of your own")
        ->type_name("NAME")
        ->check(isGiven());
    runs(command, invocation, options, layouts);
}

} // namespace liaison::cli
