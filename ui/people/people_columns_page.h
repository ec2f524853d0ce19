// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_draft.h"
#include "ui/widgets/step_wizard.h"

class QComboBox;

namespace liaison {

class ColumnTable;
class DateField;
class Workspace;

/// Second page of the import of people: what each column of the list holds, and which day it speaks of.
class PeopleColumnsPage : public StepPage {
    Q_OBJECT

public:
    PeopleColumnsPage(Workspace& workspace, PeopleImportDraft& draft);

    void enter() override;
    QString problem() const override;

private:
    void fillTable();
    void addRow(int column);
    void choose(int column, PeopleColumn meaning);

    PeopleImportDraft& m_draft;
    ColumnTable* m_table;
    DateField* m_day;
    QString m_path;
};

} // namespace liaison
