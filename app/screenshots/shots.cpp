// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/forming_shots.h"
#include "app/screenshots/page_shots.h"
#include "app/screenshots/people_shots.h"
#include "app/screenshots/record_shots.h"
#include "app/screenshots/school_shots.h"
#include "app/screenshots/shell_shots.h"
#include "app/screenshots/structure_shots.h"
#include "app/screenshots/wizard_shots.h"

namespace liaison::screenshots {

std::vector<Shot> allShots() {
    std::vector<Shot> shots;
    addPageShots(shots);
    addSchoolShots(shots);
    addStructureShots(shots);
    addFormingShots(shots);
    addPeopleShots(shots);
    addWizardShots(shots);
    addRecordShots(shots);
    addShellShots(shots);
    return shots;
}

} // namespace liaison::screenshots
