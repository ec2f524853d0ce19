// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QAccessible>
#include <QtTest>
#include <QtWidgets>

namespace liaison::test {

/// An open file on disk with a workspace round it, settings of its own, and a clock that stands still.
class Desk {
public:
    Desk() : clock(QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)), m_workspace(new Workspace(clock)) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QCoreApplication::setOrganizationName(u"Liaison"_s);
        QCoreApplication::setApplicationName(u"LiaisonTest"_s);
        QSettings().clear();
        settings::kBackupsKept.set(0);
        QObject::connect(m_workspace.get(), &Workspace::noticed, m_workspace.get(),
                         [this](const Notice& notice) { notices << notice.text; });
        workspace().adopt(std::move(*TrustFile::create(path(), u"Oak Trust"_s, clock)));
    }

    Workspace& workspace() { return *m_workspace; }
    TrustFile& file() { return *m_workspace->file(); }
    QString path() const { return folder.filePath(u"oak.liaison"_s); }
    SchoolService schools() { return {file().database(), file().unitOfWork(), clock}; }

    static School school(qint64 urn, const QString& name) {
        School made;
        made.urn = urn;
        made.name = name;
        made.phase = u"Primary"_s;
        made.type = u"Community school"_s;
        made.status = u"Open"_s;
        made.town = u"Exampleton"_s;
        made.pupils = 210;
        made.easting = 480000;
        made.northing = 220000;
        return made;
    }
    School add(qint64 urn, const QString& name) { return *schools().add(school(urn, name)); }
    /// Many schools as one action.
    void addMany(int count, qint64 firstUrn = 100000) {
        const auto done = file().unitOfWork().run(u"Import schools"_s, [&](Recorder& recorder) {
            const SchoolRepository repository(file().database());
            for (int i = 0; i < count; ++i)
                repository.insert(recorder, school(firstUrn + i, u"School %1"_s.arg(i)));
        });
        QVERIFY(done);
    }
    bool endJobs() {
        return QTest::qWaitFor([this] { return m_workspace->jobs().isEmpty(); }, 30000);
    }

    QTemporaryDir folder;
    FixedClock clock;
    QStringList notices;

private:
    std::unique_ptr<Workspace> m_workspace;
};

/// The window or dialog of this name that shows now; null where there is none.
template <class T>
T* topLevel(const QString& objectName) {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->objectName() == objectName && widget->isVisible())
            return qobject_cast<T*>(widget);
    return nullptr;
}

/// The controls under a widget that can be reached but have no name a screen reader could say.
inline QStringList unnamedControls(QWidget* root) {
    QStringList unnamed;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        // What only passes the focus on, and the inside of Qt's own widgets, is named by its owner.
        if (widget->focusProxy() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QByteArray kind = widget->metaObject()->className();
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(root))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            unnamed << QString::fromLatin1(kind) + u' ' + widget->objectName();
    }
    return unnamed;
}

} // namespace liaison::test
