// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/school_desk.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace liaison;
using namespace liaison::test;

class TestRealLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMessyListYieldsTheSameSchools_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QFile oracle(sharedData(u"schools/messy/oracle.json"_s));
        if (!oracle.open(QIODevice::ReadOnly))
            return;
        for (const QJsonValue& list : QJsonDocument::fromJson(oracle.readAll()).array())
            QTest::newRow(qPrintable(list["file"_L1].toString()))
                << list["file"_L1].toString() << list["expect_rows"_L1].toInt();
    }
    void everyMessyListYieldsTheSameSchools() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, file);
        QFETCH(int, rows);
        SchoolDesk desk;
        const auto plan = desk.planFile(sharedData(u"schools/messy/"_s + file));
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.rows, rows);
        QCOMPARE(countsText(plan->counts()), u"%1 new"_s.arg(rows));
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const School school = desk.school(110214);
        QCOMPARE(school.name, u"Chalfont St Giles Infant School and Nursery"_s);
        QCOMPARE(school.street, u"School Lane"_s);
        QCOMPARE(school.town, u"Chalfont St Giles"_s);
        QCOMPARE(school.postcode, u"HP8 4JJ"_s);
        QCOMPARE(school.telephone, u"01494872160"_s);
        QCOMPARE(school.easting, 498918);
        QCOMPARE(school.northing, 193466);
        QCOMPARE(school.phase, u"Primary"_s);
        QCOMPARE(school.status, u"Open"_s);
        const School closed = desk.school(110201);
        QCOMPARE(closed.status, u"Closed"_s);
        QCOMPARE(closed.closed, QDate(2015, 7, 22));
        QCOMPARE(closed.town, u"Aylesbury"_s);
        QVERIFY(!closed.opened.isValid());
        QCOMPARE(desk.school(148671).opened, QDate(2021, 12, 1));
    }
    void allMessyListsGiveOneRecord() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        const QDir folder(sharedData(u"schools/messy"_s));
        LIAISON_VERIFY_RESULT(desk.importFile(folder.filePath(u"01_excel_uk_csv_cp1252.csv"_s)));
        const QStringList files = folder.entryList({u"0*"_s, u"1*"_s}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 13);
        for (const QString& file : files) {
            const auto plan = desk.planFile(folder.filePath(file));
            LIAISON_VERIFY_RESULT(plan);
            QStringList changes;
            for (const PlanEntry& entry : plan->entries)
                if (entry.changeCount > 0)
                    changes << file + u": "_s + changesText(*plan, entry);
            QCOMPARE(changes.join(u'\n'), QString());
            QCOMPARE(countsText(plan->counts()), u"398 unchanged"_s);
        }
    }
    void aSmallListOfPeopleAndGroupsIsReadAsFarAsItGoes() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        const auto plan = desk.planFile(sharedData(u"schools/messy/school_list_messy_synthetic.csv"_s));
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.rows, 5);
        QCOMPARE(countsText(plan->counts()), u"2 new, 1 duplicates, 2 refused"_s);
        QCOMPARE(plan->conflicts.size(), 1u);
        QCOMPARE(plan->conflicts.front().urn, 900001);
    }

    void everyRowOfAMessyListIsCountedOnce() {
        LIAISON_NEEDS_SHARED_DATA();
        const QDir folder(sharedData(u"schools/messy"_s));
        ImportOptions filtered;
        filtered.openOnly = true;
        for (const QString& file : folder.entryList({u"*.csv"_s, u"*.txt"_s}, QDir::Files)) {
            SchoolDesk desk;
            for (const ImportOptions& options : {ImportOptions(), filtered}) {
                const auto plan = desk.planFile(folder.filePath(file), options);
                LIAISON_VERIFY_RESULT(plan);
                QVERIFY(plan->source.rows > 0);
                QVERIFY2(rowsCounted(plan->counts()) == plan->source.rows, qPrintable(file));
                LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
            }
        }
    }

    void countyListsImport_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("rows");
        const auto row = [](const char* file, const char* layout, int rows) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(layout) << rows;
        };
        row("buckinghamshire_register_2021-04-22.csv", "register-7", 387);
        row("suttoncoldfield_register_2021-04-22.csv", "register-7", 87);
        row("buckinghamshire_details_2018.csv", "details-2018", 284);
        row("buckinghamshire_gias_layout_RECONSTRUCTED.csv", "register", 398);
        row("suttoncoldfield_gias_layout_RECONSTRUCTED.csv", "register", 88);
        row("gias_search_export_surrey_20210506.csv", "search-export", 590);
        row("dfe_sample_edubase_2019_layout.csv", "register", 4);
        row("dfe_sample_2024_layout.csv", "register", 2);
    }
    void countyListsImport() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, file);
        QFETCH(QString, layout);
        QFETCH(int, rows);
        SchoolDesk desk;
        const QString path = sharedData(u"schools/lists/"_s + file);
        const auto plan = desk.planFile(path);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.layoutId, layout);
        QCOMPARE(plan->source.rows, rows);
        QCOMPARE(countsText(plan->counts()), u"%1 new"_s.arg(rows));
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        const auto again = desk.planFile(path);
        LIAISON_VERIFY_RESULT(again);
        QCOMPARE(countsText(again->counts()), u"%1 unchanged"_s.arg(rows));
    }
    void theRegisterOfSevenColumnsTellsOpenFromClosed() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(
            desk.importFile(sharedData(u"schools/lists/suttoncoldfield_register_2021-04-22.csv"_s)));
        SchoolQuery open;
        open.openOnly = true;
        QCOMPARE(desk.service.list(open)->size(), 43u);
    }
    void aLaterListUpdatesTheCounty() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(
            desk.importFile(sharedData(u"schools/lists/buckinghamshire_details_2018.csv"_s)));
        LIAISON_VERIFY_RESULT(
            desk.importFile(sharedData(u"schools/lists/buckinghamshire_register_2021-04-22.csv"_s)));
        const auto plan =
            desk.planFile(sharedData(u"schools/lists/buckinghamshire_gias_layout_RECONSTRUCTED.csv"_s));
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.rows, 398);
        QVERIFY(plan->counts().fresh > 0);
        QVERIFY(plan->counts().changed > 200);
        QVERIFY(plan->refused.empty() && plan->conflicts.empty() && plan->unmatched.empty());
        const auto before = desk.all();
        LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        const auto after = desk.all();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            School undone = after[i];
            undone.version = before[i].version;
            QVERIFY2(undone == before[i], qPrintable(undone.name));
        }
    }
    void linksOfTheCountyAreReadOnceForEachPair() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(
            desk.importFile(sharedData(u"schools/lists/buckinghamshire_gias_layout_RECONSTRUCTED.csv"_s)));
        QFile file(sharedData(u"schools/lists/buckinghamshire_links_20230421.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto plan = desk.planLinks(bytes);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->list.rows, 266);
        QCOMPARE(plan->list.rows,
                 qint64(plan->list.links.size()) + plan->list.duplicates + qint64(plan->list.refused.size()));
        QVERIFY(plan->handOvers.size() > 50);
        const auto done = desk.links.apply(*plan, true);
        LIAISON_VERIFY_RESULT(done);
        QCOMPARE(done->handedOver, qint64(plan->handOvers.size()));
        const auto again = desk.planLinks(bytes);
        LIAISON_VERIFY_RESULT(again);
        QVERIFY(again->fresh.empty() && again->changed.empty() && again->handOvers.empty());
    }
    void linksInTheOldEncodingKeepTheirNames() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        QFile file(sharedData(u"schools/lists/highbyte_links_20240717.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = desk.planLinks(file.readAll());
        LIAISON_VERIFY_RESULT(plan);
        QStringList names;
        for (const SchoolLink& link : plan->list.links)
            names << link.successorName;
        QVERIFY(names.contains(u"Awel Y Môr Primary School"_s));
        QVERIFY(names.contains(u"North Star 82°"_s));
    }
    void allEnglandImports() {
        LIAISON_NEEDS_SHARED_DATA();
        SchoolDesk desk;
        QProcess unpack;
        unpack.start(u"xz"_s,
                     {u"-dkc"_s, sharedData(u"schools/lists/england_gias_layout_RECONSTRUCTED.csv.xz"_s)});
        if (!unpack.waitForFinished(60'000) || unpack.exitCode() != 0)
            QSKIP("xz is not installed here");
        const QString path = desk.list(unpack.readAllStandardOutput(), u"england.csv"_s);
        const auto counts = desk.importFile(path);
        LIAISON_VERIFY_RESULT(counts);
        QCOMPARE(countsText(*counts), u"49514 new"_s);
        const auto again = desk.planFile(path);
        LIAISON_VERIFY_RESULT(again);
        QCOMPARE(countsText(again->counts()), u"49514 unchanged"_s);
        ImportOptions county;
        county.where = {{u"LA (name)"_s, {u"Buckinghamshire"_s}}};
        county.openOnly = true;
        const auto filtered = desk.planFile(path, county);
        LIAISON_VERIFY_RESULT(filtered);
        QCOMPARE(filtered->counts().unchanged + filtered->counts().filtered, 49'514);
    }
};

QTEST_GUILESS_MAIN(TestRealLists)
#include "tst_real_lists.moc"
