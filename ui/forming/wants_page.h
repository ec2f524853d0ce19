// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/widgets/step_wizard.h"

class QLabel;
class QStackedWidget;

namespace liaison {

class NoticeBar;
class WantsForm;

/// Third page of forming: how many, how large, how far and what is made small; and at once what that means
/// for those who take part.
class WantsPage : public StepPage {
    Q_OBJECT

public:
    WantsPage(Workspace& workspace, FormingDraft& draft);

    void enter() override;
    QString problem() const override;
    QString nextText() const override { return tr("&Next"); }

private:
    WantsForm* form() const;
    void updateConsequence();

    FormingDraft& m_draft;
    QStackedWidget* m_stack;
    std::array<WantsForm*, 3> m_forms{};
    NoticeBar* m_consequence;
};

} // namespace liaison
