// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_text.h"
#include "core/reports/report_writer.h"

#include <optional>

namespace liaison::pdf {

/// The letters of one cell or paragraph that are printed, and those of a title or heading.
constexpr qsizetype kMostLetters = 20'000;
constexpr qsizetype kMostTitleLetters = 2'000;

/// A copy of the document that fits on paper: texts of endless length are cut, and tables of too many columns
/// are printed in parts that begin with the columns naming the row. Nothing where the document fits as it is.
/// The context is told what was done.
std::optional<ReportDocument> paperCopy(const ReportDocument& document, TextShaper& shaper,
                                        const ReportContext& context);

} // namespace liaison::pdf
