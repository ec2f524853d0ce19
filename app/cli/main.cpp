// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interruption.h"
#include "app/cli/usage_words.h"
#include "app/common/record.h"
#include "core/base/text.h"

#include <QApplication>

#include <algorithm>

using namespace liaison;
using namespace liaison::cli;

namespace {

void describe(CLI::App& root) {
    root.name("liaison-cli");
    root.set_version_flag("--version", "liaison-cli " LIAISON_VERSION, "Show the version");
    root.set_help_flag("-h,--help", "Show this help");
    root.require_subcommand(1);
    root.footer(
        "“liaison-cli COMMAND --help” tells more about a command.\n"
        "It ends with 0 when it is done, 1 when it is done but some rows were refused, 2 when the command\n"
        "line makes no sense, and 3 when nothing was done.");
}

void addCommands(CLI::App& root, Invocation& invocation) {
    addFileCommands(root, invocation);
    addImportCommands(root, invocation);
    addListCommands(root, invocation);
    addSchoolCommands(root, invocation);
    addPlaceCommands(root, invocation);
    addBodyCommands(root, invocation);
    addMemberCommands(root, invocation);
    addPersonCommands(root, invocation);
    addOfficeCommands(root, invocation);
    addPlanCommands(root, invocation);
    addReportCommands(root, invocation);
    addHistoryCommands(root, invocation);
    addTrustCommands(root, invocation);
    addLayoutCommands(root, invocation);
}

int numberOf(ExitCode code) {
    return static_cast<int>(code);
}

/// What Qt says about the machine it finds itself on is nothing to the user; real trouble is.
void passOnTroubleOnly(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
}

/// Charts are drawn by the window's own parts, without a window.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool drawsCharts) {
    if (!drawsCharts)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

/// Whether JSON was asked for by a command line that the parser gave up on.
bool asksForJson(int argc, char** argv) {
    return std::any_of(argv, argv + argc,
                       [](const char* word) { return std::string_view(word) == "--json"; });
}

ExitCode refuseUsage(const QString& message, bool isJson) {
    const SystemClock clock;
    const Console console(clock, isJson);
    console.fail({ErrorCode::Invalid, message, {}});
    if (!isJson)
        console.remark(u"“liaison-cli COMMAND --help” tells more about a command."_s);
    return ExitCode::WrongUsage;
}

int runCommand(const Invocation& invocation) {
    const SystemClock clock;
    Console console(clock, invocation.json);
    try {
        const Result<ExitCode> code = invocation.run(console);
        if (code)
            return numberOf(*code);
        console.fail(code.error());
        return numberOf(ExitCode::NothingDone);
    } catch (const UsageError& error) {
        console.fail({ErrorCode::Invalid, textOf(error.what()), {}});
        return numberOf(ExitCode::WrongUsage);
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App root(
        "Keeps the schools of a trust: import lists, ask, change, print. One file holds the whole record.");
    Invocation invocation;
    describe(root);
    addCommands(root, invocation);
    try {
        root.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return root.exit(error);
        return numberOf(refuseUsage(wrongUsage(root, error), asksForJson(argc, argv)));
    }
    watchForInterruption();
    qInstallMessageHandler(passOnTroubleOnly);
    composeRecord();
    const auto application = makeApplication(argc, argv, invocation.drawsCharts);
    QCoreApplication::setApplicationName(u"liaison"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LIAISON_VERSION));
    return runCommand(invocation);
}
