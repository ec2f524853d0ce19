// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_desk.h"
#include "core/base/text.h"
#include "core/structure/placing_service.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaceCommands)
};

struct PlaceOptions : RecordOptions {
    std::string postcodes;
    bool dryRun = false;
};

void writePlaces(const Console& console, const PlacingPlan& plan, qint64 placed) {
    JsonWriter json = console.json();
    json.beginObject().key("source").beginObject();
    json.key("file").text(plan.fileName).key("rows").number(plan.rows);
    json.key("unreadable").number(plan.unreadable).endObject();
    json.key("changes").beginArray();
    for (const ProposedPlace& place : plan.places) {
        json.beginObject().key("name").text(place.name).key("postcode").text(place.postcode);
        json.key("easting").number(place.place.easting).key("northing").number(place.place.northing);
        json.endObject();
    }
    json.endArray().key("not_found").beginArray();
    for (const QString& name : plan.notFound)
        json.text(name);
    json.endArray().key("placed").number(placed).endObject();
}

void tellPlaces(const Console& console, const PlacingPlan& plan, bool isDryRun) {
    console.line(u"%1: %2"_s.arg(plan.fileName, counted(plan.rows, Words::tr("row"), Words::tr("rows"))));
    console.line(Words::tr("  %1 placed in the middle of their postcodes")
                     .arg(counted(qint64(plan.places.size()), Words::tr("school"), Words::tr("schools"))));
    if (!plan.notFound.empty())
        console.line(
            Words::tr("  %1 without a postcode that the file has:")
                .arg(counted(qint64(plan.notFound.size()), Words::tr("school"), Words::tr("schools"))));
    QStringList lines;
    for (const QString& school : plan.notFound)
        lines << u"    "_s + school;
    console.firstLines(lines);
    if (isDryRun)
        console.line(Words::tr("Nothing was written: this was a dry run."));
    else if (plan.places.empty())
        console.line(Words::tr("Nothing was written: the file places no school that needs it."));
    else
        console.line(Words::tr("Written as one action; “undo” takes it back."));
}

Result<ExitCode> placeSchools(Console& console, const PlaceOptions& options) {
    auto file = openRecord(console, options.path(),
                           options.dryRun ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!file)
        return handedOn(file.error());
    PlacingService service((*file)->database(), (*file)->unitOfWork());
    const auto plan = service.plan(textOf(options.postcodes));
    if (!plan)
        return handedOn(plan.error());
    qint64 placed = 0;
    if (!options.dryRun && !plan->places.empty()) {
        const auto applied = service.apply(*plan);
        if (!applied)
            return handedOn(applied.error());
        placed = *applied;
    }
    if (console.isJson())
        writePlaces(console, *plan, placed);
    else
        tellPlaces(console, *plan, options.dryRun);
    if (plan->notFound.empty())
        return ExitCode::Done;
    return plan->places.empty() ? ExitCode::NothingDone : ExitCode::SomeRefused;
}

} // namespace

void addPlaceCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& place = *root.add_subcommand("place", "Find places on the map");
    place.require_subcommand(1);
    CLI::App& schools = *place.add_subcommand(
        "schools", "Place schools without coordinates in the middle of their postcodes");
    auto options = std::make_shared<PlaceOptions>();
    schools.add_option("POSTCODES", options->postcodes, "A postcode file, such as Code-Point Open has")
        ->required()
        ->check(isGiven());
    addRecordOptions(schools, *options, "--into");
    schools.add_flag("--dry-run", options->dryRun, "Say what would be done, and do nothing");
    runs(schools, invocation, options, placeSchools);
}

} // namespace liaison::cli
