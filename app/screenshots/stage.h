// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QImage>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace liaison::screenshots {

using namespace Qt::StringLiterals;

/// A window with what lies over it: popups, menus, and what asks on its behalf.
QImage pictureOf(QWidget& window);

/// Where pictures are taken: a window on the sample county, on a day that stands still, with settings of its
/// own.
class Stage {
public:
    /// On the record at "record", which is copied first, or on the sample county where that is empty.
    Stage(Theme& theme, const QString& record);
    ~Stage();

    Workspace& workspace() { return *m_workspace; }
    MainWindow& window() { return *m_window; }
    Theme& theme() { return m_theme; }
    /// Path of the sample county's file.
    const QString& samplePath() const { return m_samplePath; }
    /// Goes to a page of the sample county and waits until it has read everything.
    void goTo(const QString& page, const QString& item = {});
    /// A widget of the window by its object name.
    template <class W>
    W* find(const QString& name) {
        return m_window->findChild<W*>(name);
    }
    /// Lets events and background jobs come to an end.
    void settle();
    /// Opens the sample county where it is not open.
    void openSample();
    /// Takes something now, with all that lies over it: for a question that lasts no longer.
    void takeNow(QWidget& widget) { m_taken = pictureOf(widget); }
    /// What takeNow() took since the last picture; null where it took nothing.
    QImage taken() { return std::exchange(m_taken, {}); }
    /// Keeps a dialog until the picture has been taken.
    void keep(QWidget* dialog) { m_kept.reset(dialog); }
    /// Shows a dialog, kept until the picture has been taken.
    template <typename Dialog>
    Dialog* shown(Dialog* dialog) {
        keep(dialog);
        dialog->show();
        return dialog;
    }
    void dropKept() { m_kept.reset(); }

private:
    Theme& m_theme;
    QTemporaryDir m_folder;
    QString m_samplePath;
    FixedClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QWidget> m_kept;
    QImage m_taken;
};

/// One picture: its file name, and what sets the scene. The answer is what to take: null for the window (with
/// whatever lies over it), or a dialog made for the picture and handed to Stage::keep().
struct Shot {
    QString name;
    std::function<QWidget*(Stage&)> prepare;
};

/// Every picture there is; each room of ui adds its own by one line in shots.cpp.
std::vector<Shot> allShots();

} // namespace liaison::screenshots
