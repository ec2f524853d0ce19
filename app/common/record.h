// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"
#include "core/schools/record_words.h"

#include <vector>

namespace liaison {

class BodyTies;
class ListCompanion;
class SchoolTies;
class TrustFile;

/// Puts the rooms of the record together: every file opened from now on is guarded by the rules of all rooms,
/// lists of schools know of liaison groups and hubs, and hand-overs carry memberships and offices along. Each
/// program calls it once, before it opens a file.
void composeRecord();

/// What memberships and offices do at the hand-over of a school.
std::vector<SchoolTies*> schoolTies();
/// What offices do when a body closes; for BodyService::addTies.
std::vector<BodyTies*> bodyTies();
/// What lists of schools learn of, and tell to, the structure.
const ListCompanion& listCompanion();

/// The words of every table, for History.
RowWords allWords(const RecordFormats& formats);

/// Every report there is, in the order of the rooms. The file must outlive the catalogue.
ReportCatalogue allReports(TrustFile& file);

} // namespace liaison
