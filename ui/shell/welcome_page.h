// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
class QVBoxLayout;

namespace liaison {

/// The actions that the welcome page offers; they belong to the window.
struct StartActions {
    QAction* newFile = nullptr;
    QAction* openFile = nullptr;
    QAction* openSample = nullptr;
};

/// What shows while no file is open: make one, open one, try the sample county, or go on with a recent one.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(const StartActions& actions, QWidget* parent = nullptr);

    /// Reads the list of recent files again.
    void refresh();

Q_SIGNALS:
    void fileWanted(const QString& path);
    void helpWanted(const QString& topic);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeIntroduction();
    QWidget* makeStart(const StartActions& actions);
    QWidget* makeRecent();

    QBoxLayout* m_columns = nullptr;
    QWidget* m_recentPanel = nullptr;
    QVBoxLayout* m_recent = nullptr;
};

} // namespace liaison
