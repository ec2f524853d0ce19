// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/import_lists.h"

using namespace liaison;
using namespace liaison::test;

class TestSchoolImportChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void aListThatIsNotOneOfSchoolsIsNamedAsWhatItIs_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("what");
        QTest::newRow("links") << QByteArray("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate")
                               << u"a list of links"_s;
        QTest::newRow("group links") << QByteArray("URN,Group UID,Group ID,Group Name,Joined date,"
                                                   "EstablishmentName,PhaseOfEducation (name),LA (name)")
                                     << u"trusts and federations"_s;
        QTest::newRow("groups") << QByteArray("Group UID,Group ID,Group Name,Group Type,Group Postcode")
                                << u"trusts and federations"_s;
    }
    void aListThatIsNotOneOfSchoolsIsNamedAsWhatItIs() {
        QFETCH(QByteArray, header);
        QFETCH(QString, what);
        SchoolDesk desk;
        const auto seen = desk.importer.inspect(
            desk.list(header + "\n900001,900002,Oak,Successor,01-09-2020,Oak,Primary,North Shire\n"));
        QVERIFY(!seen);
        QVERIFY2(seen.error().message.contains(what), qPrintable(seen.error().message));
        QCOMPARE(seen.error().message.count(u'.'), 1);
    }
};

QTEST_GUILESS_MAIN(TestSchoolImportChoices)
#include "tst_school_import_choices.moc"
