// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/placing_service.h"
#include "ui/structure/structure_dialog.h"

namespace liaison {

/// Shows what a postcode file can do for the schools that have no coordinates, and does it.
class PlacingDialog : public StructureDialog {
    Q_OBJECT

public:
    PlacingDialog(const StructureState& state, PlacingPlan plan, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    QWidget* makeList();

    PlacingPlan m_plan;
};

/// Asks for a postcode file and opens the dialog on it.
void askToPlaceSchools(const StructureState& state, QWidget* window);

} // namespace liaison
