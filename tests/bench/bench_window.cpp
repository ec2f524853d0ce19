// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a trust's file in the real window and prints, as JSON, how long the first useful paint of the list of
// schools takes from the start of the program, and how long a keystroke in its filter does.
#include "app/desktop/pages.h"
#include "core/base/text.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"
#include "ui/shell/window_state.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace liaison;

namespace {

double seconds(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Runs the window until the table of schools shows rows, and paints them.
QTableView* waitForSchools(MainWindow& window) {
    while (true) {
        QTest::qWait(2);
        auto* table = window.findChild<QTableView*>(u"schoolsTable"_s);
        if (table && table->isVisible() && table->model() && table->model()->rowCount() > 0) {
            window.grab();
            return table;
        }
    }
}

QJsonObject timeKeystrokes(MainWindow& window, const QTableView& table) {
    auto* filter = window.findChild<QLineEdit*>(u"schoolsFilterText"_s);
    QJsonArray strokes;
    double longest = 0;
    const QString typed = u"st mary church of england hp1"_s;
    for (const QChar letter : typed) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(filter, letter.toLatin1());
        QApplication::processEvents();
        window.grab();
        longest = std::max(longest, seconds(timer));
        strokes.append(QJsonObject{{u"typed"_s, filter->text()},
                                   {u"seconds"_s, seconds(timer)},
                                   {u"rows"_s, table.model()->rowCount()}});
    }
    return {{u"longest_seconds"_s, longest}, {u"each"_s, strokes}};
}

} // namespace

int main(int argc, char* argv[]) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const test::ScratchSettings settings;
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_window FILE.liaison\n", stderr);
        return 2;
    }
    Theme theme(application);
    theme.apply();
    SystemClock clock;
    Workspace workspace(clock);
    MainWindow window(shellSpec(), workspace, theme);
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();
    const double shown = seconds(sinceStart);
    const QString path = QFileInfo(QString::fromLocal8Bit(argv[1])).absoluteFilePath();
    // As at every start but the first: the file opens on the page it was left on.
    window_state::setLastPage(path, u"schools"_s);
    if (!workspace.openFile(path))
        return 3;
    const double opened = seconds(sinceStart);
    const QTableView* table = waitForSchools(window);
    const double firstPaint = seconds(sinceStart);
    const int rows = table->model()->rowCount();
    const QJsonObject figures{{u"rows"_s, rows},
                              {u"window_shown_seconds"_s, shown},
                              {u"file_opened_seconds"_s, opened},
                              {u"first_useful_paint_seconds"_s, firstPaint},
                              {u"keystroke"_s, timeKeystrokes(window, *table)}};
    std::fputs(QJsonDocument(figures).toJson().constData(), stdout);
    return 0;
}
