// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/list_companion.h"

namespace liaison {

namespace {

SchoolCompanions& companions() {
    static SchoolCompanions all;
    return all;
}

} // namespace

const SchoolCompanions& schoolCompanions() {
    return companions();
}

void setSchoolCompanions(SchoolCompanions all) {
    companions() = std::move(all);
}

} // namespace liaison
