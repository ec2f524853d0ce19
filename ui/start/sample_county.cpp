// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/sample_county.h"
#include "core/base/new_file.h"
#include "core/base/text.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/setting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SampleCounty)
};

void removeFile(const QString& path) {
    for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

} // namespace

QString sampleCountyFile() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(u"Sample county.liaison"_s);
}

Result<void> makeSampleCounty(const QString& path, const SampleCounty& sample, const Clock& clock) {
    QDir().mkpath(QFileInfo(path).path());
    // Under another name until it is whole: a county half filled must not open the next time.
    const QString unfinished = path + u".part"_s;
    removeFile(unfinished);
    Result<void> filled;
    {
        auto file = TrustFile::create(unfinished, sample.trustName, clock);
        if (!file)
            return tl::unexpected<Error>(file.error());
        filled = sample.fill(**file);
    }
    if (filled)
        removeFile(path);
    if (filled && !QFile::rename(unfinished, path))
        filled =
            failure(ErrorCode::Storage, Words::tr("The sample county could not be kept as “%1”.").arg(path));
    if (!filled)
        removeFile(unfinished);
    return filled;
}

namespace {

/// How many actions the county has in its history at first.
const Setting<qint64> kActionsAtFirst(u"sample/actionsAtFirst"_s, 0);

/// What was done in the county since it was made; nothing where that cannot be told.
struct SampleWork {
    qint64 actions = 0;
    QString lastTitle;
    QDate lastDay;
};

std::optional<SampleWork> workIn(const QString& path, const Clock& clock) {
    const auto file = TrustFile::open(path, clock, Database::Access::ReadOnly);
    if (!file)
        return std::nullopt;
    History history((*file)->database());
    const auto count = history.count();
    const auto last = history.actions(1);
    if (!count || !last || last->empty())
        return std::nullopt;
    return SampleWork{*count - kActionsAtFirst.value(), actionTitle(last->front()),
                      last->front().at.toLocalTime().date()};
}

QString lossText(const std::optional<SampleWork>& work) {
    if (!work)
        return Words::tr(
            "Starting afresh makes the county as it was at first. What was done in it is lost for good.");
    return Words::tr(
               "Starting afresh makes the county as it was at first. What was done in it since is lost for "
               "good: "
               "%1, the last of them “%2” on %3.")
        .arg(counted(work->actions, Words::tr("action"), Words::tr("actions")), work->lastTitle,
             dateText(work->lastDay));
}

void makeAndOpen(Workspace& workspace, const SampleCounty& sample) {
    const QString path = sampleCountyFile();
    if (workspace.hasFile() && isSamePlace(workspace.file()->path(), path))
        workspace.closeFile();
    const Clock* clock = &workspace.clock();
    workspace.runJob<void>(
        Words::tr("Making the sample county"),
        [path, sample, clock](JobProgress&) { return makeSampleCounty(path, sample, *clock); },
        [&workspace, path](const Result<void>& made) {
            if (!made)
                return workspace.showError(made.error());
            if (!workspace.openFile(path))
                return;
            if (const auto count = History(workspace.file()->database()).count())
                kActionsAtFirst.set(*count);
        });
}

void askWhichCounty(Workspace& workspace, const SampleCounty& sample, const QString& loss, QWidget* window) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, Words::tr("Sample county"),
                                Words::tr("The sample county was changed when it was open before."),
                                QMessageBox::Cancel, window);
    box->setObjectName(u"sampleQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(loss);
    QPushButton* asLeft = box->addButton(Words::tr("&Open as it was left"), QMessageBox::AcceptRole);
    asLeft->setObjectName(u"sampleAsLeft"_s);
    QPushButton* afresh = box->addButton(Words::tr("&Start afresh"), QMessageBox::DestructiveRole);
    afresh->setObjectName(u"sampleAfresh"_s);
    box->setDefaultButton(asLeft);
    QObject::connect(asLeft, &QPushButton::clicked, &workspace,
                     [&workspace] { workspace.openFile(sampleCountyFile()); });
    QObject::connect(afresh, &QPushButton::clicked, &workspace,
                     [&workspace, sample] { makeAndOpen(workspace, sample); });
    box->open();
}

} // namespace

void openSampleCounty(Workspace& workspace, const SampleCounty& sample, QWidget* window) {
    const QString path = sampleCountyFile();
    if (!QFileInfo::exists(path))
        return makeAndOpen(workspace, sample);
    const std::optional<SampleWork> work = workIn(path, workspace.clock());
    if (work && work->actions <= 0)
        workspace.openFile(path);
    else
        askWhichCounty(workspace, sample, lossText(work), window);
}

} // namespace liaison
