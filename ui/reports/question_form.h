// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_catalogue.h"
#include "ui/widgets/form.h"

namespace liaison {

class Workspace;

/// The questions of one report as a form.
class QuestionForm : public Form {
    Q_OBJECT

public:
    QuestionForm(Workspace& workspace, const ReportEntry& entry, QWidget* parent = nullptr);

    /// What was answered; questions left empty are left out. Ask validate() first.
    ReportAnswers answers() const;

private:
    QWidget* makeDate(const ReportQuestion& question, const QString& name);
    QWidget* makeSchool(const ReportQuestion& question, const QString& name);
    QWidget* makeChoice(const ReportQuestion& question);
    QWidget* makeColumns(const ReportQuestion& question, const QString& name);
    QWidget* makeConditions(const ReportQuestion& question, const QString& name);
    QWidget* makeText(const ReportQuestion& question);
    QWidget* makeInput(const ReportQuestion& question, const QString& name);

    struct Asked {
        QString key;
        std::function<QString()> answer;
        /// A sentence where what was typed cannot be the answer.
        std::function<QString()> problem;
    };
    Workspace& m_workspace;
    std::vector<Asked> m_asked;
};

} // namespace liaison
