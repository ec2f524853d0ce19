// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/concerned_dialog.h"

namespace liaison {

/// The bodies and schools behind one call for action; opening a line shows it on the Structure page.
class ConcernedMembers : public ConcernedDialog {
    Q_OBJECT

public:
    ConcernedMembers(Workspace& workspace, const CallForAction& call, QWidget* parent = nullptr);

protected:
    std::optional<Place> placeOfLine(qint64 key) const override;

private:
    std::vector<ConcernedMember> m_members;
};

} // namespace liaison
