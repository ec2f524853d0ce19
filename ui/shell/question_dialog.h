// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/form.h"
#include "ui/widgets/shown.h"

class QLabel;
class QLineEdit;

namespace liaison {

using namespace Qt::StringLiterals;

class DateField;
class NoticeBar;
class QuestionArea;
class Workspace;

/// A dialog that does one thing: a title, what it does in words, questions, what comes of the answers, and
/// the button that does it. What is refused is said in the dialog, which then stays, until an answer changes.
/// On a screen that is too low for all of it the questions scroll; title, notice and buttons stay.
class QuestionDialog : public QDialog {
    Q_OBJECT

public:
    void accept() override;

protected:
    QuestionDialog(Workspace& workspace, const QString& objectName, const QString& title, QWidget* parent);

    bool event(QEvent* event) override;
    /// Puts all of it together; call it last in the constructor.
    void layOut(const QString& explanation, const QString& okText);
    DateField* addDay(const QString& label, const QString& objectName, QDate day,
                      FormField::Need need = FormField::Need::Required);
    QLineEdit* addLine(const QString& label, const QString& objectName, const QString& text,
                       FormField::Need need = FormField::Need::Optional);
    /// The question that addDay() or addLine() added last.
    FormField* lastField() const { return m_last; }
    /// Something that takes the room there is, over the questions, and scrolls by itself.
    void setBody(QWidget* body) { m_body = body; }
    /// What will come of the answers, which have just changed.
    void setConsequence(const QString& text);
    /// Does it, and answers with what the status bar says then.
    virtual Result<QString> perform() = 0;
    /// What cannot be answered by one field alone.
    virtual QString problem() const { return {}; }
    /// Says why it was refused; a dialog that knows a way out offers it beside.
    virtual void refused(const Error& error);

    Workspace& m_workspace;
    Form* m_form;
    NoticeBar* m_notice;

private:
    QWidget* makeContents(const QString& explanation, int spacing);
    int heightWanted(int width);

    QuestionArea* m_contents = nullptr;
    QLabel* m_consequence;
    QWidget* m_body = nullptr;
    FormField* m_last = nullptr;
    QString m_title;
};

} // namespace liaison
