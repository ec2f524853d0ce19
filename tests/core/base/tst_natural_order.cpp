// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/natural_order.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestNaturalOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersCountAsNumbers();
    void capitalsDoNotCount();
    void leadingZerosDoNotCount();
    void whatIsLongerComesLater();
    void itIsAnOrder();
};

void TestNaturalOrder::numbersCountAsNumbers() {
    QStringList names{u"Group 10"_s, u"Group 2"_s, u"Group"_s, u"Group 1 B"_s, u"Group 1 A"_s, u"Area 30"_s};
    std::sort(names.begin(), names.end(),
              [](const QString& one, const QString& other) { return naturalCompare(one, other) < 0; });
    QCOMPARE(names, (QStringList{u"Area 30"_s, u"Group"_s, u"Group 1 A"_s, u"Group 1 B"_s, u"Group 2"_s,
                                 u"Group 10"_s}));
}

void TestNaturalOrder::capitalsDoNotCount() {
    QCOMPARE(naturalCompare(u"NORTH hub", u"North Hub"), 0);
    QVERIFY(naturalCompare(u"north", u"South") < 0);
}

void TestNaturalOrder::leadingZerosDoNotCount() {
    QCOMPARE(naturalCompare(u"Group 007", u"Group 7"), 0);
    QVERIFY(naturalCompare(u"Group 0", u"Group 00001") < 0);
}

void TestNaturalOrder::whatIsLongerComesLater() {
    QVERIFY(naturalCompare(u"", u"A") < 0);
    QVERIFY(naturalCompare(u"Hub 12", u"Hub 12a") < 0);
    QVERIFY(naturalCompare(u"Hub 99999999999999999999", u"Hub 100000000000000000000") < 0);
}

void TestNaturalOrder::itIsAnOrder() {
    QRandomGenerator random(7);
    const auto made = [&random] {
        QString text;
        for (int i = random.bounded(6); i > 0; --i)
            text += u"aB 019é"[random.bounded(7)];
        return text;
    };
    const auto sign = [](int order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
    for (int round = 0; round < 20000; ++round) {
        const QString a = made();
        const QString b = made();
        const QString c = made();
        QCOMPARE(sign(naturalCompare(a, b)), -sign(naturalCompare(b, a)));
        if (naturalCompare(a, b) <= 0 && naturalCompare(b, c) <= 0)
            QVERIFY2(naturalCompare(a, c) <= 0, qPrintable(u"%1|%2|%3"_s.arg(a, b, c)));
    }
}

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "tst_natural_order.moc"
