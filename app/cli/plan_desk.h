// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QByteArray>

namespace liaison::cli {

/// No search is asked to go on for longer than this.
inline constexpr double kMostSeconds = 1e6;

/// How long a command looks for a plan.
struct EffortOptions {
    double seconds = 5;
    qint64 seed = 1;
    qint64 iterations = 0;
};

/// Adds --seconds, --seed and --iterations.
void addEffortOptions(CLI::App& command, EffortOptions& options);
/// Accepts decimal numbers between these two, both included.
CLI::Validator isDecimal(double least, double most);
/// All of a file that a command line names; Unreadable where it cannot be read or is too large.
Result<QByteArray> bytesOfFile(const QString& path);

/// A thing asked for that cannot be had together with others, and what giving it up would cost.
struct Hindrance {
    QString rule;
    QString text;
    std::optional<double> cost;
    QString costText;
    /// What is done instead of giving it up altogether: "Form 17 liaison groups".
    QString offer = {};
    /// The cost is that of a plan which may not be the best possible then.
    bool isAtMost = false;
    /// What still cannot be met without it: keys and texts.
    std::vector<std::pair<QString, QString>> rest = {};
    /// What giving it up leads to has been looked into: not where the user had enough before.
    bool isWorkedOut = true;
};

/// Says which things asked for cannot be met together, or, where that is not proven, which are so tight that
/// no plan was found. It ends with NothingDone.
ExitCode tellHindrances(const Console& console, const std::vector<Hindrance>& hindrances,
                        bool isProven = true);

void addPlanGroups(CLI::App& plan, Invocation& invocation);
void addPlanHubs(CLI::App& plan, Invocation& invocation);
void addPlanInstance(CLI::App& plan, Invocation& invocation);
void addPlanMat(CLI::App& plan, Invocation& invocation);
void addSavedPlanCommands(CLI::App& plan, Invocation& invocation);

} // namespace liaison::cli
