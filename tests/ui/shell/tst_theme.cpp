// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scratch_settings.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tokens.h"

#include <QLabel>
#include <QtTest>

using namespace liaison;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_settings.clear(); }

    void knowsBlackOnWhiteAndNothing() {
        QVERIFY(qAbs(contrastRatio(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(qAbs(contrastRatio(Qt::red, Qt::red) - 1.0) < 0.01);
        QVERIFY(qAbs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }
    void everyTextIsReadableOnEveryGround_data() {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        const auto add = [](const char* look, const Tokens& t) {
            const std::pair<const char*, QColor> texts[] = {{"text", t.text},     {"quiet text", t.quietText},
                                                            {"accent", t.accent}, {"good", t.good},
                                                            {"warn", t.warn},     {"bad", t.bad}};
            const std::pair<const char*, QColor> grounds[] = {{"surface", t.surface},
                                                              {"raised", t.raised},
                                                              {"sunken", t.sunken},
                                                              {"selected", t.selected},
                                                              {"hover", t.hover}};
            for (const auto& [text, textColour] : texts)
                for (const auto& [ground, groundColour] : grounds)
                    QTest::addRow("%s: %s on %s", look, text, ground) << textColour << groundColour;
            QTest::addRow("%s: good notice", look) << t.good << t.goodFill;
            QTest::addRow("%s: warning", look) << t.warn << t.warnFill;
            QTest::addRow("%s: error", look) << t.bad << t.badFill;
            QTest::addRow("%s: text on a good notice", look) << t.text << t.goodFill;
            QTest::addRow("%s: text on a warning", look) << t.text << t.warnFill;
            QTest::addRow("%s: text on an error", look) << t.text << t.badFill;
            QTest::addRow("%s: quiet text on an error", look) << t.quietText << t.badFill;
            QTest::addRow("%s: text on the accent", look) << t.onAccent << t.accent;
        };
        add("light", lightTokens());
        add("dark", darkTokens());
    }
    void everyTextIsReadableOnEveryGround() {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrastRatio(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(ratio)));
    }
    void outlinesOfFieldsAreSeen() {
        for (const Tokens& t : {lightTokens(), darkTokens()})
            for (const QColor& ground : {t.surface, t.raised}) {
                QVERIFY(contrastRatio(t.fieldLine, ground) >= 3.0);
                QVERIFY(contrastRatio(t.accent, ground) >= 3.0);
            }
    }
    void thePaletteGivesItsTokensBack() {
        QVERIFY(!tokensOf(paletteOf(lightTokens())).dark);
        QVERIFY(tokensOf(paletteOf(darkTokens())).dark);
    }
    void appearanceAndTextSizeComeFromTheSettings() {
        Theme theme(*qApp);
        settings::kAppearance.set(u"light"_s);
        theme.apply();
        const double before = QApplication::font().pointSizeF();
        QVERIFY(!theme.isDark());
        settings::kAppearance.set(u"dark"_s);
        settings::kTextSize.set(150);
        theme.apply();
        QVERIFY(theme.isDark());
        QCOMPARE(QIcon::themeName(), u"breeze-dark"_s);
        QVERIFY(qAbs(QApplication::font().pointSizeF() - before * 1.5) < 0.01);
        settings::kTextSize.set(4000);
        theme.apply();
        QVERIFY(qAbs(QApplication::font().pointSizeF() - before * 2) < 0.01);
        settings::kTextSize.set(100);
        theme.apply();
        QVERIFY(qAbs(QApplication::font().pointSizeF() - before) < 0.01);
    }

private:
    test::ScratchSettings m_settings;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
