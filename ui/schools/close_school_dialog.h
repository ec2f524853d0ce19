// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace liaison {

class DateField;
class Form;
class FormField;
class NoticeBar;
class Workspace;

/// Closes schools: asks the day and the reason, and says that a school is never deleted.
class CloseSchoolDialog : public QDialog {
    Q_OBJECT

public:
    CloseSchoolDialog(Workspace& workspace, std::vector<School> schools, QWidget* parent = nullptr);
    void accept() override;

private:
    void fillForm();
    void updateConsequence();

    Workspace& m_workspace;
    std::vector<School> m_schools;
    Form* m_form;
    DateField* m_day;
    QComboBox* m_reason;
    QLabel* m_consequence;
    NoticeBar* m_notice;
};

} // namespace liaison
