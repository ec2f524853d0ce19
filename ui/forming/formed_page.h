// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/imports/done_page.h"

namespace liaison {

/// Last page of forming: what is part of the record now, the way back, the report, and what comes next.
class FormedPage : public DonePage {
    Q_OBJECT

public:
    FormedPage(Workspace& workspace, FormingDraft& draft);

    void enter() override;

Q_SIGNALS:
    /// The groups are to be put into hubs.
    void hubsWanted();

protected:
    void afterUndo() override;

private:
    void showReport();

    FormingDraft& m_draft;
    QPushButton* m_report;
    QPushButton* m_hubs;
};

} // namespace liaison
