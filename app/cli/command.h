// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/base/result.h"
#include "core/store/trust_file.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <limits>
#include <stdexcept>

namespace liaison::cli {

/// What the program tells the shell.
enum class ExitCode : int {
    Done = 0,
    SomeRefused = 1, ///< done, but some rows were not taken
    WrongUsage = 2,  ///< the command line makes no sense
    NothingDone = 3, ///< an error, or nothing that could be done
};

/// Thrown where a command line makes no sense in a way that its parser cannot see.
class UsageError final : public std::runtime_error {
public:
    explicit UsageError(const QString& message) : std::runtime_error(message.toStdString()) {}
};

/// What the command line asks for, once it has been parsed.
struct Invocation {
    std::function<Result<ExitCode>(Console&)> run;
    /// Answer with JSON.
    bool json = false;
    /// The command draws charts, which needs the window system's drawing (but no window).
    bool drawsCharts = false;
};

/// Has the command run `action` with what was typed for it.
template <class Options>
void runs(CLI::App& command, Invocation& invocation, std::shared_ptr<Options> options,
          Result<ExitCode> (*action)(Console&, const Options&)) {
    command.callback([&invocation, options, action] {
        invocation.json = options->json;
        invocation.run = [options, action](Console& console) { return action(console, *options); };
    });
}

/// A text from the command line.
inline QString textOf(const std::string& argument) {
    return QString::fromStdString(argument);
}
/// Several of them.
QStringList textsOf(const std::vector<std::string>& arguments);

/// What nearly every command takes.
struct RecordOptions {
    std::string file;
    bool json = false;

    QString path() const { return textOf(file); }
};

/// Adds --file (or as named) and --json.
void addRecordOptions(CLI::App& command, RecordOptions& options, const std::string& fileOption = "--file");
/// Adds --json.
void addJsonFlag(CLI::App& command, bool& json);
/// Adds an option that can be given several times, each time with one value.
void addRepeatable(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                   const std::string& typeName, const std::string& description);
/// Accepts days written as 2026-09-01.
CLI::Validator isDay();
/// Accepts anything but an empty text.
CLI::Validator isGiven();
/// Accepts these words.
CLI::Validator isOneOf(const QStringList& words);
/// Accepts whole numbers between these two, both included.
CLI::Validator isWholeNumber(qint64 least, qint64 most = std::numeric_limits<qint64>::max());
/// The day that an option accepted by isDay holds; invalid where it was not given.
QDate dayOf(const std::string& argument);

/// Opens the record; says so where it was upgraded or can only be read.
Result<std::unique_ptr<TrustFile>> openRecord(Console& console, const QString& path,
                                              Database::Access access = Database::Access::ReadWrite);

/// An error of another function handed on.
inline tl::unexpected<Error> handedOn(const Error& error) {
    return tl::unexpected<Error>(error);
}

void addFileCommands(CLI::App& root, Invocation& invocation);
void addTrustCommands(CLI::App& root, Invocation& invocation);
void addImportCommands(CLI::App& root, Invocation& invocation);
void addListCommands(CLI::App& root, Invocation& invocation);
void addStructureLists(CLI::App& list, Invocation& invocation);
void addPeopleLists(CLI::App& list, Invocation& invocation);
void addSchoolCommands(CLI::App& root, Invocation& invocation);
void addBodyCommands(CLI::App& root, Invocation& invocation);
void addBodyTypeCommands(CLI::App& body, Invocation& invocation);
void addBreachCommands(CLI::App& body, Invocation& invocation);
void addBodyCorrection(CLI::App& body, Invocation& invocation);
void addMemberCommands(CLI::App& root, Invocation& invocation);
void addMembershipCorrections(CLI::App& member, Invocation& invocation);
void addPersonCommands(CLI::App& root, Invocation& invocation);
void addOfficeCommands(CLI::App& root, Invocation& invocation);
void addOfficeTypeCommands(CLI::App& office, Invocation& invocation);
void addTermCorrection(CLI::App& office, Invocation& invocation);
void addPeopleImports(CLI::App& import, CLI::App& root, Invocation& invocation);
void addPlaceCommands(CLI::App& root, Invocation& invocation);
void addPlanCommands(CLI::App& root, Invocation& invocation);
void addReportCommands(CLI::App& root, Invocation& invocation);
void addHistoryCommands(CLI::App& root, Invocation& invocation);
void addLayoutCommands(CLI::App& root, Invocation& invocation);

} // namespace liaison::cli
