// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/record.h"

#include "core/forming/forming_history.h"
#include "core/forming/forming_reports.h"
#include "core/people/people_guard.h"
#include "core/people/people_reports.h"
#include "core/people/people_ties.h"
#include "core/people/people_words.h"
#include "core/schools/list_companion.h"
#include "core/schools/school_reports.h"
#include "core/store/trust_file.h"
#include "core/structure/list_placements.h"
#include "core/structure/structure_guard.h"
#include "core/structure/structure_reports.h"
#include "core/structure/structure_school_ties.h"
#include "core/structure/structure_words.h"

namespace liaison {

void composeRecord() {
    setSchoolCompanions({&listCompanion(), schoolTies()});
    TrustFile::prepareEach([](TrustFile& file) {
        guardStructure(file.unitOfWork());
        guardPeople(file.unitOfWork());
    });
}

std::vector<SchoolTies*> schoolTies() {
    static StructureSchoolTies structure;
    static PeopleSchoolTies people;
    return {&structure, &people};
}

std::vector<BodyTies*> bodyTies() {
    static PeopleBodyTies people;
    return {&people};
}

const ListCompanion& listCompanion() {
    static const ListPlacements placements;
    return placements;
}

RowWords allWords(const RecordFormats& formats) {
    RowWords words = recordWords(formats);
    addStructureWords(words, formats);
    addPeopleWords(words, formats);
    addFormingWords(words, formats);
    return words;
}

ReportCatalogue allReports(TrustFile& file) {
    ReportCatalogue catalogue;
    addSchoolReports(catalogue, file);
    addPeopleReports(catalogue, file);
    addStructureReports(catalogue, file);
    addFormingReports(catalogue, file);
    return catalogue;
}

} // namespace liaison
