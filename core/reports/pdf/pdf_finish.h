// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_canvas.h"
#include "core/reports/report_document.h"
#include "core/reports/report_progress.h"

#include <QByteArray>

namespace liaison::pdf {

/// Makes Cairo's pages a document that says what it is: language, title, metadata, links, artifacts and the
/// tree. Throws std::exception where qpdf cannot read what Cairo wrote.
QByteArray finishPdf(const QByteArray& pages, const ReportDocument& document, const PdfCanvas& canvas,
                     const PdfStructure& structure, ProgressMeter& progress, qint64 units);

} // namespace liaison::pdf
