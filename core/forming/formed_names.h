// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <QSet>

namespace liaison {

/// The name, or with the first number that makes it unlike the taken ones in whatever spelling; takes it.
QString freeName(const QString& wanted, QSet<QString>& taken);

/// Finds for each group of a plan the body of today that it goes on as, which is the one that its anchor is
/// in, and names it: as that body, or after its anchor. No two carry on the same body or share a name.
void nameGroups(const FormingGround& ground, FormingPlan& plan);

} // namespace liaison
