// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan_desk.h"
#include "app/cli/record_desk.h"
#include "app/cli/report_outputs.h"
#include "app/cli/school_query_options.h"
#include "core/forming/forming_service.h"

namespace liaison::cli {

/// What every command takes that makes a plan of a record.
struct PlanOptions : RecordOptions {
    /// Which schools take part, and the day whose structure is looked at; today if not given.
    SchoolQueryOptions schools;
    std::string rules;
    EffortOptions effort;
    double proveSeconds = -1; ///< negative: not given
    bool isApplied = false;
    std::string effective;
    std::string save;
    ReportOutputs outputs;
};

/// Adds --file, --rules, --seconds, --seed, --iterations, --prove-seconds, --apply, --effective, --save,
/// --json and the files of the report.
void addPlanOptions(CLI::App& command, PlanOptions& options);

/// What one of the three jobs adds to the making of its plan.
struct PlanRequest {
    FormingJob job = FormingJob::Groups;
    /// What is wanted, in a question that has its day and who takes part; before the rules of the file are
    /// added. Throws UsageError and StoreError.
    std::function<void(RecordDesk&, const FormingGround&, FormingQuestion&)> ask;
    /// Looks at the question with its rules; may be empty.
    std::function<void(const FormingQuestion&)> check = {};
    /// Changes the plan that was found, and adds to what programs are told of it; may be empty.
    std::function<void(const FormingGround&, const FormingQuestion&, FormingPlan&, QJsonObject&)> shape = {};
    /// What has to be said of the acceptance; may be empty.
    std::function<void(RecordDesk&, Acceptance&)> settle = {};
};

/// Makes the plan, saves it, accepts it and reports it as far as was asked, and tells it. Ends with
/// NothingDone where the rules are impossible together.
Result<ExitCode> makePlan(Console& console, const PlanOptions& options, const PlanRequest& request);

/// Has the command run `action` with what was typed for it.
template <class Options>
void runsPlan(CLI::App& command, Invocation& invocation, std::shared_ptr<Options> options,
              Result<ExitCode> (*action)(Console&, const Options&)) {
    command.callback([&invocation, options, action] {
        invocation.json = options->json;
        invocation.drawsCharts = drawsCharts(options->outputs);
        invocation.run = [options, action](Console& console) { return action(console, *options); };
    });
}

/// The service of plans, with what offices do when a body closes.
FormingService formingService(RecordDesk& desk);

} // namespace liaison::cli
