// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_guard.h"

#include "app/cli/command.h"
#include "core/base/new_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputGuard)
};

Result<void> checkOutput(const QString& output, const OutputPlan& plan) {
    if (QFileInfo(output).isDir())
        return failure(ErrorCode::Invalid,
                       Words::tr("“%1” is a folder; name a file inside it for %2.").arg(output, plan.what));
    // The record may be damaged beyond being told from its bytes.
    if (isSamePlace(output, plan.record))
        return failure(
            ErrorCode::Invalid,
            Words::tr("“%1” is a trust's file; choose another name for %2.").arg(output, plan.what));
    if (!plan.list.isEmpty() && isSamePlace(output, plan.list))
        return failure(
            ErrorCode::Invalid,
            Words::tr("“%1” is the list being imported; choose another name for %2.").arg(output, plan.what));
    return refuseOverRecord(output, plan.what);
}

} // namespace

Result<void> checkOutputs(const OutputPlan& plan) {
    for (qsizetype i = 0; i < plan.outputs.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (isSamePlace(plan.outputs[i], plan.outputs[j]))
                throw UsageError(Words::tr("“%1” is named for two outputs; give each a name of its own.")
                                     .arg(plan.outputs[i]));
        }
    }
    for (const QString& output : plan.outputs) {
        if (auto checked = checkOutput(output, plan); !checked)
            return checked;
    }
    return {};
}

} // namespace liaison::cli
