// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"
#include "app/desktop/start_options.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace liaison;

namespace {

/// Qt's own words (file dialogs, buttons) in the language of the system. Ours ship in English only.
void installTranslations(QApplication& application) {
    auto* translator = new QTranslator(&application);
    if (translator->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(translator);
}

/// What the user asked for; without a wish, the file that was open last, if it is still there.
void openAtStart(const StartOptions& options, const ShellSpec& shell, Workspace& workspace,
                 MainWindow& window) {
    if (options.sample)
        return shell.openSample(workspace, &window);
    const QString last = settings::kLastFile.value();
    const QString path = options.file.isEmpty() && QFileInfo::exists(last) ? last : options.file;
    if (!path.isEmpty())
        workspace.openFile(path);
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication::setApplicationName(u"Liaison"_s);
    QApplication::setApplicationDisplayName({});
    QApplication::setOrganizationName(u"Liaison"_s);
    QApplication::setApplicationVersion(u"" LIAISON_VERSION ""_s);
    QApplication::setDesktopFileName(u"liaison"_s);
    QApplication application(argc, argv);
    const StartOptions options = readStartOptions(QApplication::arguments());
    installTranslations(application);
    Theme theme(application);
    theme.apply();
    QApplication::setWindowIcon(applicationIcon());

    SystemClock clock;
    Workspace workspace(clock);
    startServices(workspace);
    const ShellSpec shell = shellSpec();
    MainWindow window(shell, workspace, theme);
    window.show();
    openAtStart(options, shell, workspace, window);
    return QApplication::exec();
}
