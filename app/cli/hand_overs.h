// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/schools/link_importer.h"

namespace liaison::cli {

/// A closed school and the school that the user says follows it, by their URNs.
struct HandOverPair {
    qint64 from = 0;
    qint64 to = 0;
};

/// Reads "OLDURN=NEWURN"; throws UsageError for anything else and for a school that is handed over twice.
std::vector<HandOverPair> handOverPairsOf(const std::vector<std::string>& texts);

/// The hand-overs that these pairs mean. Throws UsageError where the successor is not one of those that could
/// follow; fails with NotFound or Invalid where there is nothing to be decided about the closed school.
Result<std::vector<HandOver>> decidedHandOvers(const std::vector<HandOverPair>& pairs, const LinksPlan& plan,
                                               TrustFile& file);

/// The plan as it is to be applied: with the hand-overs that were decided, and with the others only if they
/// are wanted.
LinksPlan planWith(const std::vector<HandOver>& decided, LinksPlan plan, bool handsOverOthers);

} // namespace liaison::cli
