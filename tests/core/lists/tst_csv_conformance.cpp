// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/list_files.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace liaison;
using namespace liaison::test;

/// The two public suites of delimited text: what is valid reads exactly, what is not is reported with its
/// line.
class TestCsvConformance : public QObject {
    Q_OBJECT

    static QString suite(const QString& below) { return sharedData(u"schools/conformance/"_s + below); }

    static Rows expectedRows(const QString& path, const QStringList& header) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        Rows rows;
        for (const QJsonValue& row : QJsonDocument::fromJson(file.readAll()).array()) {
            QStringList texts;
            for (const QJsonValue& cell : row.toArray())
                texts.append(cell.toString());
            if (row.isObject()) {
                for (const QString& name : header)
                    texts.append(row.toObject().value(name).toString(u"(absent)"_s));
            }
            rows.append(texts);
        }
        return rows;
    }

private Q_SLOTS:
    void readsEveryValidCaseExactly_data() {
        LIAISON_NEEDS_SHARED_DATA();
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("json");
        QTest::addColumn<bool>("header");
        for (const QString& each : QDir(suite(u"csv-spectrum/csvs"_s)).entryList({u"*.csv"_s}))
            QTest::newRow(qPrintable(u"spectrum "_s + each))
                << suite(u"csv-spectrum/csvs/"_s + each)
                << suite(u"csv-spectrum/json/"_s + each.chopped(3) + u"json"_s) << true;
        for (const QString& each : QDir(suite(u"sineemore/csv"_s)).entryList({u"*.csv"_s})) {
            if (!each.startsWith(u"bad-"_s))
                QTest::newRow(qPrintable(u"sineemore "_s + each))
                    << suite(u"sineemore/csv/"_s + each)
                    << suite(u"sineemore/json/"_s + each.chopped(3) + u"json"_s)
                    << each.startsWith(u"header-"_s);
        }
    }
    void readsEveryValidCaseExactly() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, csv);
        QFETCH(QString, json);
        QFETCH(bool, header);
        const Reading reading = readAll(openList(csv, delimited(',', header ? 1 : 0)));
        QCOMPARE(reading.error, QString());
        QVERIFY(QFile::exists(json));
        QCOMPARE(reading.rows, expectedRows(json, reading.header));
    }

    void reportsEveryMalformedCaseWithItsLine_data() {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("error");
        QTest::newRow("missing quote") << u"bad-missing-quote"_s << u"opened on line 2, column 2"_s;
        QTest::newRow("unescaped quote in quotes")
            << u"bad-quotes-with-unescaped-quote"_s << u"line 2, column 2, text follows"_s;
        QTest::newRow("unescaped quote")
            << u"bad-unescaped-quote"_s << u"line 2, column 2, a quotation mark"_s;
        QTest::newRow("no header") << u"bad-header-no-header"_s << u"This file is empty"_s;
    }
    void reportsEveryMalformedCaseWithItsLine() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, csv);
        QFETCH(QString, error);
        const Reading reading =
            readAll(openList(suite(u"sineemore/csv/"_s + csv + u".csv"_s), delimited(',', 1)));
        QVERIFY2(reading.error.contains(error), qPrintable(reading.error));
    }
    void notesRowsThatDoNotFitTheHeader() {
        LIAISON_NEEDS_SHARED_DATA();
        for (const QString& each : {u"less"_s, u"more"_s}) {
            const Reading reading = readAll(
                openList(suite(u"sineemore/csv/bad-header-%1-fields.csv"_s.arg(each)), delimited(',', 1)));
            QCOMPARE(reading.error, QString());
            QCOMPARE(codesOf(reading.notes), QStringList{u"ragged-row"_s});
            QCOMPARE(reading.notes.front().line, 2);
        }
    }
    void handsOutAForeignHeaderAsItStands() {
        LIAISON_NEEDS_SHARED_DATA();
        const Reading reading =
            readAll(openList(suite(u"sineemore/csv/bad-header-wrong-header.csv"_s), delimited(',', 1)));
        QCOMPARE(reading.header, (QStringList{u"qux"_s, u"quux"_s, u"quuz"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCsvConformance)
#include "tst_csv_conformance.moc"
