// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "ui/overview/concerned_dialog.h"

namespace liaison {

/// The schools behind one call for action; opening a line goes to the school.
class ConcernedSchools : public ConcernedDialog {
    Q_OBJECT

public:
    ConcernedSchools(Workspace& workspace, const CallForAction& call, const std::vector<School>& schools,
                     QWidget* parent = nullptr);

protected:
    std::optional<Place> placeOfLine(qint64 key) const override;
};

} // namespace liaison
