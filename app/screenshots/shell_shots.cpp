// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/shell_shots.h"
#include "core/store/trust_file.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_viewer.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/settings.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/start/new_file_dialog.h"
#include "ui/start/sample_county.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QTabWidget>

namespace liaison::screenshots {

namespace {

/// Before anything was imported, in a record of its own.
QWidget* emptyRecord(Stage& stage) {
    static const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
    auto record = TrustFile::inMemory(u"Wendleshire Schools Trust"_s, clock);
    if (!record)
        return nullptr;
    const QStringList recent = settings::kRecentFiles.value();
    stage.workspace().adopt(std::move(*record));
    settings::kRecentFiles.set(recent);
    stage.workspace().goTo({u"schools"_s, {}});
    stage.settle();
    return nullptr;
}

QWidget* sampleQuestion(Stage& stage) {
    stage.workspace().closeFile();
    QDir().mkpath(QFileInfo(sampleCountyFile()).path());
    QFile::remove(sampleCountyFile());
    QFile::copy(stage.samplePath(), sampleCountyFile());
    openSampleCounty(stage.workspace(), {}, &stage.window());
    return nullptr;
}

QWidget* welcome(Stage& stage) {
    stage.workspace().closeFile();
    rememberRecentFile(u"/media/stick/Old county (gone).liaison"_s);
    rememberRecentFile(stage.samplePath());
    stage.window().hide();
    stage.window().show();
    stage.settle();
    return nullptr;
}

QWidget* newFile(Stage& stage) {
    auto* dialog = new NewFileDialog(stage.workspace(), &stage.window());
    stage.keep(dialog);
    dialog->show();
    if (auto* name = dialog->findChild<QLineEdit*>(u"trustName"_s))
        name->setText(u"Wendleshire Schools Trust"_s);
    return dialog;
}

QWidget* palette(Stage& stage, const QString& query) {
    stage.openSample();
    stage.window().palette().open(query);
    stage.settle();
    return nullptr;
}

QWidget* settingsTab(Stage& stage, int tab, Theme& theme) {
    auto* dialog = new SettingsDialog(theme, &stage.window());
    stage.keep(dialog);
    dialog->show();
    dialog->findChild<QTabWidget*>(u"settingsTabs"_s)->setCurrentIndex(tab);
    return dialog;
}

QWidget* help(Stage& stage) {
    auto* viewer = new HelpViewer(&stage.window());
    stage.keep(viewer);
    viewer->showTopic(u"getting-started"_s);
    viewer->show();
    return viewer;
}

template <class Dialog, class... Arguments>
QWidget* dialogOf(Stage& stage, Arguments&&... arguments) {
    auto* dialog = new Dialog(std::forward<Arguments>(arguments)..., &stage.window());
    stage.keep(dialog);
    dialog->show();
    return dialog;
}

} // namespace

void addShellShots(std::vector<Shot>& shots) {
    shots.push_back({u"schools-empty"_s, emptyRecord});
    shots.push_back({u"welcome"_s, welcome});
    shots.push_back({u"sample-question"_s, sampleQuestion});
    shots.push_back({u"new-file"_s, newFile});
    shots.push_back({u"palette-empty"_s, [](Stage& stage) { return palette(stage, {}); }});
    shots.push_back({u"palette"_s, [](Stage& stage) { return palette(stage, u"se"_s); }});
    shots.push_back({u"palette-nothing"_s, [](Stage& stage) { return palette(stage, u"zzqx"_s); }});
    shots.push_back({u"settings"_s, [](Stage& stage) { return settingsTab(stage, 0, stage.theme()); }});
    shots.push_back(
        {u"settings-backups"_s, [](Stage& stage) { return settingsTab(stage, 1, stage.theme()); }});
    shots.push_back({u"help"_s, help});
    shots.push_back({u"shortcuts"_s, [](Stage& stage) {
                         return dialogOf<ShortcutsSheet>(stage, *stage.window().menuBar());
                     }});
    shots.push_back({u"about"_s, [](Stage& stage) { return dialogOf<AboutDialog>(stage); }});
}

} // namespace liaison::screenshots
