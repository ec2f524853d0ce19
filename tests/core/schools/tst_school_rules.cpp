// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/schools/school_rules.h"

#include <QtTest>

using namespace liaison;

namespace {
const QDate kToday(2026, 11, 21);
} // namespace

class TestSchoolRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheKindOfASchool_data() {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QString>("type");
        QTest::addColumn<SchoolKind>("kind");
        const auto row = [](const char* phase, const char* type, SchoolKind kind) {
            QTest::newRow(qPrintable(QString::fromLatin1(phase) + u'/' + QString::fromLatin1(type)))
                << QString::fromLatin1(phase) << QString::fromLatin1(type) << kind;
        };
        row("Primary", "Community school", SchoolKind::Primary);
        row("Middle deemed primary", "Community school", SchoolKind::Primary);
        row("Middle deemed secondary", "Academy converter", SchoolKind::Secondary);
        row("All-through", "Free schools", SchoolKind::AllThrough);
        row("Nursery", "Local authority nursery school", SchoolKind::Nursery);
        row("Not applicable", "Community special school", SchoolKind::Special);
        row("Not applicable", "Other independent special school", SchoolKind::Special);
        row("", "Pupil referral unit", SchoolKind::PupilReferral);
        row("", "Free schools alternative provision", SchoolKind::PupilReferral);
        row("Not applicable", "Other independent school", SchoolKind::Independent);
        row("16 plus", "Sixth form college", SchoolKind::SixteenPlus);
        row("", "Specialist designated college", SchoolKind::Other);
        row("", "Children's centre", SchoolKind::Other);
    }
    void tellsTheKindOfASchool() {
        QFETCH(QString, phase);
        QFETCH(QString, type);
        QFETCH(SchoolKind, kind);
        QCOMPARE(schoolKind(phase, type), kind);
    }
    void knowsWhichSchoolsExistedOnADay() {
        School school;
        school.status = school_status::open();
        QVERIFY(existedOn(school, QDate(1950, 1, 1)));
        school.opened = QDate(2010, 9, 1);
        QVERIFY(!existedOn(school, QDate(2010, 8, 31)));
        QVERIFY(existedOn(school, QDate(2010, 9, 1)));
        school.status = school_status::closed();
        QVERIFY(!existedOn(school, QDate(2015, 1, 1)));
        school.closed = QDate(2015, 8, 31);
        QVERIFY(existedOn(school, QDate(2015, 8, 30)));
        // The closing day is its last.
        QVERIFY(existedOn(school, QDate(2015, 8, 31)));
        QVERIFY(!existedOn(school, QDate(2015, 9, 1)));
        School proposed;
        proposed.status = school_status::proposed();
        QVERIFY(!existedOn(proposed, QDate(2026, 1, 1)));
    }
    void saysWhatIsWrongWithASchool() {
        School school;
        QVERIFY(schoolProblems(school, kToday).contains(SchoolField::Name));
        school.name = u"Oak"_s;
        school.status = school_status::open();
        QVERIFY(schoolProblems(school, kToday).empty());
        school.easting = 480867;
        QVERIFY(schoolProblems(school, kToday).contains(SchoolField::Northing));
        school.easting.reset();
        school.postcode = u"2036"_s;
        QVERIFY(schoolProblems(school, kToday).contains(SchoolField::Postcode));
        School edited = school;
        edited.telephone = u"01296 423895"_s;
        QVERIFY(newSchoolProblems(school, edited, kToday).empty());
    }
    void aClosedSchoolClosedOnADayThatHasCome() {
        School school;
        school.name = u"Oak"_s;
        school.status = school_status::closed();
        school.closed = kToday;
        QVERIFY(schoolProblems(school, kToday).empty());
        School edited = school;
        edited.closed = kToday.addDays(1);
        QCOMPARE(schoolProblems(edited, kToday).at(SchoolField::Closed),
                 u"This day is still to come; until then the status is “Open, but proposed to close”."_s);
        QVERIFY(newSchoolProblems(school, edited, kToday).contains(SchoolField::Closed));
        school = edited;
        edited.telephone = u"01296 423895"_s;
        QVERIFY(newSchoolProblems(school, edited, kToday).empty());
        edited.status = school_status::closing();
        QVERIFY(schoolProblems(edited, kToday).empty());
    }
};

QTEST_GUILESS_MAIN(TestSchoolRules)
#include "tst_school_rules.moc"
