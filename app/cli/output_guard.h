// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace liaison::cli {

/// The files that a command is to write, and those that it reads and must not lose.
struct OutputPlan {
    /// What is written, in the midst of a sentence: "the report".
    QString what;
    QStringList outputs;
    QString record;
    /// The list being imported, if any.
    QString list;
};

/// Fails with Invalid where an output would take the place of a record or of the list. Throws UsageError
/// where two outputs have the same name. Called before a command does anything.
Result<void> checkOutputs(const OutputPlan& plan);

} // namespace liaison::cli
