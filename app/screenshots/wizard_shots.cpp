// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/wizard_shots.h"

#include "core/store/trust_file.h"
#include "resources/sample/sample.h"
#include "ui/people/import_people_wizard.h"
#include "ui/schools/import_wizard.h"
#include "ui/schools/links_wizard.h"
#include "ui/shell/settings.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressBar>
#include <QThread>
#include <QTimer>

namespace liaison::screenshots {

namespace {

constexpr int kWizardPatienceMs = 60'000;
constexpr int kLongListRows = 30'000;

/// A wizard over a list, gone on with some steps and then left to itself.
template <class Wizard, class... More>
Wizard* wizardOnCopy(Stage& stage, const QString& list, int steps, More... more) {
    auto* workspace = workspaceOnCopy(stage).release();
    auto* wizard = stage.shown(new Wizard(*workspace, more..., {}, &stage.window()));
    workspace->setParent(wizard);
    wizard->resize(stage.window().size() * 0.9);
    wizard->begin(list);
    for (int step = 0; step < steps; ++step) {
        waitUntil([wizard] { return !wizard->currentPage()->isBusy(); });
        wizard->next();
    }
    return wizard;
}

template <class Wizard, class... More>
Wizard* doneWizard(Stage& stage, const QString& list, int steps, More... more) {
    auto* wizard = wizardOnCopy<Wizard>(stage, list, steps, more...);
    waitUntil([wizard] { return !wizard->currentPage()->isBusy(); });
    return wizard;
}

/// A list so long that reading and keeping it takes a while.
QString longList(Stage& stage) {
    QFile list(QFileInfo(stage.samplePath()).absolutePath() + u"/a long list.csv"_s);
    if (!list.open(QIODevice::WriteOnly))
        return {};
    list.write("URN,Name,Pupils\r\n");
    for (int row = 0; row < kLongListRows; ++row)
        list.write(u"%1,Invented School %2,%3\r\n"_s.arg(200'000 + row).arg(row + 1).arg(row % 900).toUtf8());
    return list.fileName();
}

/// The review while it works: what it does, how far it is, and that it can be stopped.
QWidget* importWorking(Stage& stage) {
    auto* wizard = wizardOnCopy<ImportWizard>(stage, longList(stage), 4);
    waitUntil([wizard] {
        const auto* bar = wizard->currentPage()->findChild<QProgressBar*>();
        const bool isOnItsWay = bar && bar->maximum() > 0 && bar->value() * 4 > bar->maximum();
        return isOnItsWay || !wizard->currentPage()->isBusy();
    });
    stage.takeNow(*wizard);
    wizard->reject();
    waitUntil([wizard] { return !wizard->currentPage()->isBusy(); });
    return wizard;
}

QWidget* leaveQuestion(Stage& stage) {
    auto* wizard = doneWizard<ImportWizard>(stage, sampleUpdatePath(), 3);
    QTimer::singleShot(200, wizard, [&stage, wizard] {
        stage.takeNow(*wizard);
        if (auto* question = wizard->findChild<QMessageBox*>(u"leaveQuestion"_s))
            question->reject();
    });
    wizard->reject();
    return wizard;
}

QString shortPeopleList(Stage& stage) {
    QFile list(QFileInfo(stage.samplePath()).absolutePath() + u"/new heads.csv"_s);
    if (list.open(QIODevice::WriteOnly))
        list.write("URN,Role,Name,E-mail,From\r\n"
                   "900197,Headteacher,Mrs Ada Ferris,ada.ferris@example.org,01/09/2026\r\n"
                   "900261,Headteacher,Mr Bo Marsh,bo.marsh@example.org,01/09/2026\r\n");
    return list.fileName();
}

} // namespace

void waitUntil(const std::function<bool()>& isSo) {
    QElapsedTimer waited;
    waited.start();
    while (!isSo() && waited.elapsed() < kWizardPatienceMs) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(1);
    }
}

std::unique_ptr<Workspace> workspaceOnCopy(Stage& stage) {
    static const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
    stage.workspace().closeFile();
    const QDir folder = QFileInfo(stage.samplePath()).dir();
    (void)folder.mkpath(u"copy"_s);
    const QString path = folder.filePath(u"copy/"_s + QFileInfo(stage.samplePath()).fileName());
    QFile::remove(path);
    QFile::copy(stage.samplePath(), path);
    const QStringList recent = settings::kRecentFiles.value();
    auto workspace = std::make_unique<Workspace>(clock);
    workspace->openFile(path);
    settings::kRecentFiles.set(recent);
    return workspace;
}

void addWizardShots(std::vector<Shot>& shots) {
    shots.push_back({u"import-working"_s, importWorking});
    shots.push_back({u"import-leave"_s, leaveQuestion});
    shots.push_back({u"links-done"_s, [](Stage& stage) {
                         return doneWizard<LinksWizard>(stage, sampleUpdateLinksPath(), 2);
                     }});
    shots.push_back({u"people-import-done"_s, [](Stage& stage) {
                         return doneWizard<ImportPeopleWizard>(stage, shortPeopleList(stage), 3,
                                                               ImportPeopleWizard::From::File);
                     }});
}

} // namespace liaison::screenshots
