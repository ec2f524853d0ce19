// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

#include "core/structure/structure_changes.h"
#include "core/structure/structure_changes_report.h"

using namespace liaison;
using namespace liaison::test;

class TestStructureChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinedLeftAndMovedAreTold();
    void aChangeOfKindIsTold();
    void bodiesThatOpenCloseOrChangeAreTold();
    void aConversionMovesNobody();
    void whatIsAlikeIsLeftOut();
    void theReportTellsBeforeAndAfter();
    void aReportOfReversedDaysIsRefused();
};

static const QDate kBefore(2026, 12, 31);
static const QDate kAfter(2027, 1, 1);

/// "Moved Oak: North → South (2027-01-01)": each change in a line.
static QStringList told(const StructureDesk& desk) {
    QStringList lines;
    const StructureChanges changes = changesBetween(desk.asOf(kBefore), desk.asOf(kAfter));
    for (const BodyChange& change : changes.bodies)
        lines << u"%1 %2 → %3"_s.arg(changeLabel(change.what), change.nameBefore, change.nameAfter);
    for (const MembershipChange& change : changes.memberships)
        lines << u"%1 %2: %3 → %4 (%5)"_s.arg(changeLabel(change.what), change.memberName, change.fromName,
                                              change.toName, isoText(change.day));
    return lines;
}

void TestStructureChanges::joinedLeftAndMovedAreTold() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak"_s);
    const auto elm = desk.school(u"Elm"_s);
    const auto ash = desk.school(u"Ash"_s);
    VERIFY_DONE(desk.add({oak, elm}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, kAfter}));
    VERIFY_DONE(desk.members.end(desk.idsOf(elm), kBefore));
    VERIFY_DONE(desk.add({ash}, south, kAfter));
    QCOMPARE(told(desk),
             QStringList({u"Left Elm: North →  (2027-01-01)"_s, u"Joined Ash:  → South (2027-01-01)"_s,
                          u"Moved Oak: North → South (2027-01-01)"_s}));
}

void TestStructureChanges::aChangeOfKindIsTold() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.changeKind(desk.idsOf(oak), MembershipKind::Founder, kAfter));
    const StructureChanges changes = changesBetween(desk.asOf(kBefore), desk.asOf(kAfter));
    QCOMPARE(changes.memberships.size(), 1u);
    QVERIFY(changes.memberships.front().what == MembershipChange::What::KindChanged);
    QVERIFY(changes.memberships.front().kindAfter == MembershipKind::Founder);
}

void TestStructureChanges::bodiesThatOpenCloseOrChangeAreTold() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    desk.open("liaison-group", u"West"_s, {}, kAfter);
    VERIFY_DONE(desk.bodies.rename(north, kAfter, u"Uplands"_s));
    VERIFY_DONE(desk.bodies.close({south, kBefore}));
    QCOMPARE(told(desk),
             QStringList({u"Renamed North → Uplands"_s, u"Opened  → West"_s, u"Closed South → "_s}));
}

void TestStructureChanges::aConversionMovesNobody() {
    StructureDesk desk;
    const auto board = desk.open("shadow-trust-board", u"Board"_s);
    VERIFY_DONE(desk.add({desk.open("working-group", u"Finance"_s)}, board));
    VERIFY_DONE(desk.bodies.convert(board, kAfter, desk.type("trust-board")));
    QCOMPARE(told(desk), QStringList({u"Converted Board → Board"_s}));
}

void TestStructureChanges::whatIsAlikeIsLeftOut() {
    StructureDesk desk;
    VERIFY_DONE(desk.add({desk.school(u"Oak"_s)}, desk.open("liaison-group", u"North"_s)));
    QVERIFY(told(desk).isEmpty());
}

void TestStructureChanges::theReportTellsBeforeAndAfter() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak"_s, u"Primary"_s, 90);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, kAfter}));
    const auto report = structureChangesReport(*desk.file, kBefore, kAfter);
    VERIFY_DONE(report);
    // The day as every report writes it over its tables.
    QCOMPARE(report->scope, u"The structure of 31 December 2026 compared with that of 1 January 2027"_s);
    QStringList cells;
    for (const ReportBlock& block : report->blocks) {
        if (const auto* table = std::get_if<ReportTable>(&block)) {
            for (const ReportTable::Group& group : table->groups())
                cells << group.text;
            for (qsizetype row = 0; row < table->rowCount(); ++row) {
                QStringList line;
                for (const ReportCell& cell : table->row(row))
                    line << cell.text;
                cells << line.join(u" | "_s);
            }
        }
    }
    QCOMPARE(cells, QStringList({u"Liaison group"_s, u"Oak | Moved | North | South | 1 Jan 2027"_s,
                                 u"North | 1 | 0 | 90 | 0"_s, u"South | 0 | 1 | 0 | 90"_s}));
    const KeyFigure moved{u"Moved"_s, u"1"_s};
    QVERIFY(report->keyFigures[2] == moved);
}

void TestStructureChanges::aReportOfReversedDaysIsRefused() {
    StructureDesk desk;
    VERIFY_REFUSED(structureChangesReport(*desk.file, kAfter, kBefore), ErrorCode::Invalid,
                   u"the earlier one first"_s);
}

QTEST_GUILESS_MAIN(TestStructureChanges)
#include "tst_structure_changes.moc"
