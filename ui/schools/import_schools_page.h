// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/working_page.h"
#include "ui/schools/import_draft.h"

#include <map>

class QButtonGroup;
class QCheckBox;
class QLabel;

namespace liaison {

class TickList;

/// Third page of the import: which schools of the list, and what a blank cell means.
class ImportSchoolsPage : public WorkingPage {
    Q_OBJECT

public:
    ImportSchoolsPage(Workspace& workspace, ImportDraft& draft);

    void enter() override;
    QString problem() const override;

private:
    void fillLists();
    void readAnswers();
    void updateConsequence();
    qint64 rowsWith(SchoolField field) const;

    ImportDraft& m_draft;
    QWidget* m_questions;
    std::map<SchoolField, TickList*> m_lists;
    QCheckBox* m_openOnly;
    QButtonGroup* m_blank;
    QLabel* m_consequence;
    bool m_filling = false;
};

} // namespace liaison
