// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/working_page.h"

class QLabel;
class QVBoxLayout;

namespace liaison {

class DropZone;

/// The first page of an import: which list.
class ListFilePage : public WorkingPage {
    Q_OBJECT

public:
    void enter() override;
    QString problem() const override;
    /// Takes a list and looks at it.
    void setPath(const QString& path);

protected:
    struct Texts {
        QString question;
        /// What the field for dropping says while it is empty.
        QString invitation;
        /// What such a list is, shown until one is chosen.
        QString about;
        /// The title of the dialog that asks for one.
        QString choosing;
        QString noneChosen;
        QString unreadable;
    };
    ListFilePage(Workspace& workspace, const Texts& texts, const QString& dropName);

    /// Where the page goes on below the choice of a list.
    QVBoxLayout* body() { return m_body; }
    virtual QString path() const = 0;
    /// Whether the list was looked at and can be gone on with.
    virtual bool isRead() const = 0;
    /// Another list was chosen: forgets what was known of the last and looks at it.
    virtual void look(const QString& path) = 0;
    /// Shows what was seen, coming back to the page.
    virtual void showLook() = 0;

private:
    Texts m_texts;
    DropZone* m_drop;
    QLabel* m_about;
    QVBoxLayout* m_body;
};

} // namespace liaison
