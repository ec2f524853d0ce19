// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/schools/school_search.h"

#include <QtTest>

using namespace liaison;

class TestSchoolSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsASchoolHoweverItIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("name") << u"alder"_s << true;
        QTest::newRow("accent") << u"ECOLE"_s << true;
        QTest::newRow("C of E") << u"C of E"_s << true;
        QTest::newRow("C.E.") << u"c.e. alder"_s << true;
        QTest::newRow("church half typed") << u"church of eng"_s << true;
        QTest::newRow("Saint") << u"Saint Jude"_s << true;
        QTest::newRow("St.") << u"St. Judes"_s << true;
        QTest::newRow("URN") << u"9000"_s << true;
        QTest::newRow("postcode with a space") << u"zz1 1"_s << true;
        QTest::newRow("postcode without") << u"ZZ11AA"_s << true;
        QTest::newRow("town") << u"high hil"_s << true;
        QTest::newRow("known as") << u"judies"_s << true;
        QTest::newRow("blank") << u"  "_s << true;
        QTest::newRow("another") << u"cedar"_s << false;
        QTest::newRow("middle of a word") << u"lder"_s << false;
    }
    void findsASchoolHoweverItIsTyped() {
        QFETCH(QString, typed);
        QFETCH(bool, isFound);
        School school;
        school.urn = 900001;
        school.name = u"Alder École St Jude’s Church of England Primary"_s;
        school.knownAs = u"Judies"_s;
        school.postcode = u"ZZ1 1AA"_s;
        school.town = u"High Hilton"_s;
        QCOMPARE(matchesFilter(searchKeyOf(school), typed), isFound);
    }
    void aNarrowerSearchFindsNothingThatTheWiderDidNot_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("wider");
        QTest::addColumn<bool>("narrows");
        QTest::newRow("a letter more") << u"st ma"_s << u"st m"_s << true;
        QTest::newRow("a word more") << u"st mary c"_s << u"st mary"_s << true;
        QTest::newRow("from nothing") << u"st"_s << u""_s << true;
        QTest::newRow("the same") << u"st mary"_s << u"st mary"_s << true;
        QTest::newRow("a letter less") << u"st m"_s << u"st ma"_s << false;
        QTest::newRow("to nothing") << u""_s << u"st"_s << false;
        QTest::newRow("another") << u"oak"_s << u"ash"_s << false;
        // Only the whole phrase finds what is written "C of E".
        QTest::newRow("short form") << u"church of england"_s << u"church of englan"_s << false;
        QTest::newRow("after it") << u"church of england p"_s << u"church of england"_s << true;
    }
    void aNarrowerSearchFindsNothingThatTheWiderDidNot() {
        QFETCH(QString, typed);
        QFETCH(QString, wider);
        QFETCH(bool, narrows);
        QCOMPARE(SchoolSearch(typed).narrows(SchoolSearch(wider)), narrows);
    }
    void shortWordsDoNotFindLongerOnes() {
        School school;
        school.name = u"Cedar Stone"_s;
        QVERIFY(!matchesFilter(searchKeyOf(school), u"C of E"));
        QVERIFY(matchesFilter(searchKeyOf(school), u"st"));
        QVERIFY(!matchesFilter(searchKeyOf(school), u"saint"));
    }
};

QTEST_GUILESS_MAIN(TestSchoolSearch)
#include "tst_school_search.moc"
