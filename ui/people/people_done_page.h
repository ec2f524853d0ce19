// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_draft.h"
#include "ui/schools/working_page.h"

class QLabel;
class QPushButton;

namespace liaison {

/// Last page of the import of people: what was done, the way back, and what happens next.
class PeopleDonePage : public WorkingPage {
    Q_OBJECT

public:
    PeopleDonePage(Workspace& workspace, PeopleImportDraft& draft);

    void enter() override;
    QString nextText() const override { return tr("&Done"); }
    bool isDone() const override { return true; }

private:
    void takeBack();

    PeopleImportDraft& m_draft;
    QLabel* m_text;
    QLabel* m_next;
    QPushButton* m_undo;
};

} // namespace liaison
