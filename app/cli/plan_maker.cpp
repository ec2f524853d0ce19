// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_maker.h"

#include "app/cli/interruption.h"
#include "app/cli/output_guard.h"
#include "app/cli/patience.h"
#include "app/cli/plan_telling.h"
#include "app/cli/progress_line.h"
#include "app/common/record.h"
#include "core/base/text.h"
#include "core/forming/forming_report.h"
#include "core/forming/forming_rules_file.h"
#include "core/forming/forming_words.h"
#include "core/store/guarded.h"

#include <QCoreApplication>

#include <mutex>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanMaker)
};

constexpr double kProveSeconds = 5;

/// Those that the filters leave, or nobody where there is no filter.
std::vector<Member> chosenMembers(RecordDesk& desk, const Console& console, const SchoolQueryOptions& options,
                                  QDate day) {
    SchoolQuery query = queryOf(options);
    if (query.where.empty() && !query.openOnly && query.search.isEmpty())
        return {};
    query.fields = {SchoolField::Urn};
    query.asOf = day;
    TrustFile& file = desk.file();
    const auto schools = valueOf(SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query));
    if (schools.empty())
        remarkUnheldValues(console, file, query.where);
    std::vector<Member> members;
    for (const School& school : schools)
        members.push_back(school.id);
    if (members.empty())
        throw StoreError(ErrorCode::Invalid, Words::tr("No school is left to plan with; check the filters."));
    return members;
}

FormingEffort effortOf(const PlanOptions& options) {
    FormingEffort effort;
    effort.seed = quint64(options.effort.seed);
    effort.iterations = options.effort.iterations;
    effort.time = millisecondsOf(options.effort.seconds);
    // A proof may better the plan, and takes what time it is given: with steps alone the plan is one for all.
    const double unasked = options.effort.iterations > 0 ? 0 : kProveSeconds;
    effort.proof = millisecondsOf(options.proveSeconds < 0 ? unasked : options.proveSeconds);
    return effort;
}

QString doing(FormingProgress::Stage stage) {
    switch (stage) {
    case FormingProgress::Stage::Checking:
        return Words::tr("Checking the rules");
    case FormingProgress::Stage::Looking:
        return Words::tr("Looking for a plan");
    case FormingProgress::Stage::Releasing:
        return Words::tr("Working out what to give up");
    case FormingProgress::Stage::Proving:
        break;
    }
    return Words::tr("Proving how good it is");
}

FormingAnswer lookFor(const FormingQuestion& question, const FormingGround& ground,
                      const PlanOptions& options) {
    const Patience patience;
    std::mutex guard;
    std::optional<ProgressLine> line;
    std::optional<FormingProgress::Stage> stage;
    return valueOf(
        form(question, ground, effortOf(options), patience.token(), [&](const FormingProgress& progress) {
            const std::scoped_lock lock(guard);
            if (stage != progress.stage) {
                stage = progress.stage;
                line.reset();
                line.emplace(doing(progress.stage));
            }
            line->tell(progress.share);
        }));
}

ExitCode tellConflict(const Console& console, const FormingQuestion& question, const FormingAnswer& answer) {
    std::vector<Hindrance> hindrances;
    for (const Obstacle& obstacle : answer.conflict) {
        Hindrance hindrance{obstacle.key, obstacle.text, {}, {}, obstacle.offer};
        if (obstacle.cost) {
            hindrance.cost = double(*obstacle.cost);
            hindrance.costText = costText(question, *obstacle.cost);
            if (!obstacle.offer.isEmpty())
                hindrance.costText = u"%1 (%2)"_s.arg(hindrance.costText, obstacle.offer);
        }
        hindrance.isAtMost = obstacle.isAtMost;
        hindrance.isWorkedOut = obstacle.isWorkedOut;
        for (const Obstacle::Rest& rest : obstacle.rest)
            hindrance.rest.emplace_back(rest.key, rest.text);
        hindrances.push_back(hindrance);
    }
    return tellHindrances(console, hindrances, answer.isConflictProven);
}

void refuseWithoutPlan(const FormingAnswer& answer) {
    if (answer.plan && answer.isLawful)
        return;
    if (isInterrupted())
        throw StoreError(ErrorCode::Cancelled, Words::tr("Stopped before a plan was found."));
    throw StoreError(ErrorCode::NotFound,
                     Words::tr("No plan that keeps the rules was found, and none was shown to be impossible; "
                               "give it more time with --seconds, or loosen the rules."));
}

void checkUsage(const PlanOptions& options) {
    if (options.isApplied && options.effective.empty())
        throw UsageError(Words::tr("Say with --effective from which day the plan holds."));
    if (!options.isApplied && !options.effective.empty())
        throw UsageError(Words::tr("--effective needs --apply, which makes the plan part of the record."));
}

QString actionTitle(const QString& path) {
    return path.contains(u' ') ? u"\"%1\""_s.arg(path) : path;
}

/// One run of a command, from the question to what is told.
class PlanRun {
public:
    PlanRun(Console& console, const PlanOptions& options, const PlanRequest& request, RecordDesk& desk)
        : m_console(console), m_options(options), m_request(request), m_desk(desk) {}

    Result<ExitCode> run() {
        ask();
        const FormingAnswer answer = lookFor(m_question, m_ground, m_options);
        if (!answer.conflict.empty())
            return tellConflict(m_console, m_question, answer);
        refuseWithoutPlan(answer);
        m_plan = *answer.plan;
        if (m_request.shape)
            m_request.shape(m_ground, m_question, m_plan, m_more);
        keep();
        if (const auto written = report(); !written)
            return handedOn(written.error());
        // Hubs and founders are not looked for in steps that can be counted.
        const auto steps = answer.iterations > 0 ? std::optional(answer.iterations) : std::nullopt;
        tellPlan(m_console, {m_ground, m_question, m_plan, answer.seconds, steps, m_more});
        tellKept();
        return ExitCode::Done;
    }

private:
    void ask() {
        m_question.day = m_desk.dayOr(m_options.schools.asOf);
        const Structure structure = valueOf(m_desk.structure().asOf(m_question.day));
        m_question.members = m_request.job == FormingJob::Hubs
                                 ? std::vector<Member>()
                                 : chosenMembers(m_desk, m_console, m_options.schools, m_question.day);
        m_ground = formingGround(structure, m_request.job,
                                 m_question.members.empty() ? nullptr : &m_question.members);
        m_request.ask(m_desk, m_ground, m_question);
        if (!m_options.rules.empty()) {
            const QByteArray bytes = valueOf(bytesOfFile(textOf(m_options.rules)));
            auto ruled = withRules(m_question, bytes, m_ground);
            if (!ruled)
                throw StoreError(ruled.error().code,
                                 Words::tr("The rules “%1” cannot be read. %2")
                                     .arg(textOf(m_options.rules), ruled.error().message));
            m_question = std::move(*ruled);
        }
        if (m_request.check)
            m_request.check(m_question);
    }

    void keep() {
        FormingService service = formingService(m_desk);
        Acceptance acceptance{m_question, m_plan, dayOf(m_options.effective)};
        if (!m_options.save.empty()) {
            SavedPlan saved;
            saved.name = textOf(m_options.save);
            saved.question = m_question;
            saved.plan = m_plan;
            saved = valueOf(service.save(saved));
            acceptance.saved = saved.id;
            m_more.insert(u"saved"_s, saved.name);
        }
        if (!m_options.isApplied)
            return;
        if (m_request.settle)
            m_request.settle(m_desk, acceptance);
        m_summary = valueOf(service.accept(acceptance));
        m_more.insert(u"accepted"_s, summaryObject(*m_summary, acceptance.effective));
    }

    Result<void> report() {
        if (m_options.outputs.empty())
            return {};
        const QString title = m_options.save.empty() ? Words::tr("Plan: %1").arg(jobName(m_request.job))
                                                     : textOf(m_options.save);
        const auto document =
            formingReport(m_desk.file(), m_ground, m_question, m_plan, title, dayOf(m_options.effective));
        if (!document)
            return handedOn(document.error());
        QJsonObject files;
        for (const auto& [format, path] : m_options.outputs)
            files.insert(reportFormatInfo(format).key, textOf(path));
        m_more.insert(u"files"_s, files);
        return writeReports(m_console, *document, m_options.outputs);
    }

    void tellKept() {
        if (m_console.isJson())
            return;
        if (!m_options.save.empty())
            m_console.line(Words::tr("Saved as “%1”.").arg(textOf(m_options.save)));
        if (!m_summary)
            return;
        m_console.line();
        m_console.line(Words::tr("Accepted from %1.").arg(textOf(m_options.effective)));
        tellSummary(m_console, *m_summary);
        m_console.line(Words::tr("Undo with: liaison-cli undo --file %1").arg(actionTitle(m_options.path())));
    }

    Console& m_console;
    const PlanOptions& m_options;
    const PlanRequest& m_request;
    RecordDesk& m_desk;
    FormingQuestion m_question;
    FormingGround m_ground;
    FormingPlan m_plan;
    std::optional<AcceptanceSummary> m_summary;
    QJsonObject m_more;
};

} // namespace

void addPlanOptions(CLI::App& command, PlanOptions& options) {
    addRecordOptions(command, options);
    command.add_option("--rules", options.rules, "A file of rules: JSON, as the manual page shows it")
        ->type_name("RULES.json")
        ->check(isGiven());
    addEffortOptions(command, options.effort);
    command
        .add_option("--prove-seconds", options.proveSeconds,
                    "How long to go on proving how good the plan is; 5 if not given, none with --iterations")
        ->type_name("T")
        ->check(isDecimal(0, kMostSeconds));
    command.add_flag("--apply", options.isApplied, "Make the plan part of the record, as one action");
    addDay(command, "--effective", options.effective, "With --apply: the first day on which the plan holds");
    command.add_option("--save", options.save, "Keep the plan in the record under that name")
        ->type_name("NAME")
        ->check(isGiven());
    addReportOutputs(command, options.outputs);
}

FormingService formingService(RecordDesk& desk) {
    FormingService service(desk.file());
    for (BodyTies* ties : bodyTies())
        service.addTies(*ties);
    return service;
}

Result<ExitCode> makePlan(Console& console, const PlanOptions& options, const PlanRequest& request) {
    checkUsage(options);
    const auto checked = checkOutputs(
        {Words::tr("the report"), pathsOf(options.outputs), options.path(), textOf(options.rules)});
    if (!checked)
        return handedOn(checked.error());
    const bool isKept = options.isApplied || !options.save.empty();
    auto file = openRecord(console, options.path(),
                           isKept ? Database::Access::ReadWrite : Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    RecordDesk desk(**file);
    PlanRun run(console, options, request, desk);
    const auto done = guarded([&] { return run.run(); });
    return done ? *done : Result<ExitCode>(handedOn(done.error()));
}

} // namespace liaison::cli
