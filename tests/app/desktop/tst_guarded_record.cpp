// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"

#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

/// What the window opens is guarded by the rules of all rooms.
class TestGuardedRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRevertThatBreaksTheStructureIsRefused() {
        settings::kBackupsKept.set(0);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"trust.liaison"_s);
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
        QVERIFY(TrustFile::create(path, u"Northwood Trust"_s, clock));
        const ShellSpec shell = shellSpec();
        Workspace workspace(clock);
        QVERIFY(workspace.openFile(path));
        Database& database = workspace.file()->database();
        UnitOfWork& work = workspace.file()->unitOfWork();
        School school;
        school.name = u"Oak School"_s;
        school.urn = 900001;
        school.status = school_status::open();
        const auto oak = SchoolService(database, work, clock).add(school);
        QVERIFY(oak);
        const auto type = StructureService(database, work, clock).typeByKey(u"liaison-group"_s);
        BodyService bodies(database, work);
        const auto alder = bodies.open({type->id, u"Alder"_s, {}, {}, {}, {}});
        const auto birch = bodies.open({type->id, u"Birch"_s, {}, {}, {}, {}});
        QVERIFY(alder && birch);
        MemberService members(database, work);
        QVERIFY(members.add({{oak->id}, alder->id, QDate(2026, 9, 1), {}, {}, {}, {}}));
        Id<ChangeSet> ended;
        connect(&work, &UnitOfWork::committed, this,
                [&ended](const ChangeSet& changes) { ended = changes.id; });
        QVERIFY(members.end({members.placesOf(oak->id)->front().id}, QDate(2026, 12, 31)));
        work.disconnect(this);
        QVERIFY(members.add({{oak->id}, birch->id, QDate(2027, 1, 1), {}, {}, {}, {}}));
        const auto reverted = work.revert(ended);
        QVERIFY(!reverted);
        QCOMPARE(int(reverted.error().code), int(ErrorCode::InUse));
        QVERIFY2(reverted.error().message.contains(u"would belong to"_s),
                 qPrintable(reverted.error().message));
    }
    void otherConnectionsToTheFileAreGuardedToo() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"trust.liaison"_s);
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
        const ShellSpec shell = shellSpec();
        const auto file = TrustFile::create(path, u"Northwood Trust"_s, clock);
        QVERIFY(file);
        const auto type =
            StructureService((*file)->database(), (*file)->unitOfWork(), clock).typeByKey(u"liaison-group"_s);
        BodyService bodies((*file)->database(), (*file)->unitOfWork());
        const auto alder = bodies.open({type->id, u"Alder"_s, {}, {}, {}, {}});
        QVERIFY(alder);
        // Written past every service: a body that owns itself.
        const auto circle = (*file)->unitOfWork().run(u"Circle"_s, [&](Recorder& recorder) {
            const std::vector<Assignment> owner{{u"owner"_s, QVariant(alder->id.value)}};
            recorder.update(u"body"_s, alder->id.value, owner);
        });
        QVERIFY(!circle);
    }
};

QTEST_MAIN(TestGuardedRecord)
#include "tst_guarded_record.moc"
