// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"
#include "ui/shell/job.h"

#include <functional>

namespace liaison {

class TrustFile;
class Workspace;

/// Makes a report. Runs in a thread of its own: it touches no object of the window and opens its own
/// connection by path.
using ReportMaker = std::function<Result<ReportDocument>(JobProgress&)>;

/// A report to be made: what it is called while it is not there yet, and how it is made.
struct ReportRequest {
    QString title;
    ReportMaker make;
};

/// Puts together every report of an open file. Called in the window's thread to offer them, and in a worker's
/// thread, on a connection of its own, to make one.
using CatalogueOf = std::function<ReportCatalogue(TrustFile&)>;

/// A maker that opens the workspace's file for reading and hands it to "make". A record in memory has no
/// other connection: there the report is made at once.
ReportMaker makerFor(const Workspace& workspace, std::function<Result<ReportDocument>(TrustFile&)> make);

/// The request for a report of the catalogue.
ReportRequest catalogueRequest(const Workspace& workspace, const CatalogueOf& catalogue,
                               const ReportEntry& entry, const ReportAnswers& answers);

} // namespace liaison
