// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_ground.h"
#include "ui/shell/question_dialog.h"

namespace liaison {

class MemberTicks;

/// Asks which schools groups form around.
class AnchorsDialog : public QuestionDialog {
    Q_OBJECT

public:
    AnchorsDialog(Workspace& workspace, const FormingGround& ground, const std::vector<Id<School>>& anchors,
                  QWidget* parent);

Q_SIGNALS:
    void chosen(const std::vector<liaison::Id<liaison::School>>& anchors);

protected:
    Result<QString> perform() override;
    QString problem() const override;

private:
    void updateConsequence();

    MemberTicks* m_ticks;
};

} // namespace liaison
