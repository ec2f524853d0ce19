// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_source.h"
#include "app/cli/people_outcome.h"
#include "app/cli/progress_line.h"
#include "app/cli/record_names.h"
#include "core/base/text.h"
#include "core/lists/list_reader.h"
#include "core/people/people_importer.h"
#include "core/store/guarded.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportPeople)
};

struct PeopleImportOptions : RecordOptions {
    std::string list;
    ListSourceOptions source;
    std::string day;
    std::vector<std::string> matches;
    std::vector<std::string> chosenLines;
    bool dryRun = false;
    std::string refused;
};

using MakePlan = std::function<Result<PeoplePlan>(const PeopleOptions&)>;

/// "12=34", "12=new", "12=skip", "12=line:7"
std::pair<qint64, PersonAnswer> answerOf(const QString& text, const RecordNames& names) {
    static const QRegularExpression form(u"^(\\d+)=(.+)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        throw UsageError(
            Words::tr("--match: write “%1” as LINE=PERSON, LINE=new, LINE=skip or LINE=line:N.").arg(text));
    const QString said = match.captured(2);
    PersonAnswer answer;
    if (said == "new"_L1) {
        answer.kind = PersonAnswer::Kind::New;
    } else if (said.startsWith("line:"_L1)) {
        answer.kind = PersonAnswer::Kind::SameAsLine;
        answer.line = said.mid(5).toLongLong();
    } else if (said != "skip"_L1) {
        answer.kind = PersonAnswer::Kind::Existing;
        answer.person = names.person(said.toStdString()).id;
    }
    return {match.captured(1).toLongLong(), answer};
}

/// Throws UsageError where a choice is about a line that leaves nothing to choose.
void checkChoices(const PeopleOptions& wishes, const PeoplePlan& undecided) {
    std::set<qint64> asked;
    for (const PersonQuestion& question : undecided.questions)
        asked.insert(question.line);
    std::set<qint64> contradicting;
    for (const SeatConflict& conflict : undecided.conflicts) {
        for (const SeatConflict::Row& row : conflict.rows)
            contradicting.insert(row.line);
    }
    for (const PeopleEntry& entry : undecided.entries)
        asked.insert(entry.line);
    for (const auto& [line, answer] : wishes.answers) {
        if (!asked.contains(line) && !contradicting.contains(line))
            throw UsageError(Words::tr("--match: nothing can be answered about line %1.").arg(line));
    }
    for (const qint64 line : wishes.chosenLines) {
        if (!contradicting.contains(line))
            throw UsageError(Words::tr("--choose-line: line %1 contradicts no other line.").arg(line));
    }
}

/// Makes a plan with what the command line decides about single rows.
PeoplePlan planWith(TrustFile& file, const PeopleImportOptions& options, PeopleOptions wishes,
                    const MakePlan& make) {
    wishes.day = options.day.empty() ? file.clock().today() : dayOf(options.day);
    if (options.matches.empty() && options.chosenLines.empty())
        return valueOf(make(wishes));
    const PeoplePlan undecided = valueOf(make(wishes));
    const RecordNames names(file, wishes.day);
    for (const std::string& text : options.matches)
        wishes.answers.insert(answerOf(textOf(text), names));
    for (const std::string& text : options.chosenLines)
        wishes.chosenLines.insert(textOf(text).toLongLong());
    checkChoices(wishes, undecided);
    return valueOf(make(wishes));
}

/// Applies a plan unless asked not to, and tells what it does.
Result<ExitCode> carryOut(Console& console, PeopleImporter& importer, const PeopleImportOptions& options,
                          const PeoplePlan& plan, const ImportSource& source) {
    if (!options.refused.empty()) {
        if (const auto written = writeRefusedPeople(plan, textOf(options.refused)); !written)
            return handedOn(written.error());
    }
    const ExitCode code = exitCodeOf(plan);
    const bool isToBeApplied = !options.dryRun && code != ExitCode::NothingDone;
    if (isToBeApplied) {
        if (const auto applied = importer.apply(plan); !applied)
            return handedOn(applied.error());
    }
    const PeopleOutcomeView view{plan, source, isToBeApplied, options.dryRun};
    if (console.isJson())
        writePeopleOutcome(console, view);
    else
        tellPeopleOutcome(console, view);
    return code;
}

Result<ExitCode> importPeople(Console& console, const PeopleImportOptions& options) {
    auto file = openForImport(
        console, {options.path(), textOf(options.list), textOf(options.refused), options.dryRun});
    if (!file)
        return handedOn(file.error());
    PeopleImporter importer((*file)->database(), (*file)->unitOfWork(), console.clock());
    const auto format = formatOf(textOf(options.list), peopleHeaderWords(), options.source);
    if (!format)
        return handedOn(format.error());
    const auto list = importer.inspect(textOf(options.list), *format);
    if (!list)
        return handedOn(list.error());
    PeopleOptions wishes;
    wishes.mapping = list->mapping;
    const auto plan = guarded([&] {
        ProgressLine progress(Words::tr("Reading the list"));
        return planWith(**file, options, wishes, [&](const PeopleOptions& asked) {
            return importer.plan(list->path, list->format, asked,
                                 [&](double done) { return progress.tell(done); });
        });
    });
    if (!plan)
        return handedOn(plan.error());
    ImportSource source;
    source.fileName = QFileInfo(list->path).fileName();
    source.sha256 = sha256OfFile(list->path).value_or(QString());
    source.format = list->format;
    source.rows = plan->rows;
    return carryOut(console, importer, options, *plan, source);
}

Result<ExitCode> takeHeads(Console& console, const PeopleImportOptions& options) {
    auto file = openForImport(console, {options.path(), {}, {}, options.dryRun});
    if (!file)
        return handedOn(file.error());
    PeopleImporter importer((*file)->database(), (*file)->unitOfWork(), console.clock());
    const auto plan = guarded([&] {
        return planWith(**file, options, {},
                        [&](const PeopleOptions& asked) { return importer.planHeads(asked); });
    });
    if (!plan)
        return handedOn(plan.error());
    return carryOut(console, importer, options, *plan, {});
}

void addImportOptions(CLI::App& command, PeopleImportOptions& options) {
    command
        .add_option("--on,--from", options.day,
                    "The day the list speaks of: whoever it names without a first day begins on it; today if "
                    "not given")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
    addRepeatable(command, "--match", options.matches, "LINE=PERSON|new|skip|line:N",
                  "Who a row means: somebody of the record, somebody new, nobody, or whom an earlier row "
                  "brings");
    command
        .add_option("--choose-line", options.chosenLines,
                    "Of rows that put different people into one seat, believe the one on that line")
        ->type_name("N")
        ->allow_extra_args(false)
        ->check(isWholeNumber(1));
    command.add_flag("--dry-run", options.dryRun, "Say what would be done, and do nothing");
    command
        .add_option("--refused", options.refused,
                    "Write the rows that were not taken to a list, to be mended")
        ->type_name("OUT.csv")
        ->check(isGiven());
}

} // namespace

void addPeopleImports(CLI::App& import, CLI::App& root, Invocation& invocation) {
    CLI::App& people = *import.add_subcommand("people", "Read a list of people and the offices they hold");
    auto options = std::make_shared<PeopleImportOptions>();
    people.add_option("LIST", options->list, "The list: delimited text (.csv, .txt) or a workbook (.xlsx)")
        ->required()
        ->check(isGiven());
    addRecordOptions(people, *options, "--into");
    addListSourceOptions(people, options->source);
    addImportOptions(people, *options);
    runs(people, invocation, options, importPeople);

    CLI::App& taking = *root.add_subcommand("people", "People whom the record names already");
    taking.require_subcommand(1);
    CLI::App& heads = *taking.add_subcommand(
        "from-schools", "Make people and headteachers of the heads that the school list names");
    auto headOptions = std::make_shared<PeopleImportOptions>();
    addRecordOptions(heads, *headOptions);
    addImportOptions(heads, *headOptions);
    runs(heads, invocation, headOptions, takeHeads);
}

} // namespace liaison::cli
