// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/working_page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace liaison {

/// What the last page of a wizard says about the way back.
struct DoneWords {
    QString button;  ///< "Undo the import"
    QString working; ///< "Undoing the import"
    QString undone;  ///< "The import was undone."
    QString redo;    ///< "Redo on the toolbar brings the import back."
};
DoneWords importDoneWords();

/// The last page of a wizard that writes: what was done, the way back, and what happens next.
class DonePage : public WorkingPage {
    Q_OBJECT

public:
    QString nextText() const override { return tr("&Done"); }
    bool isDone() const override { return true; }

protected:
    /// The text is named "nameText" and the way back "nameUndo"; `undone` says how things are afterwards.
    DonePage(Workspace& workspace, QString question, const QString& name, QString undone,
             DoneWords words = importDoneWords());

    /// Adds a button before the way back.
    void addButton(QPushButton* button);
    /// Says what was done; an action of 0 changed nothing, so there is nothing to take back.
    void showDone(const QString& text, const QString& next, qint64 changeSetId);
    /// What was done was taken back.
    virtual void afterUndo() {}

private:
    void takeBack();

    QString m_undone;
    DoneWords m_words;
    QLabel* m_text;
    QLabel* m_next;
    QHBoxLayout* m_buttons;
    QPushButton* m_undo;
    qint64 m_changeSetId = 0;
};

} // namespace liaison
