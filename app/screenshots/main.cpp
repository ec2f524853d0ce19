// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every page, wizard page and dialog of the sample county, in light and dark and in two sizes, to PNG
// files in a folder. The pictures of README and help come from here.
#include "app/screenshots/stage.h"
#include "ui/shell/about_dialog.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace liaison;
using namespace liaison::screenshots;

namespace {

const QList<QSize> kSizes{{1280, 800}, {1920, 1080}};

void closeOverlays(MainWindow& window) {
    const QWidgetList others = QApplication::topLevelWidgets();
    for (QWidget* other : others)
        if (other != &window && other->isVisible())
            other->close();
}

bool take(const Shot& shot, Stage& stage, const QString& path, QSize size) {
    stage.window().resize(size);
    QWidget* dialog = shot.prepare(stage);
    stage.settle();
    QImage picture = stage.taken();
    if (picture.isNull())
        picture = pictureOf(dialog ? *dialog : stage.window());
    stage.dropKept();
    closeOverlays(stage.window());
    return picture.save(path);
}

int takeAll(Theme& theme, const QDir& folder, const QString& only, int textPercent, const QString& record) {
    int failures = 0;
    for (const bool dark : {false, true}) {
        theme.applyLook(dark, textPercent);
        Stage stage(theme, record);
        for (const Shot& shot : allShots()) {
            if (!only.isEmpty() && !shot.name.contains(only))
                continue;
            for (const QSize size : kSizes) {
                const QString name =
                    u"%1-%2-%3.png"_s.arg(shot.name, dark ? u"dark"_s : u"light"_s).arg(size.width());
                const bool saved = take(shot, stage, folder.filePath(name), size);
                std::printf("%s %s\n", saved ? "saved" : "FAILED", qPrintable(name));
                failures += saved ? 0 : 1;
            }
        }
    }
    return failures;
}

} // namespace

int main(int argc, char* argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LIAISON_USER", "Alex Morgan");
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QApplication::setApplicationName(u"Liaison"_s);
    QApplication::setOrganizationName(u"Liaison"_s);
    QApplication application(argc, argv);
    QApplication::setWindowIcon(applicationIcon());
    // The sample county of whoever takes the pictures is not theirs to change.
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    const QCommandLineOption only(u"only"_s, u"Take only pictures with NAME in their name."_s, u"NAME"_s);
    parser.addOption(only);
    const QCommandLineOption text(u"text"_s, u"Text size in per cent."_s, u"PERCENT"_s, u"100"_s);
    parser.addOption(text);
    const QCommandLineOption record(u"record"_s, u"Take them of a copy of FILE, not of the sample county."_s,
                                    u"FILE"_s);
    parser.addOption(record);
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QDir folder(parser.positionalArguments().first());
    if (!folder.mkpath(u"."_s))
        return 1;
    Theme theme(application);
    return takeAll(theme, folder, parser.value(only), parser.value(text).toInt(), parser.value(record)) == 0
               ? 0
               : 1;
}
