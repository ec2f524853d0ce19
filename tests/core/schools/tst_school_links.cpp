// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/school_desk.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QByteArray kHeader = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n";
const QByteArray kSchools = "URN,Name,Status\n900001,Oak Infants,Closed\n900002,Oak Juniors,Closed\n"
                            "900003,Oak Academy,Open\n900004,Elm School,Closed\n900005,Elm Academy,Closed\n"
                            "900006,Elm Free School,Open\n900007,Ash,Closed\n900008,Ash North,Open\n"
                            "900009,Ash South,Open\n900010,Yew,Closed\n";

QString linkText(const SchoolLink& link) {
    return u"%1>%2 %3 %4 %5/%6"_s.arg(link.predecessor)
        .arg(link.successor)
        .arg(linkKindKey(link.kind), isoText(link.established), link.predecessorName, link.successorName);
}

QString linksText(const std::vector<SchoolLink>& links) {
    QStringList said;
    for (const SchoolLink& link : links)
        said << linkText(link);
    return said.join(u'|');
}

QString handOversText(const LinksPlan& plan) {
    QStringList said;
    for (const HandOver& handOver : plan.handOvers)
        said << u"%1>%2"_s.arg(handOver.from.urn).arg(handOver.to.urn);
    for (const LinkDecision& decision : plan.decisions)
        said << u"%1?%2"_s.arg(decision.from.urn).arg(decision.code);
    return said.join(u' ');
}

} // namespace

class TestSchoolLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLinksFileIsNoListOfSchools() {
        SchoolDesk desk;
        const auto seen = desk.importer.inspect(desk.list("Link URN;LinkName;urn\n900002;Elm;900001\n"));
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, ErrorCode::Invalid);
        QCOMPARE(seen.error().message, u"This is a list of links; use “import links”."_s);
    }
    void bothDirectionsAreOneLink() {
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + "900004,900005,Elm Academy,Successor,31-08-2012\n"
                                                   "900005,900004,Elm School,Predecessor,01-09-2012\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(linksText(plan->list.links), u"900004>900005  2012-09-01 Elm School/Elm Academy"_s);
        QCOMPARE(plan->list.duplicates, 1);
        QVERIFY(plan->list.notes.empty());
    }
    void charactersThatCannotBeSeenAreTakenOutAndTold() {
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + "900004,9000\xE2\x80\x8B"
                                                   "05,Elm \xE2\x80\xAE"
                                                   "Academy,Successor,31-08-2012\n"
                                                   "900005,900004,Elm School,Predecessor,01-09-2012\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(linksText(plan->list.links), u"900004>900005  2012-09-01 Elm School/Elm Academy"_s);
        QCOMPARE(codesOf(plan->list.notes), QStringList{u"invisible-character"_s});
        QCOMPARE(plan->list.notes.front().column, u"LinkURN"_s);
    }
    void theOrderOfRowsDoesNotMatter() {
        const QByteArray there = "900004,900005,Elm Academy,Successor - merged,31-08-2012\n";
        const QByteArray back = "900005,900004,Elm School,Predecessor,01-09-2012\n";
        SchoolDesk desk;
        QCOMPARE(linksText(desk.planLinks(kHeader + there + back)->list.links),
                 linksText(desk.planLinks(kHeader + back + there)->list.links));
    }
    void aLinkFromOneSideIsNotedAndKept() {
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + "900004,900005,Elm Academy,Successor,\n");
        QCOMPARE(linksText(plan->list.links), u"900004>900005   /Elm Academy"_s);
        QCOMPARE(codesOf(plan->list.notes), QStringList{u"one-sided-link"_s});
    }
    void mergersAndSplitsKeepTheirKind() {
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + "900001,900003,Oak,Successor - amalgamated,\n"
                                                   "900007,900008,Ash,Successor - Split School,\n");
        QCOMPARE(plan->list.links[0].kind, LinkKind::Merged);
        QCOMPARE(plan->list.links[1].kind, LinkKind::Split);
    }
    void whatIsNoLinkIsRefusedWithItsLine_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("code");
        QTest::newRow("URN") << QByteArray("x,900005,Elm,Successor,") << u"bad-urn"_s;
        QTest::newRow("itself") << QByteArray("900005,900005,Elm,Successor,") << u"self-link"_s;
        QTest::newRow("date") << QByteArray("900004,900005,Elm,Successor,31-02-2012") << u"bad-date"_s;
        QTest::newRow("type") << QByteArray("900004,900005,Elm,,") << u"no-link-type"_s;
    }
    void whatIsNoLinkIsRefusedWithItsLine() {
        QFETCH(QByteArray, row);
        QFETCH(QString, code);
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + row + "\n");
        LIAISON_VERIFY_RESULT(plan);
        QVERIFY(plan->list.links.empty());
        QCOMPARE(plan->list.refused.size(), 1u);
        QCOMPARE(plan->list.refused.front().code, code);
        QCOMPARE(plan->list.refused.front().line, 2);
    }
    void aCircleIsRefusedAndWhatHangsOnItKept() {
        SchoolDesk desk;
        const auto plan =
            desk.planLinks(kHeader + "900001,900002,B,Successor,\n900002,900003,C,Successor,\n"
                                     "900003,900001,A,Successor,\n900003,900004,D,Successor,\n");
        QCOMPARE(plan->list.refused.size(), 3u);
        QCOMPARE(plan->list.refused.front().code, u"link-cycle"_s);
        QCOMPARE(plan->list.links.size(), 1u);
    }
    void aSchoolWhoseLastDayHasPassedIsHandedOverThoughItsStatusSaysOpen() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Status,OpenDate,CloseDate\n"
                                          "900001,Oak,\"Open, but proposed to close\",,31-08-2026\n"
                                          "900002,Oak Academy,Proposed to open,01-09-2026,\n"
                                          "900003,Elm,\"Open, but proposed to close\",,31-08-2027\n"
                                          "900004,Elm Academy,Proposed to open,01-09-2027,\n"
                                          "900005,Ash,Proposed to open,01-09-2027,\n"));
        const auto plan =
            desk.planLinks(kHeader + "900001,900002,Oak Academy,Successor,\n"
                                     "900003,900004,Elm Academy,Successor,\n900005,900006,Yew,Successor,\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(handOversText(*plan), u"900001>900002"_s);
    }
    void otherKindsOfLinkAreLeftOutWithANote() {
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + "900001,900002,B,Sixth Form Centre Link,\n");
        QVERIFY(plan->list.links.empty() && plan->list.refused.empty());
        QCOMPARE(codesOf(plan->list.notes), QStringList{u"other-link"_s});
    }
    void aListOfSomethingElseIsNoLinksFile() {
        SchoolDesk desk;
        const auto plan = desk.planLinks("URN,Name\n900001,Oak\n");
        QVERIFY(!plan);
        QVERIFY(plan.error().message.contains(u"LinkURN"_s));
    }

    void aClosedSchoolGoesToItsOnlyOpenSuccessor_data() {
        QTest::addColumn<QByteArray>("links");
        QTest::addColumn<QString>("proposals");
        QTest::newRow("one step") << QByteArray("900005,900006,,Successor,\n") << u"900005>900006"_s;
        QTest::newRow("a chain") << QByteArray("900004,900005,,Successor,\n900005,900006,,Successor,\n")
                                 << u"900004>900006 900005>900006"_s;
        QTest::newRow("a chain told twice")
            << QByteArray("900004,900005,,Successor,\n900005,900006,,Successor,\n900004,900006,,Successor,\n")
            << u"900004>900006 900005>900006"_s;
        QTest::newRow("a split") << QByteArray("900007,900008,,Successor,\n900007,900009,,Successor,\n")
                                 << u"900007?split"_s;
        QTest::newRow("a split with one part in the record")
            << QByteArray("900007,900008,,Successor - Split School,\n") << u"900007?split"_s;
        QTest::newRow("a merger") << QByteArray("900001,900003,,Successor,\n900002,900003,,Successor,\n")
                                  << u"900001?merged 900002?merged"_s;
        QTest::newRow("a merger with one part in the record")
            << QByteArray("900001,900003,,Successor - merged,\n") << u"900001?merged"_s;
        QTest::newRow("outside") << QByteArray("900010,999999,Far,Successor,\n") << u"900010?outside"_s;
        QTest::newRow("all closed") << QByteArray("900001,900002,,Successor,\n")
                                    << u"900001?no-open-successor"_s;
        QTest::newRow("one of them closed")
            << QByteArray("900007,900008,,Successor,\n900007,900010,,Successor,\n")
            << u"900007?several-successors"_s;
        QTest::newRow("open schools stay") << QByteArray("900008,900009,,Successor,\n") << u""_s;
    }
    void aClosedSchoolGoesToItsOnlyOpenSuccessor() {
        QFETCH(QByteArray, links);
        QFETCH(QString, proposals);
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kSchools));
        const auto plan = desk.planLinks(kHeader + links);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(handOversText(*plan), proposals);
        for (const LinkDecision& decision : plan->decisions)
            QVERIFY(decision.reason.endsWith(u'.'));
    }
    /// Shapes of the register: a school joins one that stood beside it, which itself became another later.
    void aSchoolThatJoinedOneThatStoodAlreadyIsToBeDecided_data() {
        QTest::addColumn<QByteArray>("schools");
        QTest::addColumn<QString>("proposals");
        QTest::newRow("told by their numbers") << QByteArray("900041,Oak Infants,Closed,,31-08-2002\n"
                                                             "900021,Oak Juniors,Closed,,31-03-2012\n"
                                                             "937979,Oak Academy,Open,01-04-2012,\n")
                                               << u"900021>937979 900041?merged"_s;
        QTest::newRow("told by their days") << QByteArray("900011,Oak Infants,Closed,,31-08-2002\n"
                                                          "900021,Oak Juniors,Closed,01-09-1970,31-03-2012\n"
                                                          "937979,Oak Academy,Open,01-04-2012,\n")
                                            << u"900021>937979 900011?merged"_s;
        QTest::newRow("the days come first") << QByteArray("900041,Oak Infants,Closed,,31-08-2002\n"
                                                           "900021,Oak Primary,Closed,01-09-2002,31-03-2012\n"
                                                           "937979,Oak Academy,Open,01-04-2012,\n")
                                             << u"900021>937979 900041>937979"_s;
        QTest::newRow("it stands today") << QByteArray("900041,Oak Infants,Closed,,31-08-2002\n"
                                                       "900021,Oak Juniors,Open,01-09-1970,\n")
                                         << u"900041?merged"_s;
    }
    void aSchoolThatJoinedOneThatStoodAlreadyIsToBeDecided() {
        QFETCH(QByteArray, schools);
        QFETCH(QString, proposals);
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Status,OpenDate,CloseDate\n" + schools));
        const QByteArray infants = schools.left(6);
        QByteArray links = kHeader + "900021," + infants + ",Oak Infants,Predecessor,\n" + infants +
                           ",900021,Oak Juniors,Successor,\n";
        if (schools.contains("937979"))
            links += "900021,937979,Oak Academy,Successor,31-03-2012\n"
                     "937979,900021,Oak Juniors,Predecessor,01-04-2012\n";
        const auto plan = desk.planLinks(links);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(handOversText(*plan), proposals);
    }
    void aRowThatContradictsAnEarlierOneIsQuotedAsTheListHasIt() {
        SchoolDesk desk;
        const auto plan = desk.planLinks(kHeader + "900004,900005,Elm Academy,Successor,31-08-2012\n"
                                                   "900004,900005,Elm Academy,Successor,31-08-2013\n"
                                                   "900004,900005,Elm Free School,Successor,31-08-2012\n");
        LIAISON_VERIFY_RESULT(plan);
        QStringList said;
        for (const ListNote& note : plan->list.notes)
            if (note.code == "conflicting-link"_L1)
                said << u"%1 %2=%3"_s.arg(note.line).arg(note.column, note.value);
        QCOMPARE(said, (QStringList{u"3 LinkEstablishedDate=31-08-2013"_s, u"4 LinkName=Elm Free School"_s}));
    }
    void handingOverCarriesWhatOnlyTheOfficeKnows() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kSchools));
        LIAISON_VERIFY_RESULT(desk.service.setFields(
            desk.school(900005).id, {{u"notes"_s, u"Keys at the office"_s}, {u"known_as"_s, u"The Elm"_s}}));
        LIAISON_VERIFY_RESULT(
            desk.service.setFields(desk.school(900006).id, {{u"known_as"_s, u"Elm Free"_s}}));
        const QByteArray list = kHeader + "900004,900005,Elm Academy,Successor,\n900005,900006,,Successor,\n";
        const auto plan = desk.planLinks(list);
        const auto done = desk.links.apply(*plan, true);
        LIAISON_VERIFY_RESULT(done);
        QCOMPARE(done->links, 2);
        QCOMPARE(done->handedOver, 2);
        QCOMPARE(desk.school(900006).notes, u"Keys at the office"_s);
        QCOMPARE(desk.school(900006).knownAs, u"Elm Free"_s);
        const auto linked = desk.service.linksOf(desk.school(900005).id);
        LIAISON_VERIFY_RESULT(linked);
        QCOMPARE(linked->size(), 2u);
        QVERIFY(!linked->front().isSuccessor && linked->back().isSuccessor);
        QCOMPARE(linked->back().handedOver, QDate(2026, 11, 21));

        const auto again = desk.planLinks(list);
        QVERIFY(again->fresh.empty() && again->handOvers.empty());
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(desk.links.apply(*again, true)->changeSetId, 0);

        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        QCOMPARE(desk.school(900006).notes, QString());
        QVERIFY(desk.service.linksOf(desk.school(900005).id)->empty());
    }
    void aSplitIsHandedOverAsTheUserDecides() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kSchools));
        const QByteArray list = kHeader + "900007,900008,,Successor,\n900007,900009,,Successor,\n";
        LIAISON_VERIFY_RESULT(desk.links.apply(*desk.planLinks(list), true));
        const auto done = desk.links.handOver(desk.school(900007).id, desk.school(900009).id);
        LIAISON_VERIFY_RESULT(done);
        QCOMPARE(done->handedOver, 1);
        QVERIFY(desk.planLinks(list)->decisions.empty());
        QVERIFY(!desk.links.handOver(desk.school(900007).id, desk.school(900003).id));
    }
    void aLinkToASchoolOutsideTheRecordStaysReadable() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kSchools));
        LIAISON_VERIFY_RESULT(
            desk.links.apply(*desk.planLinks(kHeader + "900010,999999,Far Away School,Successor,\n"), false));
        const auto linked = desk.service.linksOf(desk.school(900010).id);
        QCOMPARE(linked->front().name, u"Far Away School"_s);
        QVERIFY(!linked->front().school.isValid());
    }
    void aLaterListFillsInWhatWasMissing() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(
            desk.links.apply(*desk.planLinks(kHeader + "900004,900005,,Successor,\n"), false));
        const auto plan = desk.planLinks(kHeader + "900004,900005,Elm Academy,Successor,31-08-2012\n");
        QCOMPARE(plan->changed.size(), 1u);
        LIAISON_VERIFY_RESULT(desk.links.apply(*plan, false));
        QCOMPARE(desk.planLinks(kHeader + "900004,900005,,Successor,\n")->unchanged, 1);
    }
};

QTEST_GUILESS_MAIN(TestSchoolLinks)
#include "tst_school_links.moc"
