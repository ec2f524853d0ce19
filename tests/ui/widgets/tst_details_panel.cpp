// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/details_panel.h"
#include "ui/widgets/fact_value.h"

#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestDetailsPanel : public QObject {
    Q_OBJECT

    static FactList* facts() {
        auto* list = new FactList;
        list->setFacts({{u"Telephone"_s, u"01632 960001"_s},
                        {u"E-mail"_s, u"ada.ferris@the-very-long-name-of-a-school.example.org"_s, Tone::Plain,
                         u"mailto:ada.ferris@the-very-long-name-of-a-school.example.org"_s},
                        {u"Web"_s, u"oakprimaryschoolofthelongvalleywithoutanybreak.example.org"_s},
                        {u"Fax"_s, {}}});
        return list;
    }
    static QLabel* labelOf(QWidget& panel, const QString& start) {
        for (QLabel* label : panel.findChildren<QLabel*>())
            if (label->text().contains(start))
                return label;
        return nullptr;
    }

private Q_SLOTS:
    void inAWidePanelValuesStandBesideTheirLabels() {
        DetailsPanel panel;
        panel.addSection(u"Contact"_s, facts());
        panel.resize(panel.fontMetrics().averageCharWidth() * 120, 600);
        panel.show();
        QVERIFY(labelOf(panel, u"01632"_s)->x() > labelOf(panel, u"Telephone"_s)->x());
        QCOMPARE(labelOf(panel, u"01632"_s)->y(), labelOf(panel, u"Telephone"_s)->y());
        // What has no value has no line.
        QVERIFY(!labelOf(panel, u"Fax"_s));
    }
    void inANarrowPanelTheyStandUnderThemAndBreak() {
        DetailsPanel panel;
        panel.addSection(u"Contact"_s, facts());
        panel.resize(panel.minimumWidth(), 300);
        panel.show();
        const auto* scroll = panel.findChild<QScrollArea*>(u"detailsScroll"_s);
        QTRY_VERIFY(labelOf(panel, u"01632"_s)->y() > labelOf(panel, u"Telephone"_s)->y());
        QVERIFY(!scroll->horizontalScrollBar()->isVisible());
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
        const QLabel* web = labelOf(panel, u"oakprimary"_s);
        QVERIFY(web->width() <= scroll->viewport()->width());
        QTRY_VERIFY(web->height() >= 2 * web->fontMetrics().height());
        QTRY_VERIFY(scroll->widget()->height() >=
                    scroll->widget()->heightForWidth(scroll->viewport()->width()));
    }
    void whatIsCopiedIsAsItWasWritten() {
        const QString address = u"ada.ferris@the-very-long-name-of-a-school.example.org"_s;
        FactValue value(address, {});
        value.setBreaksWords(true);
        QVERIFY(value.text() != address);
        value.setSelection(0, int(value.text().size()));
        QTest::keyClick(&value, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
        value.setBreaksWords(false);
        QCOMPARE(value.text(), address);
    }
    void factsFollowTheWidth() {
        DetailsPanel panel;
        panel.addSection(u"Contact"_s, facts());
        panel.resize(panel.minimumWidth(), 600);
        panel.show();
        const QLabel* value = labelOf(panel, u"01632"_s);
        const QLabel* label = labelOf(panel, u"Telephone"_s);
        QTRY_VERIFY(value->y() > label->y());
        panel.resize(panel.fontMetrics().averageCharWidth() * 120, 600);
        QTRY_COMPARE(value->y(), label->y());
    }
    void factsFollowTheSizeOfTheText() {
        DetailsPanel panel;
        panel.addSection(u"Contact"_s, facts());
        panel.resize(panel.fontMetrics().averageCharWidth() * 50, 600);
        panel.show();
        const QLabel* value = labelOf(panel, u"01632"_s);
        const QLabel* label = labelOf(panel, u"Telephone"_s);
        QTRY_COMPARE(value->y(), label->y());
        QFont large = panel.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        panel.setFont(large);
        QTRY_VERIFY(value->y() > label->y());
    }
    void aWordThatIsTooLongBreaksBesideItsLabelToo() {
        DetailsPanel panel;
        panel.addSection(u"Contact"_s, facts());
        panel.resize(panel.fontMetrics().averageCharWidth() * 46, 600);
        panel.show();
        const QLabel* web = labelOf(panel, u"oakprimary"_s);
        QTRY_COMPARE(web->y(), labelOf(panel, u"Web"_s)->y());
        QTRY_VERIFY(web->height() >= 2 * web->fontMetrics().height());
        QVERIFY(web->geometry().right() <= web->parentWidget()->width());
    }
};

QTEST_MAIN(TestDetailsPanel)
#include "tst_details_panel.moc"
