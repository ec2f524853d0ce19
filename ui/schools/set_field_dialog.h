// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "ui/shell/question_dialog.h"

class QComboBox;

namespace liaison {

/// Gives one field of several schools the same value.
class SetFieldDialog : public QuestionDialog {
    Q_OBJECT

public:
    SetFieldDialog(Workspace& workspace, QList<qint64> schools, QWidget* parent = nullptr);

protected:
    Result<QString> perform() override;

private:
    SchoolField field() const;
    void fieldChosen();
    void updateConsequence();
    QString valueProblem() const;

    QList<qint64> m_schools;
    QComboBox* m_field;
    QComboBox* m_value;
    FormField* m_answer = nullptr;
};

} // namespace liaison
