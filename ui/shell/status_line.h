// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QPushButton;

namespace liaison {

class ProgressStatus;
class Workspace;
class Job;
struct Notice;

/// The bottom of the window: what is shown of how many, what was done last with Undo, and the job in the
/// background.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(Workspace& workspace, QWidget* parent = nullptr);

    void setPageText(const QString& text);

private:
    void showNotice(const Notice& notice);
    void forgetNotice();
    void showJob();

    Workspace& m_workspace;
    QLabel* m_page;
    QLabel* m_notice;
    QPushButton* m_undo;
    ProgressStatus* m_progress;
    Job* m_job = nullptr;
};

} // namespace liaison
