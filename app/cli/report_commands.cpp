// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output_guard.h"
#include "app/cli/report_outputs.h"
#include "app/cli/school_query_options.h"
#include "app/common/record.h"
#include "core/base/text.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportCommands)
};

struct ReportsOptions {
    bool json = false;
};

/// A question that some report asks, as an option of the one command that makes them all.
struct QuestionOption {
    const char* key;
    const char* typeName;
    const char* description;
};

constexpr QuestionOption kQuestions[] = {
    {"as-of", "YYYY-MM-DD", "As it stood on that day; today if not given"},
    {"urn", "URN", "Which school (school-record)"},
    {"from", "YYYY-MM-DD", "The first day (school-changes, membership-changes)"},
    {"to", "YYYY-MM-DD", "The last day (school-changes, membership-changes)"},
    {"schools", "all|open", "Which schools (school-list)"},
    {"search", "TEXT", "Only schools found by that text (school-list)"},
    {"fields", "A,B", "The columns; “all” for every field (school-list)"},
    {"group-by", "FIELD", "What the rows are grouped by (school-list)"},
    {"sort", "FIELD", "What the rows are sorted by (school-list)"},
    {"order", "ascending|descending", "Which way they are sorted (school-list)"},
    {"chart", "yes|no", "Whether a chart stands above the list (school-list)"},
    {"body", "BODY", "Which body, by name or number (body-sheet, office-holders)"},
    {"days", "N", "Terms that end within so many days (vacancies)"},
    {"copy", "public|full", "What may be published, or everything (contact-list)"},
    {"type", "T", "In bodies of that type only, by its key (website-register)"},
    {"areas", "groups|hubs", "What the areas of the map are (structure-map)"},
    {"plan", "NAME", "Which saved plan; the newest if not given (saved-plan)"},
    {"import", "N", "Which import; the latest if not given (import-report)"},
};

struct ReportOptions : RecordOptions {
    std::string name;
    std::map<std::string, std::string> answers;
    std::vector<std::string> where;
    bool openOnly = false;
    ReportOutputs outputs;
};

Result<ExitCode> listReports(Console& console, const ReportsOptions&) {
    auto file = TrustFile::inMemory(u"Liaison"_s, console.clock());
    if (!file)
        return handedOn(file.error());
    const ReportCatalogue catalogue = allReports(**file);
    if (!console.isJson()) {
        std::vector<QStringList> rows;
        for (const ReportEntry& entry : catalogue.entries())
            rows.push_back({entry.name, entry.purpose});
        console.table({Words::tr("Report"), Words::tr("What it shows")}, rows, {false, false});
        return ExitCode::Done;
    }
    JsonWriter json = console.json();
    json.beginArray();
    for (const ReportEntry& entry : catalogue.entries()) {
        json.beginObject().key("name").text(entry.name).key("title").text(entry.title);
        json.key("purpose").text(entry.purpose).key("options").beginArray();
        for (const ReportQuestion& question : entry.questions) {
            json.beginObject().key("name").text(question.key).key("label").text(question.label);
            json.key("required").boolean(question.isRequired).key("preset").textOrNull(question.preset);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
    return ExitCode::Done;
}

/// "--as-of, --where"
QString questionsOf(const ReportEntry& entry) {
    QStringList names;
    for (const ReportQuestion& question : entry.questions)
        names << u"--"_s + question.key;
    return names.join(u", "_s);
}

/// What was typed, as answers to the questions of this report; throws UsageError for what it does not ask.
ReportAnswers answersFor(const ReportEntry& entry, const ReportOptions& options) {
    ReportAnswers answers;
    for (const auto& [key, value] : options.answers) {
        if (!value.empty())
            answers[textOf(key)] = textOf(value);
    }
    if (!options.where.empty())
        answers[u"where"_s] = textsOf(options.where).join(u'\n');
    if (options.openOnly && answers.value(u"schools"_s, u"open"_s) != "open"_L1)
        throw UsageError(Words::tr("--open-only and --schools contradict each other; give one of them."));
    if (options.openOnly)
        answers[u"schools"_s] = u"open"_s;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        const auto asked =
            std::find_if(entry.questions.begin(), entry.questions.end(),
                         [&](const ReportQuestion& question) { return question.key == answer.key(); });
        if (asked == entry.questions.end())
            throw UsageError(
                Words::tr("The report %1 knows no --%2; it knows %3.")
                    .arg(entry.name,
                         options.openOnly && answer.key() == "schools"_L1 ? u"open-only"_s : answer.key(),
                         questionsOf(entry)));
    }
    for (const ReportQuestion& question : entry.questions) {
        if (question.isRequired && !answers.contains(question.key))
            throw UsageError(Words::tr("The report %1 needs --%2.").arg(entry.name, question.key));
    }
    return answers;
}

const ReportEntry& entryNamed(const ReportCatalogue& catalogue, const QString& name) {
    if (const ReportEntry* entry = catalogue.find(name))
        return *entry;
    QStringList names;
    for (const ReportEntry& entry : catalogue.entries())
        names << entry.name;
    throw UsageError(Words::tr("There is no report “%1”.%2 There are: %3.")
                         .arg(name, didYouMean(name, names), names.join(u", "_s)));
}

Result<ExitCode> makeReport(Console& console, const ReportOptions& options) {
    const auto checked =
        checkOutputs({Words::tr("the report"), pathsOf(options.outputs), options.path(), {}});
    if (!checked)
        return handedOn(checked.error());
    auto file = openRecord(console, options.path(), Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    const ReportCatalogue catalogue = allReports(**file);
    const ReportEntry& entry = entryNamed(catalogue, textOf(options.name));
    const auto document = entry.make(answersFor(entry, options));
    // The record has no part in it: an answer makes no sense, such as a field that no school has.
    if (!document && document.error().code == ErrorCode::Invalid)
        throw UsageError(document.error().message);
    if (!document)
        return handedOn(document.error());
    if (document->rowCount() == 0 && !options.where.empty()) {
        if (const auto filters = fieldFiltersFromTexts(textsOf(options.where)))
            remarkUnheldValues(console, **file, *filters);
    }
    if (const auto written = writeReports(console, *document, options.outputs); !written)
        return handedOn(written.error());
    if (console.isJson()) {
        JsonWriter json = console.json();
        json.beginObject().key("report").text(entry.name).key("title").text(document->title);
        json.key("rows").number(qint64(document->rowCount()));
        writePaths(json.key("files"), options.outputs);
        json.endObject();
    }
    return ExitCode::Done;
}

} // namespace

void addReportCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& reports = *root.add_subcommand("reports", "List the reports that “report” can make");
    auto listing = std::make_shared<ReportsOptions>();
    addJsonFlag(reports, listing->json);
    runs(reports, invocation, listing, listReports);

    CLI::App& report =
        *root.add_subcommand("report", "Make a report: as PDF, HTML, CSV or XLSX, or several of them");
    auto options = std::make_shared<ReportOptions>();
    report.add_option("NAME", options->name, "Its name, as “reports” lists it")->required()->check(isGiven());
    addRecordOptions(report, *options);
    addReportOutputs(report, options->outputs);
    for (const QuestionOption& question : kQuestions) {
        CLI::Option* option = report
                                  .add_option("--" + std::string(question.key),
                                              options->answers[question.key], question.description)
                                  ->type_name(question.typeName);
        const QString form = QLatin1String(question.typeName);
        if (form == "YYYY-MM-DD"_L1)
            option->check(isDay());
        else if (form == "N"_L1 || form == "URN"_L1)
            option->check(isWholeNumber(1));
        else if (form.contains(u'|'))
            option->check(isOneOf(form.split(u'|')));
    }
    addRepeatable(
        report, "--where", options->where, "FIELD=VALUE",
        "Only schools with that value; several for one field are alternatives; fields as “list schools "
        "--help” says (school-list)");
    report.add_flag("--open-only", options->openOnly, "Only schools that are open (school-list)");
    report.callback([&invocation, options] {
        if (options->outputs.empty())
            throw CLI::ValidationError("Say where to write the report: --pdf, --html, --csv or --xlsx.");
        invocation.json = options->json;
        invocation.drawsCharts = drawsCharts(options->outputs);
        invocation.run = [options](Console& console) { return makeReport(console, *options); };
    });
}

} // namespace liaison::cli
