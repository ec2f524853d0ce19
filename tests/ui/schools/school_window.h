// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_importer.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "resources/sample/sample.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/step_wizard.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

namespace liaison {

/// A trust's file in a folder of its own, open in a workspace, with a clock that stands still.
class SchoolDeskFile {
public:
    SchoolDeskFile() {
        auto file = TrustFile::create(path(), u"Elmshire Schools Trust"_s, clock);
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        workspace.adopt(std::move(*file));
    }
    ~SchoolDeskFile() { workspace.closeFile(); }

    /// As a file that its owner may only read: no permission stops a test that runs as root.
    void reopenForReadingOnly() {
        auto file = TrustFile::open(path(), clock, Database::Access::ReadOnly);
        if (!file)
            qFatal("%s", qPrintable(file.error().message));
        workspace.adopt(std::move(*file));
    }
    QString path() const { return m_folder.filePath(u"elmshire.liaison"_s); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    TrustFile& file() { return *workspace.file(); }
    SchoolService schools() { return SchoolService(file().database(), file().unitOfWork(), clock); }
    SchoolImporter importer() { return SchoolImporter(file().database(), file().unitOfWork(), clock); }

    /// Writes a list and answers with its path.
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile list(filePath(name));
        if (!list.open(QIODevice::WriteOnly) || list.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(list.fileName()));
        return list.fileName();
    }
    /// Imports a list as it is, without a window.
    void import(const QString& listPath) {
        const auto seen = importer().inspect(listPath);
        if (!seen)
            qFatal("%s", qPrintable(seen.error().message));
        ImportOptions options;
        options.mapping = seen->match.mapping;
        options.layoutId = seen->match.layout.id;
        const auto plan = importer().plan(listPath, seen->format, options);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().message));
        if (const auto outcome = importer().apply(*plan); !outcome)
            qFatal("%s", qPrintable(outcome.error().message));
    }
    School byUrn(qint64 urn) {
        const auto school = schools().findByUrn(urn);
        return school ? *school : School();
    }
    qint64 count() { return schools().count().value_or(-1); }

    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(14, 5), Qt::UTC)};
    Workspace workspace{clock};

private:
    QTemporaryDir m_folder;
};

/// As a user begins who has chosen nothing yet.
inline void forgetSettings() {
    QSettings().clear();
    // Backups are another room's business, and would be another writer to the folder.
    QSettings().setValue(u"backup/kept"_s, 0);
}

/// Settings of the tests' own, empty at the start.
inline void useTestSettings() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"liaison-tests"_s);
    QCoreApplication::setApplicationName(QCoreApplication::applicationName());
    forgetSettings();
}

/// A desk of a test's own, with settings of the tests' own as somebody finds them who has chosen nothing yet.
template <class Desk = SchoolDeskFile>
std::unique_ptr<Desk> freshDesk() {
    useTestSettings();
    return std::make_unique<Desk>();
}

/// Lets a wizard finish what its page does away from the window.
inline bool settles(StepWizard& wizard) {
    return QTest::qWaitFor([&wizard] { return !wizard.currentPage()->isBusy(); }, 30'000);
}

} // namespace liaison
