// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

#include <QString>

#include <functional>

class QWidget;

namespace liaison {

class TrustFile;
class Workspace;

/// A report that the user asked for while looking at schools. It may be made on any connection to the file.
struct SchoolReportRequest {
    QString title;
    std::function<Result<ReportDocument>(TrustFile&)> make;
};

/// What the window side of schools asks of the rest of the program; set by the composition root. What a hook
/// that is empty would do is not offered.
struct SchoolHooks {
    /// Shows a report, with the ways to print and save it.
    std::function<void(Workspace&, QWidget* window, const SchoolReportRequest&)> showReport;
    /// Opens a page of the help.
    std::function<void(Workspace&, QWidget* window, const QString& topic)> showHelp;
};

} // namespace liaison
