// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/report_desk.h"

#include "tests/core/people/county.h"

using namespace liaison;
using namespace liaison::test;

/// Reports that are lists: vacancies, breaches, contacts, and who served.
class TestPeopleLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vacanciesBeginWithTheNumbers();
    void aNumberOfDaysMustBeOne();
    void breachesStandWithTheirReasons();
    void aPublicCopyHidesWhatIsNotPublic();
    void theRegisterHoldsTwelveMonths();
};

void TestPeopleLists::vacanciesBeginWithTheNumbers() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {2, 1, 9}));
    const ReportDocument report = desk.make(u"vacancies"_s);
    QCOMPARE(figure(report, u"Without a head"_s), u"2"_s);
    QCOMPARE(figure(report, u"Without a chair"_s), u"2"_s);
    QCOMPARE(figure(report, u"Terms ending that nobody follows"_s), u"4"_s);
    QCOMPARE(figure(desk.make(u"vacancies"_s, {{u"days"_s, u"3"_s}}), u"Terms ending that nobody follows"_s),
             u"0"_s);
    QVERIFY(
        textOf(report).contains(u"Primary Executive Board | Primary Executive Board | Representative | "_s));
}

void TestPeopleLists::aNumberOfDaysMustBeOne() {
    ReportDesk desk;
    QCOMPARE(refusal(desk.tryMake(u"vacancies"_s, {{u"days"_s, u"soon"_s}})),
             u"“soon” is no number of days; write it as 60."_s);
}

void TestPeopleLists::breachesStandWithTheirReasons() {
    ReportDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    for (const QString& name : {u"Ash"_s, u"Beech"_s})
        LIAISON_VERIFY_RESULT(
            desk.appoint(desk.term(desk.person(u"A"_s, name), u"headteacher"_s, oak), false, true));
    QVERIFY(textOf(desk.make(u"rule-breaches"_s)).contains(u"2 people as headteacher"_s));
    (void)desk.file->unitOfWork().run(u"Accept"_s, [&](Recorder& recorder) {
        static const Table table(u"accepted_breach"_s,
                                 {u"rule"_s, u"school"_s, u"office"_s, u"reason"_s, u"accepted"_s});
        recorder.insert(table, std::vector<QVariant>{sqlValue(u"two-holders"_s), sqlValue(oak.value),
                                                     sqlValue(desk.office(u"headteacher"_s).value),
                                                     sqlValue(u"A job share"_s), sqlValue(u"2026-09-01"_s)});
    });
    const ReportDocument report = desk.make(u"rule-breaches"_s);
    QCOMPARE(figure(report, u"Accepted"_s), u"1"_s);
    QVERIFY(textOf(report).contains(u"A job share | 1 Sep 2026"_s));
}

void TestPeopleLists::aPublicCopyHidesWhatIsNotPublic() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {1, 1, 2}));
    const ReportDocument open = desk.make(u"contact-list"_s);
    QVERIFY(open.title.contains(u"public"_s));
    QCOMPARE(textOf(open).count(u"@example.org"_s), figure(open, u"Public"_s).toInt());
    const ReportDocument full = desk.make(u"contact-list"_s, {{u"copy"_s, u"full"_s}});
    QVERIFY(full.title.contains(u"full"_s));
    QCOMPARE(textOf(full).count(u"@example.org"_s), figure(full, u"People"_s).toInt());
    QCOMPARE(desk.tryMake(u"contact-list"_s, {{u"copy"_s, u"all"_s}}).error().code, ErrorCode::Invalid);
}

void TestPeopleLists::theRegisterHoldsTwelveMonths() {
    ReportDesk desk;
    const Id<Body> board = desk.body(u"Trust Board"_s, u"trust-board"_s);
    const auto serve = [&](const QString& name, const QString& begins, const QString& ends) {
        Term term = desk.term(desk.person(u"A"_s, name), u"trustee"_s, board, begins, ends);
        term.how = Appointed::Elected;
        term.electedBy = u"the members"_s;
        LIAISON_VERIFY_RESULT(desk.appoint(term));
    };
    serve(u"Ash"_s, u"2020-09-01"_s, u"2025-11-20"_s);
    serve(u"Beech"_s, u"2020-09-01"_s, u"2025-11-22"_s);
    serve(u"Cedar"_s, u"2026-09-01"_s, u"2030-08-31"_s);
    const QString text = textOf(desk.make(u"website-register"_s));
    QVERIFY(!text.contains(u"A Ash"_s));
    QVERIFY2(text.contains(u"Interests and attendance at meetings are not recorded yet"_s), qPrintable(text));
    QVERIFY2(text.contains(u"A Beech | Trustee | Elected by the members | 1 Sep 2020 |  | 22 Nov 2025"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"A Cedar | Trustee | Elected by the members | 1 Sep 2026 | 31 Aug 2030 | "_s));
    QVERIFY(!textOf(desk.make(u"website-register"_s, {{u"type"_s, u"hub"_s}})).contains(u"A Cedar"_s));
    QCOMPARE(desk.tryMake(u"website-register"_s, {{u"type"_s, u"moon"_s}}).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestPeopleLists)
#include "tst_people_lists.moc"
