// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/list_companion.h"

#include "core/base/text.h"

#include <algorithm>

namespace liaison {

namespace {

SchoolCompanions& companions() {
    static SchoolCompanions all;
    return all;
}

} // namespace

QString NameAnswers::meantBy(const QString& name) const {
    QString meant = name;
    // Answers may lead on to others; one that led back would not end.
    for (std::size_t step = 0; step < same.size(); ++step) {
        const auto answer = same.find(folded(meant));
        if (answer == same.end())
            break;
        meant = answer->second;
    }
    return meant;
}

bool PlacementPlan::hasQuestions() const {
    return std::any_of(notes.begin(), notes.end(),
                       [](const ListNote& note) { return note.severity == NoteSeverity::Question; });
}

const SchoolCompanions& schoolCompanions() {
    return companions();
}

void setSchoolCompanions(SchoolCompanions all) {
    companions() = std::move(all);
}

} // namespace liaison
