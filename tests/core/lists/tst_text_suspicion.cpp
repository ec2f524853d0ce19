// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/lists/invisible_characters.h"
#include "core/lists/text_suspicion.h"

#include <QtTest>

using namespace liaison;

class TestTextSuspicion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsSuspicious_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("plain") << u"Oak Green School"_s << u""_s;
        QTest::newRow("accents") << u"École Zoë – Ágnes’ CAFÉ’S"_s << u""_s;
        QTest::newRow("capitals before marks") << u"SÃO “Â” Ó’"_s << u""_s;
        QTest::newRow("a word in Greek") << u"Αθήνα school"_s << u""_s;
        QTest::newRow("cyrillic a in a word") << u"O\u0430k Green"_s << u"mixed-script"_s;
        QTest::newRow("greek omicron in a word") << u"St J\u03BFhn"_s << u"mixed-script"_s;
        QTest::newRow("scripts in words apart") << u"Oak-\u0430 \u0430"_s << u""_s;
        QTest::newRow("lost character") << u"Zo\uFFFD"_s << u"replacement-character"_s;
        QTest::newRow("e acute twice encoded") << u"Ã©cole"_s << u"doubly-encoded"_s;
        QTest::newRow("apostrophe twice encoded") << u"St Maryâ€™s"_s << u"doubly-encoded"_s;
        QTest::newRow("closing quote with an unused byte") << u"â€\u009D"_s << u"doubly-encoded"_s;
        QTest::newRow("pound twice encoded") << u"Â£5"_s << u"doubly-encoded"_s;
        QTest::newRow("no-break space twice encoded") << u"OakÂ\u00A0Green"_s << u"doubly-encoded"_s;
        QTest::newRow("byte order mark twice encoded") << u"ï»¿URN"_s << u"doubly-encoded"_s;
        QTest::newRow("emoji twice encoded") << u"ðŸ˜€"_s << u"doubly-encoded"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }
    void tellsWhatIsSuspicious() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto suspicion = suspicionIn(QStringView(text));
        QCOMPARE(suspicion ? suspicion->code : u""_s, code);
        const QByteArray utf8 = text.toUtf8();
        QCOMPARE(suspicionIn(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size()))),
                 suspicion);
        if (suspicion)
            QVERIFY(suspicion->text.contains(text) && suspicion->text.endsWith(u'.'));
    }
    void takesOutWhatCannotBeSeen_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("visible");
        QTest::addColumn<QStringList>("removed");
        QTest::newRow("plain") << u"Oak Green"_s << u"Oak Green"_s << QStringList();
        QTest::newRow("accents") << u"École"_s << u"École"_s << QStringList();
        QTest::newRow("zero width") << u"Oak\u200BGre\u200Den\uFEFF"_s << u"OakGreen"_s
                                    << QStringList{u"U+200B"_s, u"U+200D"_s, u"U+FEFF"_s};
        QTest::newRow("the same twice") << u"\u2060Oak\u2060"_s << u"Oak"_s << QStringList{u"U+2060"_s};
        QTest::newRow("direction") << u"\u202EkaO\u202C \u2066Elm\u2069"_s << u"kaO Elm"_s
                                   << QStringList{u"U+202E"_s, u"U+202C"_s, u"U+2066"_s, u"U+2069"_s};
        QTest::newRow("soft hyphen") << u"Hil\u00ADton"_s << u"Hilton"_s << QStringList{u"U+00AD"_s};
        QTest::newRow("control characters") << u"O\u001B[31mak\u0007 Green\u009B"_s << u"O[31mak Green"_s
                                            << QStringList{u"U+001B"_s, u"U+0007"_s, u"U+009B"_s};
        QTest::newRow("ends of lines") << u"Oak\r\n\tGreen"_s << u"Oak\r\n\tGreen"_s << QStringList();
        QTest::newRow("a letter of three bytes decoded twice")
            << u"Oakâ\u0080\u0099s"_s << u"Oakâ\u0080\u0099s"_s << QStringList();
        QTest::newRow("half a letter decoded twice") << u"RÃ\u00ADo"_s << u"RÃ\u00ADo"_s << QStringList();
    }
    void takesOutWhatCannotBeSeen() {
        QFETCH(QString, text);
        QFETCH(QString, visible);
        QFETCH(QStringList, removed);
        const VisibleText seen = visibleText(text);
        QCOMPARE(seen.text, visible);
        QCOMPARE(seen.removed, removed);
        if (!removed.isEmpty())
            QVERIFY(seen.note().contains(removed.join(u", "_s)) && seen.note().endsWith(u'.'));
    }
    void everyDoublyEncodedLetterOfLatinIsFound() {
        for (char16_t c = 0xA0; c <= 0xFF; ++c) {
            const QString twice = QString::fromLatin1(QString(QChar(c)).toUtf8());
            QVERIFY2(isDoublyEncoded(twice), qPrintable(twice));
            QVERIFY(!isDoublyEncoded(QString(QChar(c)) + u"nd"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextSuspicion)
#include "tst_text_suspicion.moc"
