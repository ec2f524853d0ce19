// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/widgets/step_wizard.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace liaison {

class ColumnTable;
class DateField;
class TargetCombo;

/// Second page of the import: what each column of the list feeds.
class ImportColumnsPage : public StepPage {
    Q_OBJECT

public:
    /// `today` is the day from which schools belong where the list says, unless the user gives another.
    ImportColumnsPage(ImportDraft& draft, QDate today);

    void enter() override;
    QString problem() const override;

private:
    void fillTable();
    void addRow(int column);
    void choose(int column, const ColumnTarget& target);
    void updateRow(int column);
    void updateSummary();
    void setUpPlaces(QDate today);
    void hideRows();

    ImportDraft& m_draft;
    QStandardItemModel* m_targets;
    QLabel* m_summary;
    QCheckBox* m_onlyFed;
    ColumnTable* m_table;
    std::vector<TargetCombo*> m_combos;
    QWidget* m_places;
    DateField* m_placedFrom;
    QCheckBox* m_keep;
    QLineEdit* m_name;
    /// What the table was made for.
    QStringList m_headers;
    QString m_path;
    /// Columns that the user decided.
    std::set<int> m_chosen;
};

} // namespace liaison
