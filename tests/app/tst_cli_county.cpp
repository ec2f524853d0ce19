// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/structure_desk.h"

using namespace liaison;
using namespace liaison::test;

/// From a list of schools to a structure of two days, its board and its papers, as somebody new would do it.
class TestCliCounty : public QObject {
    Q_OBJECT

    static QByteArray textOfPdf(const QString& path) {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        reader.waitForFinished(60'000);
        return reader.readAllStandardOutput();
    }

private Q_SLOTS:
    void aCountyIsArrangedChangedAndPrinted() {
        const StructureDesk desk;
        desk.openHub();
        // A board of the hub, with three seats for it.
        LIAISON_VERIFY_EXIT(desk.run(u"body add"_s, {u"Northwood Board"_s, u"--type"_s, u"PEB"_s, u"--from"_s,
                                                     u"2026-09-01"_s}),
                            0);
        LIAISON_VERIFY_EXIT(desk.run(u"member add"_s, {u"Hill Hub"_s, u"--to"_s, u"Northwood Board"_s,
                                                       u"--from"_s, u"2026-09-01"_s}),
                            0);
        // A move from January; both days are looked at.
        LIAISON_VERIFY_EXIT(
            desk.run(u"member move"_s, {u"900003"_s, u"--to"_s, u"Oak Group"_s, u"--on"_s, u"2027-01-01"_s}),
            0);
        const auto members = [&](const QString& group, const QString& day) {
            return desk.rowOf(desk.rows(u"bodies"_s, day), u"name"_s, group)["members"_L1].toArray();
        };
        QCOMPARE(members(u"Ash Group"_s, u"2026-12-31"_s).size(), 2);
        QCOMPARE(members(u"Ash Group"_s, u"2027-01-01"_s), QJsonArray{900004});
        QCOMPARE(members(u"Oak Group"_s, u"2027-01-01"_s).size(), 3);
        // Two of the three seats are filled, one by each of two groups.
        LIAISON_VERIFY_EXIT(desk.run(u"people from-schools"_s, {u"--on"_s, u"2026-09-01"_s}), 0);
        for (const auto& [name, group] :
             {std::pair(u"Ada Ferris"_s, u"Oak Group"_s), std::pair(u"Bo Marsh"_s, u"Ash Group"_s)})
            LIAISON_VERIFY_EXIT(
                desk.run(u"office appoint"_s, {name, u"representative"_s, u"--in"_s, u"Northwood Board"_s,
                                               u"--sent-by"_s, group, u"--from"_s, u"2026-09-01"_s}),
                0);
        const QJsonObject vacancy = desk.rowOf(desk.rows(u"vacancies"_s), u"office"_s, u"representative"_s);
        QCOMPARE(vacancy["count"_L1].toInt(), 1);
        QCOMPARE(vacancy["from_name"_L1].toString(), u"Hill Hub"_s);
        // The group of one school is accepted until the summer.
        LIAISON_VERIFY_EXIT(
            desk.run(u"body accept"_s,
                     {u"too-few-members"_s, u"--as-of"_s, u"2027-01-01"_s, u"--body"_s, u"Ash Group"_s,
                      u"--reason"_s, u"Two schools join in September"_s, u"--until"_s, u"2027-08-31"_s}),
            0);
        QVERIFY(desk.rows(u"breaches"_s, u"2027-01-01"_s, {u"--open-only"_s}).isEmpty());
        QVERIFY(!desk.rows(u"breaches"_s, u"2027-09-01"_s, {u"--open-only"_s}).isEmpty());
        printBothDays(desk);
        QVERIFY(desk.isSound());
    }
    void everyQuestionOfEveryReportCanBeAnswered() {
        const QByteArray help = runCli({u"report"_s, u"--help"_s}).out;
        const QJsonArray reports = runCli({u"reports"_s, u"--json"_s}).array();
        QVERIFY(reports.size() >= 13);
        for (const QJsonValue& report : reports) {
            for (const QJsonValue& question : report["options"_L1].toArray())
                QVERIFY2(help.contains("--" + question["name"_L1].toString().toUtf8()),
                         qPrintable(report["name"_L1].toString() + u' ' + question["name"_L1].toString()));
        }
    }

private:
    static void printBothDays(const StructureDesk& desk) {
        for (const QString& day : {u"2026-12-31"_s, u"2027-01-01"_s}) {
            const QString pdf = desk.path(day + u".pdf"_s);
            LIAISON_VERIFY_EXIT(runCli({u"report"_s, u"structure-directory"_s, u"--file"_s, desk.file(),
                                        u"--as-of"_s, day, u"--pdf"_s, pdf}),
                                0);
            const QByteArray text = textOfPdf(pdf);
            QVERIFY2(text.contains("Hill Hub") && text.contains("Ada Ferris"), text.constData());
            const auto ash = text.indexOf("Ash Primary School");
            const auto oakGroup = text.lastIndexOf("Oak Group", ash);
            const auto ashGroup = text.lastIndexOf("Ash Group", ash);
            QVERIFY(ash > 0);
            QCOMPARE(oakGroup > ashGroup, day == "2027-01-01"_L1);
        }
        const QString csv = desk.path(u"changes.csv"_s);
        LIAISON_VERIFY_EXIT(
            runCli({u"report"_s, u"membership-changes"_s, u"--file"_s, desk.file(), u"--from"_s,
                    u"2026-12-31"_s, u"--to"_s, u"2027-01-01"_s, u"--csv"_s, csv}),
            0);
        QFile changes(csv);
        QVERIFY(changes.open(QIODevice::ReadOnly));
        QVERIFY(changes.readAll().contains("Ash Primary School"));
    }
};

QTEST_GUILESS_MAIN(TestCliCounty)
#include "tst_cli_county.moc"
