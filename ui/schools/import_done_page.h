// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/schools/school_requests.h"
#include "ui/schools/working_page.h"

class QLabel;
class QPushButton;

namespace liaison {

/// Last page of the import: what was done, the way back, and what happens next.
class ImportDonePage : public WorkingPage {
    Q_OBJECT

public:
    ImportDonePage(Workspace& workspace, ImportDraft& draft, const SchoolHooks& hooks);

    void enter() override;
    QString nextText() const override { return tr("&Done"); }
    bool isDone() const override { return true; }

private:
    void takeBack();
    void showReport();

    ImportDraft& m_draft;
    const SchoolHooks& m_hooks;
    QLabel* m_text;
    QLabel* m_next;
    QPushButton* m_undo;
    QPushButton* m_report;
    QPushButton* m_refused;
};

} // namespace liaison
