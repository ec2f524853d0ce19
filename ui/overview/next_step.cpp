// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/next_step.h"

namespace liaison {

StructureStep nextStructureStep(const StructureFigures& figures) {
    if (figures.groups == 0)
        return StructureStep::FormGroups;
    if (figures.hubs == 0)
        return StructureStep::MakeHubs;
    if (figures.boards == 0 && !figures.boardOpens.isValid())
        return StructureStep::OpenBoard;
    if (figures.people == 0)
        return StructureStep::ListPeople;
    if (figures.boards == 0)
        return StructureStep::AwaitBoard;
    return figures.boardVacancies > 0 ? StructureStep::FillBoard : StructureStep::None;
}

} // namespace liaison
