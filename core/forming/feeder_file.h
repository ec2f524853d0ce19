// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_question.h"

namespace liaison {

/// The feeder links of a list.
struct FeederList {
    std::vector<FeederLink> links;
    /// What of the list was passed over, in a sentence; empty where all of it was taken.
    QString passedOver;
};

/// Reads a list of two columns: the URN of a school, and the URN of the school that its children go on to;
/// with names of columns above them or without. Rows about schools that are not on the ground are passed
/// over, and counted. Unreadable, naming the line, where a row has no two numbers, and where nothing is left.
Result<FeederList> readFeederFile(const QString& path, const FormingGround& ground);

} // namespace liaison
