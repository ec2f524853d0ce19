// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_desk.h"

#include "app/cli/listing.h"
#include "app/common/record.h"
#include "core/base/text.h"
#include "core/people/people_breaches.h"
#include "core/store/guarded.h"
#include "core/store/history.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordDesk)
};

/// What became of a change.
struct Outcome {
    /// The action in the history; not valid where nothing had to be changed.
    Id<ChangeSet> action;
    QString title;
    /// A dry run came to its end: all checks were passed.
    bool isRehearsed = false;
};

/// Has everything checked and nothing kept.
void rehearse(TrustFile& file, Outcome& outcome) {
    file.unitOfWork().addGuard([&outcome](Recorder& recorder) {
        const auto action = History(recorder.database()).action(recorder.changeSet(), 1);
        if (!action)
            throw StoreError(action.error());
        outcome.title = action->title;
        outcome.isRehearsed = true;
        throw StoreError(ErrorCode::Cancelled, Words::tr("Nothing was written: this was a dry run."));
    });
}

QString fileArgument(const QString& path) {
    return path.contains(u' ') ? u"\"%1\""_s.arg(path) : path;
}

void tellDone(const Console& console, const ChangeOptions& options, const Outcome& outcome) {
    if (outcome.isRehearsed) {
        console.line(Words::tr("Would be done: %1").arg(outcome.title));
        console.line(Words::tr("Nothing was written: this was a dry run."));
    } else if (!outcome.action.isValid()) {
        console.line(Words::tr("The record already says all this; nothing had to be written."));
    } else {
        console.line(Words::tr("Done: %1").arg(outcome.title));
        console.line(Words::tr("Undo with: liaison-cli undo --file %1").arg(fileArgument(options.path())));
    }
}

void writeDone(const Console& console, const ChangeOptions& options, const Outcome& outcome,
               const QJsonObject& more) {
    JsonWriter json = console.json();
    json.beginObject();
    json.key("done").textOrNull(outcome.title);
    writeJsonValue(json.key("action"), numberValue(outcome.action.value));
    json.key("dry_run").boolean(options.dryRun);
    for (auto member = more.begin(); member != more.end(); ++member)
        writeJsonValue(json.key(member.key().toStdString()), member.value());
    json.endObject();
}

} // namespace

RecordDesk::RecordDesk(TrustFile& file)
    : m_file(file)
    , m_structure(file.database(), file.unitOfWork(), file.clock())
    , m_bodies(file.database(), file.unitOfWork())
    , m_members(file.database(), file.unitOfWork())
    , m_people(file.database(), file.unitOfWork())
    , m_offices(file.database(), file.unitOfWork(), file.clock()) {
    for (BodyTies* ties : bodyTies())
        m_bodies.addTies(*ties);
}

QDate RecordDesk::dayOr(const std::string& argument) const {
    return argument.empty() ? today() : dayOf(argument);
}

std::vector<Breach> RecordDesk::breachesOn(const Structure& structure) {
    std::vector<Breach> breaches = valueOf(m_structure.breaches(structure.day()));
    const OfficesOfDay offices =
        valueOf(OfficesOfDay::load(m_file.database(), structure, OfficesOfDay::Naming::NoNames));
    for (Breach& breach : valueOf(peopleBreaches(m_file.database(), offices)))
        breaches.push_back(std::move(breach));
    return breaches;
}

void addChangeOptions(CLI::App& command, ChangeOptions& options) {
    addRecordOptions(command, options);
    command.add_flag("--dry-run", options.dryRun, "Say what would be done, and do nothing");
}

CLI::Option* addDay(CLI::App& command, const std::string& name, std::string& value,
                    const std::string& description) {
    return command.add_option(name, value, description)->type_name("YYYY-MM-DD")->check(isDay());
}

void addDayOption(CLI::App& command, ChangeOptions& options, const std::string& description) {
    addDay(command, "--on,--from", options.day, description + "; today if not given");
}

Result<ExitCode> changeRecord(Console& console, const ChangeOptions& options,
                              const std::function<QJsonObject(RecordDesk&)>& act) {
    auto file = openRecord(console, options.path());
    if (!file)
        return handedOn(file.error());
    Outcome outcome;
    QObject::connect(&(*file)->unitOfWork(), &UnitOfWork::committed, &(*file)->unitOfWork(),
                     [&outcome](const ChangeSet& changes) {
                         outcome.action = changes.id;
                         outcome.title = changes.title;
                     });
    if (options.dryRun)
        rehearse(**file, outcome);
    RecordDesk desk(**file);
    const auto more = guarded([&] { return act(desk); });
    if (!more && !outcome.isRehearsed)
        return handedOn(more.error());
    if (console.isJson())
        writeDone(console, options, outcome, more.value_or(QJsonObject()));
    else
        tellDone(console, options, outcome);
    return ExitCode::Done;
}

Result<ExitCode> readRecord(Console& console, const RecordOptions& options,
                            const std::function<Result<ExitCode>(RecordDesk&)>& act) {
    auto file = openRecord(console, options.path(), Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    RecordDesk desk(**file);
    const auto done = guarded([&] { return act(desk); });
    return done ? *done : Result<ExitCode>(handedOn(done.error()));
}

} // namespace liaison::cli
