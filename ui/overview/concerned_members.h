// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview_news.h"

#include <QDialog>

namespace liaison {

class TableView;
class Workspace;

/// The bodies and schools behind one call for action; opening a line shows it on the Structure page.
class ConcernedMembers : public QDialog {
    Q_OBJECT

public:
    ConcernedMembers(Workspace& workspace, const CallForAction& call, QWidget* parent = nullptr);

private:
    void goTo(qint64 key);

    Workspace& m_workspace;
    std::vector<ConcernedMember> m_members;
    TableView* m_table;
};

} // namespace liaison
