// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/link_importer.h"

#include <map>
#include <memory>

namespace liaison {

using namespace Qt::StringLiterals;

/// What the wizard for links asks. Nothing of it is stored before its review is applied.
struct LinksDraft {
    QString path;
    std::shared_ptr<LinksPlan> plan;
    /// For schools that only a person can hand over: by URN, which successor was chosen.
    std::map<qint64, NamedSchool> decided;
    std::optional<LinksOutcome> outcome;

    /// The plan with what was decided among its hand-overs: one action does it all.
    LinksPlan planToApply() const;
    /// How many schools would be handed over.
    qint64 handOvers() const;
};

} // namespace liaison
