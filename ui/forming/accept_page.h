// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/imports/working_page.h"
#include "ui/widgets/row_model.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;

namespace liaison {

class DateField;
class FormField;
class NoticeBar;
class PlanNames;
class TableView;

/// Sixth page of forming: from which day, under which names, and what will change; its button does it, as one
/// action with one undo.
class AcceptPage : public WorkingPage {
    Q_OBJECT

public:
    AcceptPage(Workspace& workspace, FormingDraft& draft);

    void enter() override;
    void proceed() override;
    QString problem() const override;
    QString nextText() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using Move = AcceptanceSummary::Move;
    QWidget* makeChanges();
    void fillTypes();
    /// Asks again what will change, a moment after the last answer was given.
    void answersChanged();
    /// How good the plan is, or what it does not keep.
    void showClaim();
    void preview();
    void takePreview(const Result<AcceptanceSummary>& summary);
    Acceptance acceptance() const;

    FormingDraft& m_draft;
    NoticeBar* m_claim;
    DateField* m_day;
    QCheckBox* m_closes;
    QComboBox* m_type;
    FormField* m_typeField = nullptr;
    PlanNames* m_names;
    QSplitter* m_parts;
    QLabel* m_summary;
    RowModel<Move>* m_moves;
    TableView* m_table;
    QTimer m_later;
    std::optional<AcceptanceSummary> m_preview;
    bool m_isFilling = false;
};

} // namespace liaison
