// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace liaison {

class FormField;
class NoticeBar;
class Workspace;

/// Gives one field of several schools the same value.
class SetFieldDialog : public QDialog {
    Q_OBJECT

public:
    SetFieldDialog(Workspace& workspace, QList<qint64> schools, QWidget* parent = nullptr);
    void accept() override;

private:
    SchoolField field() const;
    void fieldChosen();
    void updateConsequence();
    QString problem() const;

    Workspace& m_workspace;
    QList<qint64> m_schools;
    QComboBox* m_field;
    QComboBox* m_value;
    FormField* m_answer = nullptr;
    QLabel* m_consequence;
    NoticeBar* m_notice;
};

} // namespace liaison
