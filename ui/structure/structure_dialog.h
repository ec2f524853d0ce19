// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/structure/structure_pick.h"
#include "ui/widgets/form.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace liaison {

class DateField;
class NoticeBar;
class StructureState;

/// A dialog of the structure: a title, what it does in words, questions, what comes of the answers, and the
/// button that does it. What is refused is said in the dialog, which then stays.
class StructureDialog : public QDialog {
    Q_OBJECT

public:
    void accept() override;

protected:
    StructureDialog(const StructureState& state, const QString& objectName, const QString& title,
                    QWidget* parent);

    /// Puts all of it together; call it last in the constructor.
    void layOut(const QString& explanation, const QString& okText);
    DateField* addDay(const QString& label, const QString& objectName, QDate day,
                      FormField::Need need = FormField::Need::Required);
    /// Something that takes the room there is, under the questions.
    void setBody(QWidget* body) { m_body = body; }
    void setConsequence(const QString& text);
    /// Grows where what it says now needs more room.
    void fit();
    /// Does it, and answers with what the status bar says then.
    virtual Result<QString> perform() = 0;
    /// What cannot be answered by one field alone.
    virtual QString problem() const { return {}; }

    const StructureState& m_state;
    Form* m_form;

private:
    NoticeBar* m_notice;
    QLabel* m_consequence;
    QWidget* m_body = nullptr;
    QString m_title;
};

/// Opens a dialog; it goes away when it is closed.
template <class Dialog>
Dialog* opened(Dialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace liaison
