// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"

namespace liaison {

/// The day that answers a question, or another where nothing is said. Invalid for a text that is no day.
Result<QDate> dayAnswer(const ReportAnswers& answers, const QString& key, QDate otherwise);

} // namespace liaison
