// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/widgets/row_model.h"
#include "ui/widgets/step_wizard.h"

class QPushButton;

namespace liaison {

class EmptyState;
class NoticeBar;
class TableView;

/// Fourth page of forming: the user's own rules, in their words.
class RulesPage : public StepPage {
    Q_OBJECT

public:
    RulesPage(Workspace& workspace, FormingDraft& draft);

    void enter() override;

private:
    struct Row {
        Pin pin;
        QString kind;
        QString text;
        /// With all names.
        QString whole;
    };
    void layOut();
    void fill();
    void updateButtons();
    const Pin* current() const;
    void addRule();
    void editRule();
    void removeRules();
    void readFile(const QString& path);

    Workspace& m_workspace;
    FormingDraft& m_draft;
    RowModel<Row>* m_model;
    TableView* m_table;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPushButton* m_read;
    NoticeBar* m_notice;
};

} // namespace liaison
