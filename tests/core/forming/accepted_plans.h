// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/forming/forming_record.h"

namespace liaison::test {

/// The day that plans are accepted from.
inline const QDate kDay(2027, 1, 4);

inline QStringList textsOf(const std::vector<QString>& texts) {
    return {texts.begin(), texts.end()};
}

/// “name: from → to”, a move each.
inline QStringList movesOf(const AcceptanceSummary& summary) {
    QStringList moves;
    for (const AcceptanceSummary::Move& move : summary.moves)
        moves << u"%1: %2 → %3"_s.arg(move.name, move.from, move.to);
    return moves;
}

} // namespace liaison::test
