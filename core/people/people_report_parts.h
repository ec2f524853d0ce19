// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/office_figures.h"
#include "core/reports/report_document.h"

#include <memory>

namespace liaison {

class TrustFile;

/// The structure of a day and who holds which office in it: what every report of people begins with.
struct DayView {
    Structure structure;
    OfficesOfDay offices;

    static Result<std::unique_ptr<DayView>> load(TrustFile& file, QDate day);
    QDate day() const { return structure.day(); }
};

/// An empty report of that day, signed with the trust's name and logo.
Result<ReportDocument> newDayReport(TrustFile& file, const QString& title, QDate day);
void addSection(ReportDocument& report, const QString& title, ReportTable table, int level = 1);

/// "1 Sep 2025 – 31 Aug 2027", "since 1 Sep 2025"; empty where neither day is known.
QString termText(const Term& term);
/// "Ada Ferris", marked where they are interim or deputy.
QString holderText(const OfficesOfDay& offices, const Term& term);
/// "Elected by the hub meeting", as far as it is known.
QString appointedText(const Term& term);
/// "1 school", "12 schools".
QString schoolsText(qint64 count);

/// The office-holders of one body with its vacancies, then its seats by member. Empty tables are left out.
std::vector<ReportTable> officeTables(const DayView& view, Id<Body> body);

} // namespace liaison
