// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QtTest>

using namespace liaison;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsTheWaysOneNameIsWritten_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("case") << u"OAK GREEN"_s << u"Oak Green"_s;
        QTest::newRow("accents") << u"École Française"_s << u"ecole francaise"_s;
        QTest::newRow("saint") << u"Saint Mary's School"_s << u"St. Mary’s School"_s;
        QTest::newRow("church of england")
            << u"Alder Church of England Primary"_s << u"Alder C of E Primary"_s;
        QTest::newRow("c.e.") << u"Alder C.E. Primary"_s << u"Alder CofE Primary"_s;
        QTest::newRow("ampersand") << u"Oak & Elm"_s << u"Oak and Elm"_s;
        QTest::newRow("spaces") << u" Birch  Hill\u00a0"_s << u"Birch Hill"_s;
        QTest::newRow("hyphen") << u"Stoke-on-Trent"_s << u"stoke on trent"_s;
    }
    void foldsTheWaysOneNameIsWritten() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(folded(one), folded(other));
    }
    void foldingTwiceChangesNothing() {
        for (const QString& name :
             {u"St. Mary’s C of E & R.C. School"_s, u"ﬁne Ångström"_s, u"& & &"_s, u""_s})
            QCOMPARE(folded(folded(name)), folded(name));
    }
    void tidiesOddSpaces() { QCOMPARE(tidied(u" a\u00a0 b\tc\u00a0"), u"a b c"_s); }
    void countsWithTheRightNoun() {
        QCOMPARE(counted(1, u"school"_s, u"schools"_s), u"1 school"_s);
        QCOMPARE(counted(12345, u"school"_s, u"schools"_s), u"12,345 schools"_s);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
