// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/done_page.h"
#include "ui/schools/import_draft.h"
#include "ui/schools/school_requests.h"

namespace liaison {

/// Last page of the import: what was done, its report, the refused rows, and the way back.
class ImportDonePage : public DonePage {
    Q_OBJECT

public:
    ImportDonePage(Workspace& workspace, ImportDraft& draft, const SchoolHooks& hooks);

    void enter() override;

protected:
    void afterUndo() override;

private:
    void showReport();

    ImportDraft& m_draft;
    const SchoolHooks& m_hooks;
    QPushButton* m_report;
    QPushButton* m_refused;
};

} // namespace liaison
