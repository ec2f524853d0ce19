// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/accepted_plans.h"

using namespace liaison;
using namespace liaison::test;

/// Plans that cannot be accepted.
class TestFormingRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTakenNameIsRefused() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({ash}, record.open("liaison-group", u"North"_s)));
        const QString before = record.contents();
        VERIFY_REFUSED(record.forming.accept(record.acceptance({record.formed(u"NORTH"_s, {oak})}, kDay)),
                       ErrorCode::Duplicate, u"North"_s);
        VERIFY_REFUSED(record.forming.accept(record.acceptance(
                           {record.formed(u"East"_s, {oak}), record.formed(u"east"_s, {ash})}, kDay)),
                       ErrorCode::Duplicate, u"Two of the plan are called east"_s);
        QCOMPARE(record.contents(), before);
    }
    void aPlanThatNoLongerFitsIsRefused() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        VERIFY_DONE(record.add({oak}, north));
        const Acceptance plan = record.acceptance({record.formed(u"North"_s, {oak}, north)}, kDay);
        VERIFY_DONE(record.bodies.close({north, QDate(2026, 12, 31), {}, Leftovers::End}));
        VERIFY_REFUSED(record.forming.accept(plan), ErrorCode::Conflict, u"does not stand on 4 Jan 2027"_s);
        School closing = record.schools.find(oak).value();
        closing.status = school_status::closing();
        closing.closed = QDate(2026, 12, 1);
        VERIFY_DONE(record.schools.edit(closing));
        VERIFY_REFUSED(record.forming.accept(record.acceptance({record.formed(u"New"_s, {oak})}, kDay)),
                       ErrorCode::Conflict, u"Oak"_s);
    }
    void plansThatMakeNoSenseAreRefused() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        const auto isRefused = [&](const std::vector<FormedBody>& bodies, QDate day) {
            return record.forming.accept(record.acceptance(bodies, day)).error().code == ErrorCode::Invalid;
        };
        QVERIFY(isRefused({}, kDay));
        QVERIFY(isRefused({record.formed(u" "_s, {oak})}, kDay));
        QVERIFY(isRefused({record.formed(u"One"_s, {oak})}, {}));
        QVERIFY(isRefused({record.formed(u"One"_s, {oak}), record.formed(u"Two"_s, {oak})}, kDay));
        QVERIFY(isRefused({FormedBody{u"One"_s, {}, {}, {}}}, kDay));
        Acceptance far = record.acceptance({record.formed(u"One"_s, {oak})}, kDay);
        far.effective = QDate(9999, 12, 31);
        VERIFY_REFUSED(record.forming.accept(far), ErrorCode::Invalid, u"more than 50 years"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormingRefusals)
#include "tst_forming_refusals.moc"
