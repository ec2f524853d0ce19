// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/shell/question_dialog.h"

namespace liaison {

/// Keeps the plan in the trust's file under a name, to be opened again, compared and accepted later.
class SavePlanDialog : public QuestionDialog {
    Q_OBJECT

public:
    SavePlanDialog(Workspace& workspace, FormingDraft& draft, QWidget* parent);

Q_SIGNALS:
    void saved();

protected:
    Result<QString> perform() override;

private:
    QString suggestedName() const;

    FormingDraft& m_draft;
    QLineEdit* m_name;
    QLineEdit* m_notes;
};

} // namespace liaison
