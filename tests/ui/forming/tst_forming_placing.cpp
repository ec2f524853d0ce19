// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/forming/forming_drive.h"
#include "ui/forming/plan_words.h"
#include "ui/structure/hand_placing_dialog.h"

#include <QFileDialog>
#include <QListWidget>

using namespace liaison;

/// Schools of which nobody knows where they are: somebody says it.
class TestFormingPlacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() {
        forgetSettings();
        m_desk = std::make_unique<FormingDeskFile>();
    }
    void cleanup() { m_desk.reset(); }

    void aSchoolIsPlacedByItsCoordinates() {
        FormingDrive drive(*m_desk);
        HandPlacingDialog* dialog = open(drive);
        QVERIFY(dialog);
        QCOMPARE(test::controlProblems(dialog).join(u'\n'), QString());
        QCOMPARE(drive.named<QListWidget>(u"handPlacingList"_s)->count(), 1);
        QVERIFY(drive.named<QListWidget>(u"handPlacingList"_s)->item(0)->text().contains(u"Lost Primary"_s));
        drive.named<QPushButton>(u"handPlacingOk"_s)->click();
        QVERIFY(!drive.notice(u"handPlacingNotice"_s).isEmpty());
        type(drive, u"handEasting"_s, u"451000"_s);
        type(drive, u"handNorthing"_s, u"211000"_s);
        drive.named<QPushButton>(u"handPlacingOk"_s)->click();
        QVERIFY(settles(drive.wizard));
        const School placed = m_desk->byUrn(101099);
        QCOMPARE(placed.easting.value_or(0), 451000);
        QCOMPARE(placed.northing.value_or(0), 211000);
        QVERIFY(drive.notice(u"leftOutNotice"_s).isEmpty());
        QVERIFY(drive.label(u"formingMembersSummary"_s).contains(u"of 25 schools"_s));
        QVERIFY(m_desk->file().unitOfWork().undo());
        QVERIFY(!m_desk->byUrn(101099).easting);
    }

    void aClickOnTheMapPlacesASchool() {
        FormingDrive drive(*m_desk);
        QVERIFY(open(drive));
        auto* canvas = drive.named<MapWidget>(u"handPlacingMap"_s)->canvas();
        const QPointF wanted(456000, -225000);
        const QPoint at = canvas->view().toPixels(wanted).toPoint();
        QVERIFY(canvas->rect().contains(at));
        const QPointF there = canvas->view().toPlane(QPointF(at));
        QTest::mouseClick(canvas, Qt::LeftButton, {}, at);
        QTRY_COMPARE(drive.named<QLineEdit>(u"handEasting"_s)->text(), QString::number(qRound64(there.x())));
        QCOMPARE(canvas->map().placeCount(), 25);
        drive.named<QPushButton>(u"handPlacingOk"_s)->click();
        QVERIFY(settles(drive.wizard));
        QCOMPARE(m_desk->byUrn(101099).northing.value_or(0), qRound64(-there.y()));
        QVERIFY(!m_desk->structure().school(m_desk->school(101099))->isApproximate);
    }

    void aPostcodePlacesASchoolRoughly() {
        SchoolService schools(m_desk->file().database(), m_desk->file().unitOfWork(), m_desk->clock);
        QVERIFY(schools.setFields(m_desk->school(101001), {{u"postcode"_s, u"ZZ1 1AY"_s}}));
        FormingDrive drive(*m_desk);
        QVERIFY(open(drive));
        type(drive, u"handPostcode"_s, u"ZZ9 1AA"_s);
        drive.named<QPushButton>(u"handLookUp"_s)->click();
        QVERIFY(drive.notice(u"handPlacingNotice"_s).contains(u"ZZ9 1AA"_s));
        type(drive, u"handPostcode"_s, u"zz11ab"_s);
        drive.named<QPushButton>(u"handLookUp"_s)->click();
        QVERIFY(drive.notice(u"handPlacingNotice"_s).contains(u"ZZ1 1"_s));
        drive.named<QPushButton>(u"handPlacingOk"_s)->click();
        QVERIFY(settles(drive.wizard));
        QCOMPARE(m_desk->byUrn(101099).easting, m_desk->byUrn(101001).easting);
        QVERIFY(m_desk->structure().school(m_desk->school(101099))->isApproximate);
    }

    void aPostcodeFileIsOfferedToo() {
        FormingDrive drive(*m_desk);
        QVERIFY(open(drive));
        drive.named<QPushButton>(u"handPostcodeFile"_s)->click();
        QTRY_VERIFY(drive.wizard.findChild<QFileDialog*>(u"postcodeFileDialog"_s));
    }

    void aFileForReadingOnlySaysThatNothingCanBePlaced() {
        m_desk->reopenForReadingOnly();
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next();
        QVERIFY(drive.notice(u"leftOutNotice"_s).contains(u"reading only"_s));
        QVERIFY(!drive.wizard.findChild<QPushButton*>(u"placeLeftOut"_s));
    }

    void whatNobodyKnowsIsNotCalledNone() {
        SchoolService schools(m_desk->file().database(), m_desk->file().unitOfWork(), m_desk->clock);
        std::vector<Id<School>> all;
        const Structure read = m_desk->structure();
        for (const PlacedSchool& school : read.schools())
            all.push_back(school.id);
        const Result<void> done = schools.setFieldOnAll(all, SchoolField::Pupils, QString());
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next();
        QCOMPARE(drive.label(u"formingMembersSummary"_s), u"24 of 24 schools take part: pupils not known"_s);
        drive.toPlan();
        const QString sizes = sizesText(drive.wizard.draft().question(), drive.work().figuresOfCard(0));
        QVERIFY2(sizes.contains(u"pupils not known"_s), qPrintable(sizes));
        QVERIFY2(sizes.endsWith(u"24 schools join for the first time"_s), qPrintable(sizes));
        QVERIFY(schools.setFields(m_desk->school(101000), {{u"pupils"_s, u"900"_s}}));
        FormingDrive again(*m_desk);
        again.start();
        again.next();
        QCOMPARE(again.label(u"formingMembersSummary"_s), u"24 of 24 schools take part: 900+ pupils"_s);
    }

    void withoutAnyPlaceOneIsGivenFirst() {
        SchoolService schools(m_desk->file().database(), m_desk->file().unitOfWork(), m_desk->clock);
        std::vector<Id<School>> all;
        const Structure read = m_desk->structure();
        for (const PlacedSchool& school : read.schools())
            all.push_back(school.id);
        for (const Id<School> school : all) {
            const auto done =
                schools.setFields(school, {{u"easting"_s, QString()}, {u"northing"_s, QString()}});
            QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        }
        FormingDrive drive(*m_desk);
        HandPlacingDialog* dialog = open(drive);
        QVERIFY(dialog);
        QVERIFY(drive.wizard.currentPage()->problem().contains(u"place them first"_s));
        QCOMPARE(drive.named<QListWidget>(u"handPlacingList"_s)->count(), 25);
        type(drive, u"handEasting"_s, u"451000"_s);
        type(drive, u"handNorthing"_s, u"211000"_s);
        drive.named<QPushButton>(u"handPlacingOk"_s)->click();
        QVERIFY(settles(drive.wizard));
        QCOMPARE(drive.wizard.currentPage()->problem(), QString());
        QVERIFY(drive.label(u"formingMembersSummary"_s).startsWith(u"1 of 1 school"_s));
    }

private:
    /// The dialog over the page of who takes part.
    HandPlacingDialog* open(FormingDrive& drive) {
        drive.start();
        drive.next();
        drive.click(u"placeLeftOut"_s);
        QCoreApplication::processEvents();
        return drive.wizard.findChild<HandPlacingDialog*>();
    }
    void type(FormingDrive& drive, const QString& field, const QString& text) {
        auto* line = drive.named<QLineEdit>(field);
        line->clear();
        QTest::keyClicks(line, text);
    }

    std::unique_ptr<FormingDeskFile> m_desk;
};

QTEST_MAIN(TestFormingPlacing)
#include "tst_forming_placing.moc"
