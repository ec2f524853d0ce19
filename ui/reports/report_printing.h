// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

class QPdfDocument;
class QPrinter;
class QWidget;

namespace liaison {

/// Puts the pages of a PDF on a printer, at the printer's own resolution up to a sensible one, page by page
/// as large as the paper allows. Keeps to the range of pages the printer was set to. `progress` is told pages
/// done and pages in all, and returns false to stop: then the error is Cancelled.
Result<void> printPdf(QPdfDocument& pdf, QPrinter& printer, const std::function<bool(int, int)>& progress);

/// Asks for the printer and the pages, and prints. Says what went wrong in "failed".
void askAndPrint(QPdfDocument& pdf, const QString& title, QWidget* parent,
                 std::function<void(const Error&)> failed);

} // namespace liaison
