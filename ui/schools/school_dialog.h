// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/schools/school.h"

#include <QDialog>

class QLabel;

namespace liaison {

class NoticeBar;
class SchoolForm;
class Workspace;

/// Adds a school, or edits one, by the same form. Where somebody else changed the school in the meantime it
/// shows what changed and lets the user choose.
class SchoolDialog : public QDialog {
    Q_OBJECT

public:
    /// Adds a school.
    explicit SchoolDialog(Workspace& workspace, QWidget* parent = nullptr);
    /// Edits one.
    SchoolDialog(Workspace& workspace, const School& school, QWidget* parent = nullptr);

    void accept() override;
    void reject() override;
    SchoolForm& form() { return *m_form; }

Q_SIGNALS:
    /// The school was added, or what was edited has been kept.
    void stored(liaison::Id<liaison::School> id);

private:
    void build(const QString& title, const QString& save, const QString& about);
    void lookAgain(const QStringList& wrong);
    void answerChanged();
    void showConflict();
    void keepMine(const School& theirs);
    void showFailure(const Error& error);

    Workspace& m_workspace;
    NoticeBar* m_notice;
    SchoolForm* m_form;
    School m_read;
    bool m_isRefused = false;
};

} // namespace liaison
