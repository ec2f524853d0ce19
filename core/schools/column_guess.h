// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

namespace liaison {

/// What the cells of one column look like, counted over a sample.
struct ColumnLook {
    int filled = 0;
    int different = 0;
    int urns = 0;
    int postcodes = 0;
    int statuses = 0;
    int phases = 0;
    int dates = 0;
    int telephones = 0;
    int eastings = 0;
    int northings = 0;
    int webAddresses = 0;
    int schoolWords = 0;
    int streetWords = 0;
    int types = 0;
    int words = 0;

    /// True if most filled cells (nine in ten) are of the kind.
    bool isMostly(int kind) const { return filled > 0 && kind * 10 >= filled * 9; }
};

/// Looks at every column of a sample.
std::vector<ColumnLook> looksOf(const ListSample& sample, int columns);

/// Guesses the columns that have no target yet from what their cells hold, marking each as a guess. Only what
/// is clear is guessed: false where two columns could each be the URN, or no column can be the name.
bool guessColumns(const ListSample& sample, ColumnMapping& mapping);

/// Settles columns that share one name ("Address" three times, "Date" twice) by what their cells hold.
void settleRepeats(const ListSample& sample, ColumnMapping& mapping);

} // namespace liaison
