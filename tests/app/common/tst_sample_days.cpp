// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/sample_days.h"

#include <QtTest>

using namespace liaison;

class TestSampleDays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysFollowFromTheDayOfMaking_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("day");
        const QDate autumn(2026, 11, 21);
        const QDate summer(2027, 8, 31);
        QTest::newRow("a day") << "2025-09-01" << autumn << QDate(2025, 9, 1);
        QTest::newRow("to come") << "+33" << autumn << QDate(2026, 12, 24);
        QTest::newRow("past") << "-21" << autumn << QDate(2026, 10, 31);
        QTest::newRow("next January") << "january" << autumn << QDate(2027, 1, 1);
        QTest::newRow("on New Year's Day, the one after")
            << "january" << QDate(2027, 1, 1) << QDate(2028, 1, 1);
        QTest::newRow("after this school year") << "summer+1" << autumn << QDate(2028, 8, 31);
        QTest::newRow("on its last day") << "summer+1" << summer << QDate(2028, 8, 31);
        QTest::newRow("on its first day") << "summer+1" << summer.addDays(1) << QDate(2029, 8, 31);
        QTest::newRow("nothing") << "" << autumn << QDate();
        QTest::newRow("anything else") << "soon" << autumn << QDate();
    }
    void daysFollowFromTheDayOfMaking() {
        QFETCH(QString, text);
        QFETCH(QDate, today);
        QTEST(sampleDay(text, today), "day");
    }
};

QTEST_GUILESS_MAIN(TestSampleDays)
#include "tst_sample_days.moc"
