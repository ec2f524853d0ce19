// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview_news.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QVBoxLayout;

namespace liaison {

using namespace Qt::StringLiterals;

class Workspace;

/// Three columns of the Overview page: what calls for action, what was done last, what to do next.
class OverviewNotes : public QWidget {
    Q_OBJECT

public:
    /// "importSchools" starts the first import; null where there is none.
    OverviewNotes(Workspace& workspace, QAction* importSchools, QWidget* parent = nullptr);

    void showNews(const OverviewNews& news);
    /// The columns one above the other.
    void setNarrow(bool isNarrow);

private:
    QVBoxLayout* addColumn(const QString& heading, const QString& name);

    Workspace& m_workspace;
    QAction* m_import;
    QBoxLayout* m_layout;
    QVBoxLayout* m_calls;
    QVBoxLayout* m_last;
    QVBoxLayout* m_next;
};

/// Opens the list of the schools or members that a call for action is about.
void openConcerned(Workspace& workspace, const CallForAction& call, QWidget* window);

} // namespace liaison
