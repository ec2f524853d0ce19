// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "ui/shell/question_dialog.h"

#include <vector>

class QComboBox;

namespace liaison {

/// Closes schools: asks the day and the reason, and says that a school is never deleted.
class CloseSchoolDialog : public QuestionDialog {
    Q_OBJECT

public:
    CloseSchoolDialog(Workspace& workspace, std::vector<School> schools, QWidget* parent = nullptr);

protected:
    Result<QString> perform() override;

private:
    void updateConsequence();

    std::vector<School> m_schools;
    DateField* m_day;
    QComboBox* m_reason;
};

} // namespace liaison
