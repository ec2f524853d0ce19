// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_guard.h"

#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/store/store_error.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::OfficeService)
};

bool touchesTerms(const Recorder& recorder) {
    const std::vector<RowChange>& rows = recorder.rows();
    return std::any_of(rows.begin(), rows.end(), [](const RowChange& row) {
        return row.table == QLatin1StringView(TermRepository::kTable) &&
               row.operation != RowChange::Operation::Delete;
    });
}

void check(Recorder& recorder) {
    if (!touchesTerms(recorder))
        return;
    const auto reversed = TermRepository(recorder.database()).reversedBy(recorder.changeSet());
    if (reversed.empty())
        return;
    TermWords words(recorder.database());
    const Term& term = reversed.front();
    throw StoreError(
        ErrorCode::InUse,
        Words::tr("The term of %1 as %2 would end on %3, before it begins on %4; correct its days first.")
            .arg(words.person(term.person), words.officeAndPlace(term), dayText(term.ends),
                 dayText(term.begins)));
}

} // namespace

void guardPeople(UnitOfWork& work) {
    work.addGuard(check);
}

} // namespace liaison
