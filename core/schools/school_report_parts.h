// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"
#include "core/schools/field_names.h"
#include "core/schools/school_fields.h"

namespace liaison {

class TrustFile;

/// A field's canonical text as people read it: dates as "1 Sep 2026", counts with thousands commas.
QString shownText(SchoolField field, const QString& canonical);

/// The column of a field in a report's table.
ReportColumn fieldColumn(SchoolField field);
/// A field of a school as a cell of that column.
ReportCell fieldCell(const School& school, SchoolField field);
/// The address a cell of the field leads to, or an empty text.
QString fieldLink(const School& school, SchoolField field);

/// Reads "urn, name, pupils": fields as fieldFromText knows them, in order. "all" stands for every field.
Result<std::vector<SchoolField>> fieldsFromText(const QString& text);

/// An empty report of today, signed with the trust's name and logo.
Result<ReportDocument> newReport(TrustFile& file, const QString& title);

/// A count that may not be known: blank where it is not.
ReportCell countCell(std::optional<qint64> count);
/// "1,204", or "not known".
QString knownCountText(std::optional<qint64> count);
/// "The number of pupils is not known for 3 schools, which the sum leaves out."
QString unknownPupilsText(qint64 schools);
/// That sentence as a paragraph under what it is about; nothing where all are known.
void addUnknownPupils(ReportDocument& report, qint64 schools);

/// "on 21 November 2026 at 14:05", in local time, for running text.
QString reportMoment(const QDateTime& moment);
/// "21 Nov 2026 14:05", in local time, for cells.
QString momentCellText(const QDateTime& moment);

} // namespace liaison
