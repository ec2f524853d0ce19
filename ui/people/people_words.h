// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/term.h"
#include "ui/widgets/details_panel.h"

#include <QList>

namespace liaison {

class TrustFile;

/// Terms as lines of a panel: the days, and the office with all that is known of it. Names are read from the
/// record, so that past ones have theirs too.
QList<Fact> termFacts(TrustFile& file, const std::vector<Term>& terms, QDate day);
/// As termFacts, saying who holds the office rather than where.
QList<Fact> holderFacts(TrustFile& file, const std::vector<Term>& terms, QDate day);

} // namespace liaison
