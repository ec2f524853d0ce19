// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/school_desk.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QByteArray kHeader = "URN,Name,Status,Town,Postcode,Closed,Pupils\n";
const QByteArray kTwoSchools = kHeader + "900001,Oak Green School,Open,Hilton,ZZ1 1AA,,210\n"
                                         "900002,Elm Primary School,Open,Easton,ZZ1 1AB,,180\n";

/// The changes of the only entry that is not unchanged.
QString onlyChange(const ImportPlan& plan) {
    QStringList said;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.kind != EntryKind::Unchanged)
            said << u"%1 %2: %3"_s.arg(entryKindKey(entry.kind)).arg(entry.urn).arg(changesText(plan, entry));
    }
    return said.join(u" | "_s);
}

} // namespace

class TestSchoolImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewSchoolIsAddedWithItsCells() {
        SchoolDesk desk;
        const auto plan = desk.plan(kTwoSchools);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"2 new"_s);
        QCOMPARE(
            changesText(*plan, plan->entries.front()),
            u"name:  → Oak Green School; status:  → Open; pupils:  → 210; town:  → Hilton; postcode:  → ZZ1 1AA"_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const School school = desk.school(900001);
        QCOMPARE(school.name, u"Oak Green School"_s);
        QCOMPARE(school.pupils, 210);
        QVERIFY(matchesFilter(school.searchKey, u"zz11aa"));
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Import 2 schools from list.csv"_s);
    }
    void theSameListAgainChangesNothing() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto again = desk.plan(kTwoSchools);
        QCOMPARE(countsText(again->counts()), u"2 unchanged"_s);
        const auto done = desk.importer.apply(*again);
        LIAISON_VERIFY_RESULT(done);
        QCOMPARE(done->changeSetId, 0);
        QCOMPARE(desk.importer.imports()->size(), 1u);
    }
    void theUrnIsTheKey() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan("URN,Name\n900001,Elm Primary School\n");
        QCOMPARE(onlyChange(*plan), u"changed 900001: name: Oak Green School → Elm Primary School"_s);
    }
    void blankCellsKeepWhatIsThere() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan(kHeader + "900001,,Not applicable,,SUPP,,\n");
        QCOMPARE(countsText(plan->counts()), u"1 unchanged"_s);
    }
    void blankCellsClearWhenTheyAreToldTo() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        ImportOptions options;
        options.blank = BlankPolicy::Clears;
        const auto plan = desk.plan(kHeader + "900001,,,,ZZ1 1AA,,\n", options);
        QCOMPARE(onlyChange(*plan), u"changed 900001: pupils: 210 → ; town: Hilton → "_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900001).pupils, std::nullopt);
        QCOMPARE(desk.school(900001).town, QString());
        QCOMPARE(desk.school(900001).name, u"Oak Green School"_s);
    }
    void unmappedAndLocalFieldsAreNeverTouched() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        School school = desk.school(900001);
        school.notes = u"Ring on Mondays"_s;
        school.knownAs = u"The Oak"_s;
        LIAISON_VERIFY_RESULT(desk.service.edit(school));
        ImportOptions options;
        options.blank = BlankPolicy::Clears;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Notes,Known as\n900001,Oak,,Other\n", options));
        const School after = desk.school(900001);
        QCOMPARE(after.name, u"Oak"_s);
        QCOMPARE(after.notes, u"Ring on Mondays"_s);
        QCOMPARE(after.knownAs, u"The Oak"_s);
        QCOMPARE(after.town, u"Hilton"_s);
        QVERIFY(matchesFilter(after.searchKey, u"the oak"));
    }
    void aClosedSchoolIsClosedAndNeverDeleted() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan =
            desk.plan(kHeader + "900001,Oak Green School,Closed,Hilton,ZZ1 1AA,31-08-2026,200\n");
        QCOMPARE(countsText(plan->counts()), u"1 closing"_s);
        QCOMPARE(onlyChange(*plan),
                 u"closing 900001: status: Open → Closed; closed:  → 2026-08-31; pupils: 210 → 200"_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.all().size(), 2u);
    }
    void aSchoolMissingFromTheListIsNotClosed() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak Green School,Open,Hilton,ZZ1 1AA,,210\n"));
        QCOMPARE(desk.school(900002).status, u"Open"_s);
    }
    void aSchoolThatIsOpenAgainIsReopening() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kHeader + "900001,Oak,Closed,Hilton,ZZ1 1AA,31-08-2020,210\n"));
        const QByteArray later = kHeader + "900001,Oak,Open,Hilton,ZZ1 1AA,,220\n";
        const auto plan = desk.plan(later);
        QCOMPARE(onlyChange(*plan),
                 u"reopening 900001: status: Closed → Open; pupils: 210 → 220; closed: 2020-08-31 → "_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(countsText(desk.plan(later)->counts()), u"1 unchanged"_s);
    }
    void proposedToCloseCountsAsOpen() {
        SchoolDesk desk;
        ImportOptions options;
        options.openOnly = true;
        const auto plan = desk.plan(kHeader + "900001,Oak,\"Open, but proposed to close\",,,31-08-2027,\n"
                                              "900002,Elm,Closed,,,,\n900003,Ash,Proposed to open,,,,\n",
                                    options);
        QCOMPARE(countsText(plan->counts()), u"1 new, 2 filtered"_s);
    }
    void withoutAColumnOfStatusesTheClosingDayDecides() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("urn,name,town,postcode,lead_school,open_date,close_date\n"
                                          "900001,Oak,Hilton,ZZ1 1AA,false,01-01-1900,\n"
                                          "900002,Elm,Hilton,ZZ1 1AB,false,,31-08-2020\n"
                                          "900003,Ash,Hilton,ZZ1 1AC,false,,31-08-2027\n"
                                          "900004,Yew,Hilton,ZZ1 1AD,false,,01-01-1900\n"
                                          "900005,Fir,Hilton,ZZ1 1AE,false,01-09-2027,\n"));
        QCOMPARE(desk.school(900001).status, u"Open"_s);
        QCOMPARE(desk.school(900002).status, u"Closed"_s);
        QCOMPARE(desk.school(900003).status, u"Open, but proposed to close"_s);
        QCOMPARE(desk.school(900004).status, u"Closed"_s);
        QVERIFY(!desk.school(900004).closed.isValid());
        QCOMPARE(desk.school(900005).status, u"Proposed to open"_s);
        // A blank closing day says nothing about a school that the record knows to be closed.
        const auto later = desk.plan("urn,name,town,postcode,lead_school,open_date,close_date\n"
                                     "900002,Elm,Hilton,ZZ1 1AB,false,,\n");
        QCOMPARE(countsText(later->counts()), u"1 unchanged"_s);
    }
    void flagsOfPhasesFillABlankButDoNotCoarsenTheRegister() {
        SchoolDesk desk;
        const QByteArray header = "URN,Name,Status,Inspect Date,Primary,Secondary,Post 16,Age From,Age To\n";
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Phase\n900001,Oak,Middle deemed secondary\n"));
        LIAISON_VERIFY_RESULT(desk.import(header +
                                          "900001,Oak,1,20130522,0,1,0,9,13\n900002,Elm,1,,1,1,1,4,18\n"
                                          "900003,Ash,2,,0,0,1,16,19\n"));
        QCOMPARE(desk.school(900001).phase, u"Middle deemed secondary"_s);
        QCOMPARE(desk.school(900001).lastInspection, QDate(2013, 5, 22));
        QCOMPARE(desk.school(900002).phase, u"All-through"_s);
        QCOMPARE(desk.school(900003).phase, u"16 plus"_s);
        QCOMPARE(desk.school(900003).status, u"Closed"_s);
    }

    void withoutAUrnNameAndPostcodeTellTheSchool() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan("Name,Postcode,Pupils\nOAK  GREEN School,zz11aa,215\n");
        QCOMPARE(onlyChange(*plan),
                 u"changed 900001: name: Oak Green School → OAK GREEN School; pupils: 210 → 215"_s);
    }
    void withoutAUrnTheUserIsAskedWhenItIsNotSure_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("candidates");
        QTest::newRow("another postcode") << QByteArray("Name,Postcode\nOak Green School,ZZ9 9ZZ\n") << 1;
        QTest::newRow("another name") << QByteArray("Name,Postcode\nOak Infants,ZZ1 1AA\n") << 1;
        QTest::newRow("no postcode") << QByteArray("Name,Town\nOak Green School,Hilton\n") << 1;
        QTest::newRow("neither name nor postcode known") << QByteArray("Name,Town\nFir School,Hilton\n") << 0;
        QTest::newRow("closed") << QByteArray("Name,Postcode\nYew School,ZZ1 1AY\n") << 1;
        QTest::newRow("two of a name") << QByteArray("Name,Postcode\nTwin School,ZZ2 2AA\n") << 2;
    }
    void withoutAUrnTheUserIsAskedWhenItIsNotSure() {
        QFETCH(QByteArray, list);
        QFETCH(int, candidates);
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools + "900003,Yew School,Closed,Hilton,ZZ1 1AY,,\n"
                                                        "900004,Twin School,Open,Hilton,ZZ2 2AA,,\n"
                                                        "900005,Twin School,Open,Hilton,ZZ2 2AA,,\n"));
        const auto plan = desk.plan(list);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 refused"_s);
        QCOMPARE(int(plan->unmatched.front().candidates.size()), candidates);
        QVERIFY(!plan->unmatched.front().cells.isEmpty());
        QVERIFY(!plan->unmatched.front().reason.isEmpty());
    }
    void theAnswerDecides() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const QByteArray list = "Name,Postcode\nOak Infants,ZZ1 1AA\n";
        ImportOptions options;
        options.answers[2] = {MatchAnswer::Kind::Existing, desk.school(900001).id};
        QCOMPARE(onlyChange(*desk.plan(list, options)),
                 u"changed 900001: name: Oak Green School → Oak Infants"_s);
        options.answers[2] = {MatchAnswer::Kind::New, {}};
        QCOMPARE(countsText(desk.plan(list, options)->counts()), u"1 new"_s);
        options.answers[2] = {MatchAnswer::Kind::Skip, {}};
        QCOMPARE(countsText(desk.plan(list, options)->counts()), u"1 filtered"_s);
    }
    void aNewSchoolWithoutAUrnComesBackAsItself() {
        SchoolDesk desk;
        const QByteArray list =
            "Name,Postcode,Status\nOak,ZZ1 1AA,Open\nElm,ZZ1 1AB,Closed\nElm,ZZ1 1AB,Closed\n";
        QCOMPARE(countsText(*desk.import(list)), u"2 new, 1 duplicates"_s);
        QCOMPARE(countsText(desk.plan(list)->counts()), u"2 unchanged, 1 duplicates"_s);
        const auto withUrn = desk.plan("URN,Name,Postcode\n900001,Oak,ZZ1 1AA\n");
        QCOMPARE(withUrn->unmatched.size(), 1u);
        ImportOptions options;
        options.answers[2] = {MatchAnswer::Kind::Existing,
                              withUrn->unmatched.front().candidates.front().school};
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Postcode\n900001,Oak,ZZ1 1AA\n", options));
        QCOMPARE(desk.school(900001).name, u"Oak"_s);
        QCOMPARE(desk.all().size(), 2u);
    }

    void rowsThatRepeatASchoolCountOnce() {
        SchoolDesk desk;
        const QByteArray row = "900001,Oak,Open,Hilton,ZZ1 1AA,,210\n";
        QCOMPARE(countsText(desk.plan(kHeader + row + row + row)->counts()), u"1 new, 2 duplicates"_s);
    }
    void conflictingRowsWaitForAChoice() {
        SchoolDesk desk;
        const QByteArray list = kHeader + "900001,Oak,Open,Hilton,ZZ1 1AA,,210\n900002,Elm,Open,,,,\n"
                                          "900001,Oak,Open,Easton,ZZ1 1AA,,210\n";
        const auto plan = desk.plan(list);
        QCOMPARE(countsText(plan->counts()), u"1 new, 1 duplicates"_s);
        const ConflictingRows& conflict = plan->conflicts.front();
        QCOMPARE(conflict.urn, 900001);
        QCOMPARE(conflict.rows.size(), 2u);
        QCOMPARE(conflict.rows.back().line, 4);
        QCOMPARE(conflict.rows.back().cells.value(3), u"Easton"_s);
        QCOMPARE(conflict.rows.back().differences.size(), 1u);
        QCOMPARE(conflict.rows.back().differences.front(), std::pair(SchoolField::Town, u"Easton"_s));
        ImportOptions options;
        options.chosenLines = {4};
        LIAISON_VERIFY_RESULT(desk.import(list, options));
        QCOMPARE(desk.school(900001).town, u"Easton"_s);
    }

    void aRowThatCannotBeReadIsRefusedWithItsPlaceAndReason_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("value");
        QTest::newRow("date") << QByteArray("900009,Oak,Closed,Hilton,ZZ1 1AA,31-02-2020,1") << u"Closed"_s
                              << u"bad-date"_s << u"31-02-2020"_s;
        QTest::newRow("number") << QByteArray("900009,Oak,Open,Hilton,ZZ1 1AA,,lots") << u"Pupils"_s
                                << u"bad-number"_s << u"lots"_s;
        QTest::newRow("URN") << QByteArray("9X0009,Oak,Open,Hilton,ZZ1 1AA,,1") << u"URN"_s << u"bad-urn"_s
                             << u"9X0009"_s;
        QTest::newRow("name") << QByteArray("900009,,Open,Hilton,ZZ1 1AA,,1") << u"Name"_s << u"no-name"_s
                              << u""_s;
    }
    void aRowThatCannotBeReadIsRefusedWithItsPlaceAndReason() {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        QFETCH(QString, code);
        QFETCH(QString, value);
        SchoolDesk desk;
        const auto plan = desk.plan(kTwoSchools + row + "\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"2 new, 1 refused"_s);
        const RefusedRow& refused = plan->refused.front();
        QCOMPARE(refused.line, 4);
        QCOMPARE(refused.column, column);
        QCOMPARE(refused.code, code);
        QCOMPARE(refused.value, value);
        QVERIFY(refused.reason.endsWith(u'.'));
        QCOMPARE(refused.cells.size(), 7);
    }
    void impossibleCoordinatesAreRefusedAndHalfOnesLeftOut() {
        SchoolDesk desk;
        const auto plan =
            desk.plan("URN,Name,Easting,Northing\n900001,Oak,480867,2147960\n900002,Elm,480867,\n"
                      "900003,Ash,0,0\n900004,Yew,480867,214796\n");
        QCOMPARE(countsText(plan->counts()), u"3 new, 1 refused"_s);
        QCOMPARE(plan->refused.front().code, u"bad-coordinates"_s);
        QVERIFY(codesOf(plan->notes).contains(u"half-coordinates"_s));
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        QCOMPARE(desk.school(900002).easting, std::nullopt);
        QCOMPARE(desk.school(900004).northing, 214796);
    }
    void refusedRowsAreSavedMendedAndImported() {
        SchoolDesk desk;
        const auto plan = desk.plan(kTwoSchools + "900009,\"Yew, Hilton\",Open,Hilton,ZZ1 1AA,,lots\n"
                                                  "900010,Ash,Open,Hilton,,,1\n900010,Ash,Open,Easton,,,1\n");
        const QString path = desk.folder.filePath(u"refused.csv"_s);
        LIAISON_VERIFY_RESULT(writeRefusedRows(*plan, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFURN,Name,Status,Town,Postcode,Closed,Pupils,Refused line,"));
        QVERIFY(bytes.contains("Pupils,lots,This is not a whole number."));
        QCOMPARE(bytes.count('\n'), 4);
        bytes.replace(",,lots,", ",,12,").replace("Easton", "Hilton");
        const auto mended = desk.importFile(desk.list(bytes, u"mended.csv"_s));
        LIAISON_VERIFY_RESULT(mended);
        QCOMPARE(countsText(*mended), u"2 new, 1 duplicates"_s);
        QCOMPARE(desk.school(900009).pupils, 12);
    }
    void doubtfulCellsAreKeptWithAWarning() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader + QByteArray("900001,Оak Green School,Open,Hilton,2036,,\n"));
        QCOMPARE(countsText(plan->counts()), u"1 new"_s);
        QCOMPARE(codesOf(plan->notes), (QStringList{u"doubtful-postcode"_s, u"mixed-script"_s}));
        const auto warned = std::find_if(plan->notes.begin(), plan->notes.end(),
                                         [](const ListNote& note) { return note.code == "mixed-script"_L1; });
        QCOMPARE(warned->line, 2);
        QCOMPARE(warned->column, u"Name"_s);
    }
    void blankRowsTotalsAndRepeatedHeadersAreNotData() {
        SchoolDesk desk;
        const auto plan =
            desk.plan(kTwoSchools + ",,,,,,\n" + kHeader + "900003,Ash,Open,,,,\nTotal schools,3,,,,,\n");
        QCOMPARE(plan->source.rows, 3);
        QCOMPARE(countsText(plan->counts()), u"3 new"_s);
        QCOMPARE(codesOf(plan->notes), (QStringList{u"blank-row"_s, u"repeated-header"_s, u"totals-row"_s}));
    }

    void onlyTheSchoolsAskedForAreTaken_data() {
        QTest::addColumn<QStringList>("where");
        QTest::addColumn<QString>("counts");
        QTest::newRow("column") << QStringList{u"LA (name)=north shire"_s} << u"2 new, 2 filtered"_s;
        QTest::newRow("field") << QStringList{u"la_name=North Shire"_s} << u"2 new, 2 filtered"_s;
        QTest::newRow("either") << QStringList{u"Town=Hilton"_s, u"Town=Easton"_s} << u"3 new, 1 filtered"_s;
        QTest::newRow("both") << QStringList{u"LA (name)=North Shire"_s, u"Phase=Primary"_s}
                              << u"1 new, 3 filtered"_s;
        QTest::newRow("unmapped column") << QStringList{u"Ward=East"_s} << u"1 new, 3 filtered"_s;
        QTest::newRow("blank") << QStringList{u"Town="_s} << u"1 new, 3 filtered"_s;
        QTest::newRow("the register's word") << QStringList{u"phase=all-through"_s} << u"1 new, 3 filtered"_s;
        QTest::newRow("URN") << QStringList{u"urn=900002"_s} << u"1 new, 3 filtered"_s;
    }
    void onlyTheSchoolsAskedForAreTaken() {
        QFETCH(QStringList, where);
        QFETCH(QString, counts);
        SchoolDesk desk;
        ImportOptions options;
        for (const QString& text : where)
            options.where.push_back(*ListFilter::fromText(text));
        const auto plan =
            desk.plan("URN,Name,LA (name),Town,Phase,Ward\n900001,Oak,North Shire,Hilton,Primary,East\n"
                      "900002,Elm,North Shire,Easton,All through,West\n"
                      "900003,Ash,South Shire,Hilton,Primary,West\n900004,Yew,South Shire,,Primary,West\n",
                      options);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), counts);
    }
    void aRowThatIsNotWantedIsNotRefusedEither() {
        SchoolDesk desk;
        ImportOptions options;
        options.where = {{u"Town"_s, {u"Hilton"_s}}};
        const auto plan = desk.plan(kTwoSchools + "90X,Bad,Open,Easton,ZZ1 1AA,31-02-2020,\n", options);
        QCOMPARE(countsText(plan->counts()), u"1 new, 2 filtered"_s);
    }
    void aFilterOnAColumnThatIsNotThereSaysWhichThereAre() {
        SchoolDesk desk;
        ImportOptions options;
        options.where = {{u"Region"_s, {u"North"_s}}};
        const auto plan = desk.plan(kTwoSchools, options);
        QVERIFY(!plan);
        QVERIFY(plan.error().message.contains(u"Region"_s) && plan.error().message.contains(u"Postcode"_s));
        QVERIFY(!ListFilter::fromText(u"Region"_s));
    }
    void theValuesOfAListAreCountedToChooseFrom() {
        SchoolDesk desk;
        const auto seen =
            desk.importer.inspect(desk.list(kTwoSchools + "900003,Ash,closed,,,,\nTotal,3,,,,,\n"));
        const auto values = desk.importer.survey(seen->path, seen->format, seen->match.mapping);
        LIAISON_VERIFY_RESULT(values);
        QCOMPARE(values->at(SchoolField::Status),
                 (std::map<QString, qint64>{{u"Open"_s, 2}, {u"Closed"_s, 1}}));
    }

    void theReviewIsExactlyWhatIsApplied() {
        SchoolDesk desk;
        auto plan = desk.plan(kTwoSchools);
        plan->entries.back().ticked = false;
        const auto done = desk.importer.apply(*plan);
        LIAISON_VERIFY_RESULT(done);
        QCOMPARE(countsText(done->counts), u"1 new"_s);
        QCOMPARE(desk.all().size(), 1u);
    }
    void aPlanThatTheRecordHasOvertakenIsNotApplied() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto plan = desk.plan(kHeader + "900001,Oak,Open,Hilton,ZZ1 1AA,,230\n");
        LIAISON_VERIFY_RESULT(desk.service.setFields(desk.school(900002).id, {{u"pupils"_s, u"5"_s}}));
        const auto done = desk.importer.apply(*plan);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(desk.school(900001).pupils, 210);
    }
    void oneUndoTakesTheWholeImportBack() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        const auto before = desk.all();
        LIAISON_VERIFY_RESULT(
            desk.import(kHeader + "900001,Oak,Closed,,,31-08-2026,\n900003,Ash,Open,,,,\n"));
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        QCOMPARE(desk.all().size(), before.size());
        QCOMPARE(desk.school(900001).name, u"Oak Green School"_s);
        QCOMPARE(desk.school(900001).status, u"Open"_s);
        QVERIFY(!desk.school(900001).closed.isValid());
        QCOMPARE(desk.school(900001).searchKey, before.back().searchKey);
        QCOMPARE(desk.importer.imports()->size(), 1u);
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().redo());
        QCOMPARE(desk.school(900003).name, u"Ash"_s);
    }
    void aStoppedImportLeavesNothingBehind() {
        SchoolDesk desk;
        QByteArray list = kHeader;
        for (int urn = 900001; urn < 902001; ++urn)
            list += QByteArray::number(urn) + ",School,Open,,,,\n";
        const auto plan = desk.plan(list);
        int asked = 0;
        const auto done = desk.importer.apply(*plan, [&asked](double) { return ++asked < 3; });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(*desk.service.count(), 0);
        const auto seen = desk.importer.inspect(desk.list(list));
        ImportOptions options;
        options.mapping = seen->match.mapping;
        const auto stopped =
            desk.importer.plan(seen->path, seen->format, options, [](double) { return false; });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
    void theImportIsKeptForItsReport() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools + "900009,Yew,Open,Hilton,ZZ1 1AA,,lots\n,,,,,,\n"));
        const auto imports = desk.importer.imports();
        LIAISON_VERIFY_RESULT(imports);
        const ImportRecord& kept = imports->front();
        QCOMPARE(kept.source.fileName, u"list.csv"_s);
        QCOMPARE(kept.source.sha256.size(), 64);
        QCOMPARE(kept.source.rows, 3);
        QCOMPARE(kept.source.format.encoding, u"utf-8"_s);
        QCOMPARE(kept.at, desk.clock.now());
        QCOMPARE(countsText(kept.counts), u"2 new, 1 refused"_s);
        QCOMPARE(kept.refused.front().value, u"lots"_s);
        QCOMPARE(kept.refused.front().cells.size(), 7);
        QCOMPARE(codesOf(kept.notes), QStringList{u"blank-row"_s});
        QVERIFY(kept.changeSetId > 0);
    }
    void aNoteSaysWhatItAsksOfItsReader() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader + "900001,Oak,Open,Hilton,2036,,1\n,,,,,,\n"
                                              "900002,Elm,Open,,,,lots\n"
                                              "900003,Ash,Open,Hilton,,,1\n900003,Ash,Open,Easton,,,1\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->notes.size(), 2u);
        QCOMPARE(plan->notes.front().severity, NoteSeverity::Warning);
        QCOMPARE(plan->notes.back().severity, NoteSeverity::Remark);
        const auto rows = rowsToMend(*plan);
        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows.front().severity, NoteSeverity::Refusal);
        QCOMPARE(rows.back().severity, NoteSeverity::Question);
        QCOMPARE(noteSeverityName(rows.back().severity), u"question"_s);
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const auto imports = desk.importer.imports();
        QCOMPARE(imports->front().notes, plan->notes);
        QCOMPARE(imports->front().refused.back().severity, NoteSeverity::Question);
    }
    void ourOwnExportComesBackUnchanged() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import(kTwoSchools));
        QStringList labels;
        QStringList cells;
        const School school = desk.school(900001);
        for (const SchoolFieldInfo& info : schoolFields()) {
            labels << u'"' + schoolFieldLabel(info.field) + u'"';
            cells << u'"' + fieldText(school, info.field) + u'"';
        }
        const auto plan = desk.plan((labels.join(u',') + u'\n' + cells.join(u',') + u'\n').toUtf8());
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.layoutId, u"liaison"_s);
        QCOMPARE(countsText(plan->counts()), u"1 unchanged"_s);
    }

    void aListWithNothingToReadSaysSo_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>");
        QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on");
        QTest::newRow("unclosed quote") << QByteArray("URN,Name\n900001,\"Oak\n900002,Elm\n");
        QTest::newRow("no column of use") << QByteArray("Colour,Shape\nred,round\n");
    }
    void aListWithNothingToReadSaysSo() {
        QFETCH(QByteArray, bytes);
        SchoolDesk desk;
        const auto plan = desk.plan(bytes);
        QVERIFY(!plan);
        QVERIFY(plan.error().message.endsWith(u'.'));
        QCOMPARE(*desk.service.count(), 0);
    }
    void aHeaderAloneIsAListOfNoSchools() {
        SchoolDesk desk;
        const auto plan = desk.plan(kHeader);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.rows, 0);
        QCOMPARE(countsText(plan->counts()), QString());
    }
};

QTEST_GUILESS_MAIN(TestSchoolImport)
#include "tst_school_import.moc"
