// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/conflict_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestConflictPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNamedCanBeGivenUpAtOnce() {
        ConflictPanel panel;
        panel.setConflict(m_question, {named(u"count"_s), named(u"pin 1"_s)});
        QCOMPARE(text(panel, u"obstacle_0"_s), u"About count"_s);
        QCOMPARE(text(panel, u"leadsTo_0"_s), u"What that leads to is not worked out yet."_s);
        QVERIFY(text(panel, u"conflictText"_s).startsWith(u"No plan keeps all of these."_s));
        QString released;
        connect(&panel, &ConflictPanel::releaseWanted, this,
                [&](const Obstacle& obstacle) { released = obstacle.key; });
        button(panel, 1)->click();
        QCOMPARE(released, u"pin 1"_s);
    }

    void whatIsWorkedOutLaterLeavesTheButtonsInPlace() {
        ConflictPanel panel;
        panel.setConflict(m_question, {named(u"count"_s), named(u"pin 1"_s)});
        QPushButton* const count = button(panel, 0);
        Obstacle priced = named(u"count"_s);
        priced.isWorkedOut = priced.isEnough = true;
        priced.offer = u"Form 5 liaison groups"_s;
        priced.cost = 12'000;
        panel.setConflict(m_question, {priced, named(u"pin 1"_s)});
        QCOMPARE(button(panel, 0), count);
        QCOMPARE(count->text(), u"Form 5 liaison groups"_s);
        QCOMPARE(text(panel, u"leadsTo_0"_s), u"Then there is a plan: 12.0 km."_s);
        QCOMPARE(text(panel, u"leadsTo_1"_s), u"What that leads to is not worked out yet."_s);
        QString offer;
        connect(&panel, &ConflictPanel::releaseWanted, this,
                [&](const Obstacle& obstacle) { offer = obstacle.offer; });
        count->click();
        QCOMPARE(offer, u"Form 5 liaison groups"_s);
    }

    void anotherConflictTakesThePlaceOfTheLast() {
        ConflictPanel panel;
        panel.setConflict(m_question, {named(u"count"_s), named(u"pin 1"_s)});
        panel.setConflict(m_question, {named(u"farthest"_s)});
        QCOMPARE(text(panel, u"obstacle_0"_s), u"About farthest"_s);
        QVERIFY(!button(panel, 1));
    }

private:
    static Obstacle named(const QString& key) {
        Obstacle obstacle;
        obstacle.key = key;
        obstacle.text = u"About %1"_s.arg(key);
        return obstacle;
    }

    static QString text(const ConflictPanel& panel, const QString& name) {
        const auto* label = panel.findChild<QLabel*>(name);
        return label ? label->text() : QString();
    }

    static QPushButton* button(const ConflictPanel& panel, int row) {
        return panel.findChild<QPushButton*>(u"release_%1"_s.arg(row));
    }

    FormingQuestion m_question;
};

QTEST_MAIN(TestConflictPanel)
#include "tst_conflict_panel.moc"
