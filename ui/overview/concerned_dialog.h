// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview_news.h"

#include <QDialog>

namespace liaison {

using namespace Qt::StringLiterals;

class RowModelBase;
class TableView;
class Workspace;

/// The list behind one call for action; opening a line, or the button, goes to the place of the line.
class ConcernedDialog : public QDialog {
    Q_OBJECT

protected:
    /// The table and the button are named after "name": "…Table", "…Go"; "memory" is what the table's columns
    /// are remembered by.
    ConcernedDialog(Workspace& workspace, const CallForAction& call, const QString& name,
                    const QString& memory, QWidget* parent);

    /// Puts all of it together; call it last in the constructor. "letters" is how many stand side by side.
    void layOut(RowModelBase* model, const QString& why, const QString& goText, int letters);
    /// Where a line leads; nothing for a key of no line.
    virtual std::optional<Place> placeOfLine(qint64 key) const = 0;

private:
    void goTo(qint64 key);

    Workspace& m_workspace;
    QString m_name;
    TableView* m_table;
};

} // namespace liaison
