// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_ties.h"
#include "core/schools/list_companion.h"
#include "core/schools/school_record_report.h"
#include "core/structure/structure_school_ties.h"
#include "tests/core/people/board_desk.h"

using namespace liaison;
using namespace liaison::test;

/// What is shown with a school of the rooms that stand on it: where it belongs and who leads it.
class TestSchoolConnections : public QObject {
    Q_OBJECT

    StructureSchoolTies m_places;
    PeopleSchoolTies m_offices;

    /// "now Hub: Hill Hub, through Oak Group"
    static QStringList told(BoardDesk& desk, Id<School> school, QDate on = QDate(2026, 11, 21)) {
        QStringList lines;
        const auto connections = connectionsOf(desk.file->database(), school, on);
        for (const SchoolConnection& each : *connections)
            lines << u"%1 %2: %3"_s.arg(whenKey(each.when), each.label, connectionText(each));
        return lines;
    }

private Q_SLOTS:
    void initTestCase() { setSchoolCompanions({nullptr, {&m_places, &m_offices}}); }
    void cleanupTestCase() { setSchoolCompanions({}); }

    void aSchoolTellsItsGroupItsHubAndItsHead() {
        BoardDesk desk;
        const Id<School> oak = desk.school(u"Oak School"_s, 100001);
        desk.join(desk.oakGroup, oak, day(u"2026-09-01"_s));
        desk.join(desk.body(u"Reading"_s, u"working-group"_s), oak);
        const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
        LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ada, u"chair-of-governors"_s, oak)));
        LIAISON_VERIFY_RESULT(desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2020-09-01"_s)));
        QCOMPARE(told(desk, oak),
                 (QStringList{u"now Liaison group: Oak Group, full member, from 1 Sep 2026"_s,
                              u"now Hub: Hill Hub, through Oak Group, from 1 Sep 2026"_s,
                              u"now Working group: Reading, full member"_s,
                              u"now Headteacher: Ada Ferris, from 1 Sep 2020"_s,
                              u"now Chair of governors: Ada Ferris"_s}));
    }
    void whatIsPastAndWhatIsToComeIsTold() {
        BoardDesk desk;
        const Id<School> oak = desk.school(u"Oak School"_s, 100001);
        desk.join(desk.oakGroup, oak, {}, day(u"2025-08-31"_s));
        desk.join(desk.elmGroup, oak, day(u"2027-01-01"_s));
        const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
        const Id<Person> bo = desk.person(u"Bo"_s, u"Marsh"_s);
        LIAISON_VERIFY_RESULT(
            desk.appoint(desk.term(ada, u"headteacher"_s, oak, u"2020-09-01"_s, u"2026-07-31"_s)));
        Term acting = desk.term(bo, u"headteacher"_s, oak, u"2026-08-01"_s);
        acting.isInterim = true;
        LIAISON_VERIFY_RESULT(desk.appoint(acting));
        QCOMPARE(told(desk, oak),
                 (QStringList{u"now Headteacher: Bo Marsh, interim, from 1 Aug 2026"_s,
                              u"to-come Liaison group: Elm Group, full member, from 1 Jan 2027"_s,
                              u"past Liaison group: Oak Group, full member, to 31 Aug 2025"_s,
                              u"past Headteacher: Ada Ferris, from 1 Sep 2020 to 31 Jul 2026"_s}));
        // On another day the same things are seen from there.
        QVERIFY(told(desk, oak, day(u"2024-01-01"_s))
                    .contains(u"now Hub: Hill Hub, through Oak Group, to 31 Aug 2025"_s));
    }
    void aSchoolAloneTellsNothing() {
        BoardDesk desk;
        QVERIFY(told(desk, desk.school(u"Oak School"_s, 100001)).isEmpty());
    }
    void theRecordOfASchoolShowsWhereItBelongs() {
        BoardDesk desk;
        const Id<School> oak = desk.school(u"Oak School"_s, 100001);
        desk.join(desk.oakGroup, oak, day(u"2026-09-01"_s));
        const auto rows = [&](QDate on) {
            QStringList texts;
            const auto report = schoolRecordReport(*desk.file, oak, on);
            for (const ReportBlock& block : report->blocks) {
                const auto* table = std::get_if<ReportTable>(&block);
                if (!table || table->caption != "Groups, hubs and offices"_L1)
                    continue;
                for (qsizetype row = 0; row < table->rowCount(); ++row)
                    texts << table->cell(row, 0).text + u'|' + table->cell(row, 1).text + u'|' +
                                 table->cell(row, 2).text;
            }
            return texts;
        };
        QCOMPARE(rows({}), (QStringList{u"Liaison group|Oak Group|Full member"_s,
                                        u"Hub|Hill Hub|Through Oak Group"_s}));
        QCOMPARE(rows(day(u"2026-08-31"_s)), QStringList{u"Liaison group|Oak Group|Full member"_s});
    }
};

QTEST_MAIN(TestSchoolConnections)
#include "tst_school_connections.moc"
