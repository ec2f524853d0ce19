// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/structure_figures.h"

namespace liaison {

/// What of the structure is still to be made, in the order in which one makes it.
enum class StructureStep { FormGroups, MakeHubs, OpenBoard, ListPeople, AwaitBoard, FillBoard, None };

/// The first step that is not done yet, in a record that has schools.
StructureStep nextStructureStep(const StructureFigures& figures);

} // namespace liaison
