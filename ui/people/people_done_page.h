// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/done_page.h"
#include "ui/people/people_draft.h"

namespace liaison {

/// Last page of the import of people: what was done, the way back, and what happens next.
class PeopleDonePage : public DonePage {
    Q_OBJECT

public:
    PeopleDonePage(Workspace& workspace, PeopleImportDraft& draft);

    void enter() override;

private:
    PeopleImportDraft& m_draft;
};

} // namespace liaison
