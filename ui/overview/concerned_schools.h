// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "ui/overview/overview_news.h"

#include <QDialog>

namespace liaison {

class TableView;
class Workspace;

/// The list behind one call for action; opening a line goes to the school.
class ConcernedSchools : public QDialog {
    Q_OBJECT

public:
    ConcernedSchools(Workspace& workspace, const CallForAction& call, const std::vector<School>& schools,
                     QWidget* parent = nullptr);

private:
    void goTo(qint64 school);

    Workspace& m_workspace;
    TableView* m_table;
};

} // namespace liaison
