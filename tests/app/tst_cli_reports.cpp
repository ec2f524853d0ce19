// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QStandardPaths>

using namespace liaison;
using namespace liaison::test;

namespace {

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray textOfPdf(const QString& path, const QStringList& options) {
    QProcess reader;
    reader.start(u"pdfinfo"_s, options + QStringList{path});
    reader.waitForFinished();
    return reader.readAllStandardOutput();
}

} // namespace

/// Reports made without a window.
class TestCliReports : public QObject {
    Q_OBJECT

    std::unique_ptr<CliDesk> m_desk;

    CliRun report(const QString& name, const QStringList& more) const {
        return runCli(QStringList{u"report"_s, name, u"--file"_s, m_desk->file(), u"--json"_s} + more);
    }

private Q_SLOTS:
    void initTestCase() {
        m_desk = std::make_unique<CliDesk>();
        LIAISON_VERIFY_EXIT(
            m_desk->import("URN,School name,Phase,Type,Status,Town,Pupils\n"
                           "900001,Oak School,Primary,Community school,Open,Northwood,90\n"
                           "900002,=Elm Academy,Secondary,Academy converter,Open,Northwood,1200\n"
                           "900003,Ash School,Primary,Community school,Closed,Southwood,\n"),
            0);
    }
    void theReportsAreListedWithoutAFile() {
        const CliRun run = runCli({u"reports"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QStringList names;
        for (const QJsonValue& entry : run.array()) {
            names << entry["name"_L1].toString();
            QVERIFY(!entry["title"_L1].toString().isEmpty());
            QVERIFY(entry["options"_L1].isArray());
        }
        QCOMPARE(names, (QStringList{u"schools-overview"_s, u"school-list"_s, u"school-record"_s,
                                     u"school-changes"_s, u"import-report"_s, u"structure-directory"_s,
                                     u"body-sheet"_s, u"office-holders"_s, u"vacancies"_s, u"rule-breaches"_s,
                                     u"contact-list"_s, u"website-register"_s, u"membership-changes"_s,
                                     u"structure-map"_s, u"saved-plan"_s}));
        QVERIFY(runCli({u"reports"_s}).out.contains("school-list"));
    }
    void everyReportHasEveryFormat_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("more");
        QTest::newRow("overview") << u"schools-overview"_s << QStringList{};
        QTest::newRow("list") << u"school-list"_s << QStringList{u"--group-by"_s, u"phase"_s};
        QTest::newRow("record") << u"school-record"_s << QStringList{u"--urn"_s, u"900001"_s};
        QTest::newRow("changes") << u"school-changes"_s
                                 << QStringList{u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-12-31"_s};
        QTest::newRow("import") << u"import-report"_s << QStringList{};
    }
    void everyReportHasEveryFormat() {
        QFETCH(QString, name);
        QFETCH(QStringList, more);
        QStringList outputs;
        for (const QString& format : {u"pdf"_s, u"html"_s, u"csv"_s, u"xlsx"_s})
            outputs << u"--"_s + format << m_desk->path(name + u'.' + format);
        const CliRun run = report(name, more + outputs);
        LIAISON_VERIFY_EXIT(run, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        QCOMPARE(run.object()["report"_L1].toString(), name);
        QCOMPARE(run.object()["files"_L1].toObject().size(), 4);
        QVERIFY(contentsOf(m_desk->path(name + u".pdf"_s)).startsWith("%PDF-"));
        QVERIFY(contentsOf(m_desk->path(name + u".html"_s)).contains("lang=\"en-GB\""));
        QVERIFY(contentsOf(m_desk->path(name + u".csv"_s)).size() > 20);
        QVERIFY(contentsOf(m_desk->path(name + u".xlsx"_s)).startsWith("PK"));
    }
    void aPdfIsTaggedAndHoldsItsChart() {
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty())
            QSKIP("pdfinfo is not installed");
        const QString path = m_desk->path(u"overview.pdf"_s);
        LIAISON_VERIFY_EXIT(report(u"schools-overview"_s, {u"--pdf"_s, path}), 0);
        QVERIFY(textOfPdf(path, {}).contains("Tagged:          yes"));
        const QByteArray structure = textOfPdf(path, {u"-struct-text"_s});
        QVERIFY(structure.contains("Figure"));
        QVERIFY(structure.contains("Schools at a glance"));
    }
    void aListAsCsvHoldsWhatWasAskedFor() {
        const QString path = m_desk->path(u"asked.csv"_s);
        LIAISON_VERIFY_EXIT(
            report(u"school-list"_s, {u"--csv"_s, path, u"--fields"_s, u"urn,name,pupils"_s, u"--open-only"_s,
                                      u"--sort"_s, u"pupils"_s, u"--order"_s, u"descending"_s}),
            0);
        QCOMPARE(contentsOf(path), QByteArray("\xEF\xBB\xBFURN,Name,Pupils\r\n900002,'=Elm Academy,1200\r\n"
                                              "900001,Oak School,90\r\n"));
    }
    void aListSavedAsCsvComesBackUnchanged() {
        const QString path = m_desk->path(u"again.csv"_s);
        LIAISON_VERIFY_EXIT(report(u"school-list"_s, {u"--csv"_s, path, u"--fields"_s, u"all"_s, u"--where"_s,
                                                      u"phase=Primary"_s}),
                            0);
        const CliRun run =
            runCli({u"import"_s, u"schools"_s, path, u"--into"_s, m_desk->file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        QCOMPARE(run.object()["source"_L1]["layout"_L1].toString(), u"liaison"_s);
        QCOMPARE(run.object()["plan"_L1]["unchanged"_L1].toInt(), 2);
    }
    void aPeriodThatIsNotOverIsSaidToBeSo() {
        const QString path = m_desk->path(u"to come.html"_s);
        LIAISON_VERIFY_EXIT(report(u"school-changes"_s, {u"--to"_s, u"2027-07-31"_s, u"--html"_s, path}), 0);
        const QByteArray page = contentsOf(path);
        QVERIFY(page.contains("as far as is known on 21 November 2026"));
        QVERIFY(page.contains("Data as of 21 November 2026"));
        QVERIFY(!page.contains("Data as of 31 July 2027"));
    }
    void aSchoolThatIsNotThereIsSaid() {
        const QString path = m_desk->path(u"nobody.pdf"_s);
        const CliRun run = report(u"school-record"_s, {u"--urn"_s, u"900777"_s, u"--pdf"_s, path});
        QCOMPARE(run.code, 3);
        QCOMPARE(run.errorCode(), u"not-found"_s);
        QVERIFY(!QFile::exists(path));
    }
    void aFolderThatIsNotThereIsSaid() {
        const CliRun run = report(u"school-list"_s, {u"--pdf"_s, u"/nowhere/list.pdf"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(run.errorCode(), u"storage"_s);
        QVERIFY(run.errorMessage().contains(u"/nowhere/list.pdf"_s));
    }
    void aFileWithoutImportsHasNoImportReport() {
        const CliDesk empty;
        const CliRun run = runCli({u"report"_s, u"import-report"_s, u"--file"_s, empty.file(), u"--csv"_s,
                                   empty.path(u"out.csv"_s), u"--json"_s});
        QCOMPARE(run.code, 3);
        QCOMPARE(run.errorCode(), u"not-found"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_cli_reports.moc"
