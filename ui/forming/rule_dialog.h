// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/size_limits.h"
#include "ui/shell/question_dialog.h"

class QComboBox;

namespace liaison {

class MemberTicks;
class PickLine;

/// Asks for one rule of the user's own, or for another form of it.
class RuleDialog : public QuestionDialog {
    Q_OBJECT

public:
    RuleDialog(Workspace& workspace, const FormingGround& ground, const Pin& pin, QWidget* parent);

Q_SIGNALS:
    void decided(const liaison::Pin& pin);

protected:
    Result<QString> perform() override;
    QString problem() const override;

private:
    QWidget* makeBody();
    void addFields();
    void showPin();
    void updateFields();
    PinKind kind() const;
    /// The rule as the fields have it.
    Pin asked() const;

    FormingGround m_ground;
    Pin m_pin;
    QComboBox* m_kind;
    MemberTicks* m_ticks;
    PickLine* m_target;
    FormField* m_targetField = nullptr;
    SizeLimits m_schools;
    SizeLimits m_pupils;
    QList<FormField*> m_sizeFields;
};

} // namespace liaison
