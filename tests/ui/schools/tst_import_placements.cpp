// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/list_placements.h"
#include "core/structure/structure_school_ties.h"
#include "tests/ui/schools/import_drive.h"
#include "ui/schools/school_details.h"
#include "ui/widgets/date_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace liaison;

namespace {

const QByteArray kPlaced = "URN,Name,Phase,Status,Liaison group,Hub\r\n"
                           "101001,Ash Primary School,Primary,Open,Chess Valley,South\r\n"
                           "101002,Birch School,Secondary,Open,Chess Valley,South\r\n";
const QByteArray kMoved = "URN,Name,Liaison group\r\n101001,Ash Primary School,Misbourne\r\n";

} // namespace

/// Liaison groups and hubs of a list in the import's pages.
class TestImportPlacements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        useTestSettings();
        setSchoolCompanions({&m_placements, {&m_places}});
    }
    void cleanupTestCase() { setSchoolCompanions({}); }

    void columnsOfGroupsAreOfferedAndReviewed() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"placed.csv"_s, kPlaced));
        drive.next();
        QVERIFY(drive.named<QWidget>(u"places"_s)->isVisible());
        QCOMPARE(drive.named<QComboBox>(u"column_4"_s)->currentText(), u"Liaison group"_s);
        drive.next(2);
        QVERIFY2(
            drive.named<QLabel>(u"reviewSummary"_s)
                ->text()
                .contains(u"2 groups and hubs are opened (Chess Valley, South), 2 schools join a group"_s),
            qPrintable(drive.named<QLabel>(u"reviewSummary"_s)->text()));
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"changes"_s),
                 u"Primary · joins Chess Valley · in hub South"_s);
        drive.next();
        SchoolQuery query;
        query.fields = {SchoolField::Group, SchoolField::Hub};
        const auto schools = desk.schools().list(query);
        QCOMPARE(schools->size(), 2u);
        QCOMPARE(schools->front().group, u"Chess Valley"_s);
        QCOMPARE(schools->front().hub, u"South"_s);
    }
    void namesThatAreNearlyAlikeAreAskedAbout() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"alike.csv"_s, "URN,Name,Phase,Status,Liaison group,Hub\r\n"
                                               "101001,Ash Primary School,Primary,Open,Oak Group,South\r\n"
                                               "101002,Birch School,Secondary,Open,Oak Groop,South\r\n"));
        drive.next(3);
        const auto summary = [&drive] { return drive.named<QLabel>(u"reviewSummary"_s)->text(); };
        QVERIFY2(summary().contains(u"The group or hub of 2 schools waits for an answer"_s),
                 qPrintable(summary()));
        drive.showTab(u"Names alike"_s);
        QCOMPARE(drive.cell(u"namesTable"_s, 0, u"name"_s), u"Oak Groop"_s);
        QCOMPARE(drive.cell(u"namesTable"_s, 0, u"other"_s), u"Oak Group"_s);
        drive.named<QRadioButton>(u"nameAnswer_2"_s)->click();
        QCOMPARE(drive.cell(u"namesTable"_s, 0, u"answer"_s), u"two bodies"_s);
        drive.named<QRadioButton>(u"nameAnswer_0"_s)->click();
        QCOMPARE(drive.cell(u"namesTable"_s, 0, u"answer"_s), u"one body, called “Oak Group”"_s);
        drive.next();
        QVERIFY2(summary().contains(u"2 schools join a group"_s), qPrintable(summary()));
        drive.next();
        SchoolQuery query;
        query.fields = {SchoolField::Group};
        const auto schools = desk.schools().list(query);
        QCOMPARE(schools->size(), 2u);
        for (const School& school : *schools)
            QCOMPARE(school.group, u"Oak Group"_s);
    }
    void aSchoolShowsItsGroupAndItsHub() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"placed.csv"_s, kPlaced));
        SchoolDetails details(desk.workspace);
        details.showSchool(desk.byUrn(101001).id, {});
        const auto* places = details.findChild<QWidget*>(u"schoolConnections"_s);
        QVERIFY(places != nullptr);
        QStringList texts;
        for (const QLabel* label : places->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.filter(u"Chess Valley, full member"_s).size() == 1, qPrintable(texts.join(u'|')));
        QVERIFY2(texts.filter(u"South, through Chess Valley"_s).size() == 1, qPrintable(texts.join(u'|')));
    }
    void aDayToComeIsTaken() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"placed.csv"_s, kPlaced));
        Drive drive(desk);
        drive.begin(desk.write(u"moved.csv"_s, kMoved));
        drive.next();
        const QDate day = desk.clock.today().addDays(40);
        drive.named<DateField>(u"placedFrom"_s)->textField()->setText(day.toString(Qt::ISODate));
        drive.next(2);
        drive.showTab(u"Changed"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"changes"_s),
                 u"joins Misbourne, leaves Chess Valley; in no hub"_s);
        drive.next();
        SchoolQuery query;
        query.fields = {SchoolField::Urn, SchoolField::Group};
        query.where = {{SchoolField::Group, {u"Misbourne"_s}}};
        QCOMPARE(desk.schools().list(query)->size(), 0u);
        query.asOf = day;
        QCOMPARE(desk.schools().list(query)->size(), 1u);
    }
    void anUnreadableDayStopsThePage() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"placed.csv"_s, kPlaced));
        drive.next();
        drive.named<DateField>(u"placedFrom"_s)->textField()->setText(u"some day"_s);
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
    }
    void listsWithoutGroupsAskNoDay() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next();
        QVERIFY(!drive.named<QWidget>(u"places"_s)->isVisible());
    }

private:
    ListPlacements m_placements;
    StructureSchoolTies m_places;
};

QTEST_MAIN(TestImportPlacements)
#include "tst_import_placements.moc"
