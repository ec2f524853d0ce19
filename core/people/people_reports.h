// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

class ReportCatalogue;
class TrustFile;

/// Adds the reports of structure and people: "structure-directory", "body-sheet", "office-holders",
/// "vacancies", "rule-breaches", "contact-list" and "website-register". The file must outlive the catalogue.
void addPeopleReports(ReportCatalogue& catalogue, TrustFile& file);

} // namespace liaison
