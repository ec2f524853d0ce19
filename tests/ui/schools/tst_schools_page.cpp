// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/schools/page_drive.h"

#include "ui/schools/school_list.h"
#include "ui/schools/school_palette.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QPushButton>

using namespace liaison;

class TestSchoolsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<ListedSchools>(); }
    void cleanup() { m_desk.reset(); }

    void showsEverySchoolAndSaysHowMany() {
        PageDrive drive(*m_desk);
        const QAbstractItemModelTester tester(drive.table->model());
        QCOMPARE(drive.names().size(), 4);
        QCOMPARE(drive.page.statusText(), u"4 schools shown"_s);
        QCOMPARE(drive.table->visibleColumnKeys(),
                 (QStringList{u"urn"_s, u"name"_s, u"phase"_s, u"type"_s, u"status"_s, u"town"_s,
                              u"postcode"_s, u"pupils"_s, u"trust"_s}));
    }

    void columnsStayWhereTheyWereMovedAndHidden() {
        QStringList wanted;
        {
            PageDrive drive(*m_desk);
            auto* header = drive.table->horizontalHeader();
            const auto* model = drive.table->rowModel();
            drive.table->setColumnShown(u"trust"_s, false);
            header->moveSection(header->visualIndex(model->columnOfKey(u"town"_s)),
                                header->visualIndex(model->columnOfKey(u"name"_s)));
            wanted = drive.table->visibleColumnKeys();
            QCOMPARE(wanted.mid(0, 3), (QStringList{u"urn"_s, u"town"_s, u"name"_s}));
            QVERIFY(!wanted.contains(u"trust"_s));
        }
        PageDrive again(*m_desk);
        QCOMPARE(again.table->visibleColumnKeys(), wanted);
    }

    void showsTheSchoolsThereWereOnADay() {
        PageDrive drive(*m_desk);
        m_desk->workspace.setAsOf(QDate(1985, 1, 1));
        QCOMPARE(drive.names(), (QStringList{u"Birch Secondary School"_s, u"Crèche Nursery School"_s}));
        QCOMPARE(drive.page.statusText(), u"2 schools shown, as of 1 Jan 1985"_s);
        QVERIFY(drive.named<QWidget>(u"asOfNotice"_s)->isVisible());
        m_desk->workspace.setAsOf(m_desk->clock.today());
        QCOMPARE(drive.names().size(), 4);
    }

    void takesInWhatIsChangedAndUndone() {
        PageDrive drive(*m_desk);
        QSignalSpy reset(drive.table->model(), &QAbstractItemModel::modelReset);
        QVERIFY(m_desk->schools().setFields(m_desk->byUrn(101004).id, {{u"pupils"_s, u"91"_s}}).has_value());
        const auto* model = drive.table->rowModel();
        const int row = model->rowOfKey(m_desk->byUrn(101004).id.value);
        QCOMPARE(model->textAt(row, model->columnOfKey(u"pupils"_s)), u"91"_s);
        QCOMPARE(reset.size(), 0);
        m_desk->workspace.undo();
        QCOMPARE(model->textAt(row, model->columnOfKey(u"pupils"_s)), u"90"_s);
        m_desk->workspace.undo();
        QCOMPARE(drive.names().size(), 0);
    }

    void aColumnMadeToShowIsRead() {
        PageDrive drive(*m_desk);
        drive.table->setColumnShown(u"la_name"_s, true);
        drive.table->setColumnShown(u"opened"_s, true);
        drive.table->setColumnShown(u"street"_s, true);
        const auto* model = drive.table->rowModel();
        const int row = model->rowOfKey(m_desk->byUrn(101004).id.value);
        QCOMPARE(model->textAt(row, model->columnOfKey(u"opened"_s)), u"1 Sep 1990"_s);
    }

    void detailsShowFieldsAndHistory() {
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101004);
        QVERIFY(m_desk->schools().setFields(m_desk->byUrn(101004).id, {{u"pupils"_s, u"91"_s}}).has_value());
        const QString text = drive.detailsText();
        QVERIFY2(text.contains(u"Dell Primary School"_s), qPrintable(text));
        QVERIFY2(text.contains(u"EM2 2BC"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Pupils: 90 → 91"_s), qPrintable(text));
    }

    void detailsSayHowManyAreSelected() {
        PageDrive drive(*m_desk);
        drive.table->selectAll();
        QVERIFY(drive.detailsText().contains(u"4 schools selected."_s));
        QVERIFY(drive.named<QLabel>(u"selectionText"_s)->isVisible());
    }

    void goingToASchoolShowsItWhateverTheFilter() {
        PageDrive drive(*m_desk);
        drive.filter->setText(u"dell"_s);
        QVERIFY(drive.page.showItem(QString::number(m_desk->byUrn(101002).id.value)));
        QCOMPARE(drive.table->currentKey(), m_desk->byUrn(101002).id.value);
        QVERIFY(drive.detailsText().contains(u"Birch Secondary School"_s));
        QVERIFY(!drive.page.showItem(u"99999"_s));
    }

    void anEmptyRecordSaysWhatToDoFirst() {
        SchoolDeskFile empty;
        PageDrive drive(empty);
        const auto helps = drive.page.findChildren<QPushButton*>(u"emptyStateHelp"_s);
        QCOMPARE(std::count_if(helps.begin(), helps.end(), [](QWidget* help) { return help->isVisible(); }),
                 1);
        QVERIFY(!drive.table->isVisible());
    }

    void thePaletteFindsSchoolsByAnyOfTheirWords() {
        SchoolPalette palette(m_desk->workspace);
        QCOMPARE(palette.find(u"saint anne", 10).first().title,
                 u"St Anne's Church of England Primary School"_s);
        QCOMPARE(palette.find(u"101002", 10).first().title, u"Birch Secondary School"_s);
        QCOMPARE(palette.find(u"em2 2bc", 10).first().title, u"Dell Primary School"_s);
        QCOMPARE(palette.find(u"oakwell", 10).size(), 2);
        QVERIFY(palette.find(u"", 10).isEmpty());
        QSignalSpy wanted(&m_desk->workspace, &Workspace::placeWanted);
        palette.find(u"dell", 1).first().run();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(m_desk->schools()
                    .setFields(m_desk->byUrn(101004).id, {{u"name"_s, u"Fell School"_s}})
                    .has_value());
        QVERIFY(palette.find(u"dell", 10).isEmpty());
        QCOMPARE(palette.find(u"fell", 10).size(), 1);
    }

    void thePaletteSaysWhichSchoolsDoNotStandToday() {
        SchoolPalette palette(m_desk->workspace);
        const auto detailWith = [&](const std::map<QString, QString>& values) {
            const auto set = m_desk->schools().setFields(m_desk->byUrn(101004).id, values);
            return set ? palette.find(u"101004", 1).first().detail : set.error().message;
        };
        const QString open = palette.find(u"101004", 1).first().detail;
        QCOMPARE(
            detailWith({{u"status"_s, u"Open, but proposed to close"_s}, {u"closed"_s, u"2040-08-31"_s}}),
            open);
        QCOMPARE(detailWith({{u"closed"_s, u"2020-08-31"_s}}), QString(open + u" · closed"_s));
        QCOMPARE(
            detailWith(
                {{u"status"_s, u"Proposed to open"_s}, {u"closed"_s, u""_s}, {u"opened"_s, u"2040-09-01"_s}}),
            QString(open + u" · not yet open"_s));
    }

    void fiftyThousandSchoolsStayQuick() {
        SchoolDeskFile desk;
        QByteArray list = "URN,Name,Town,Postcode,Phase,Status\r\n";
        for (int i = 0; i < 50'000; ++i)
            list += QByteArray::number(100'000 + i) + ",St Mary's Church of England Primary School " +
                    QByteArray::number(i % 977) + ",Town " + QByteArray::number(i % 311) + ",EM" +
                    QByteArray::number(i % 90) + " 1AA," + (i % 5 ? "Primary" : "Secondary") + ",Open\r\n";
        desk.import(desk.write(u"large.csv"_s, list));
        QElapsedTimer timer;
        timer.start();
        PageDrive drive(desk);
        QVERIFY(drive.page.list().isLoading());
        QTRY_VERIFY_WITH_TIMEOUT(!drive.page.list().isLoading(), 20'000);
        qInfo("opening the page: %lld ms", timer.elapsed());
        QCOMPARE(drive.table->model()->rowCount(), 50'000);
        qint64 slowest = 0;
        for (const QChar c : u"st mary 12"_s) {
            timer.restart();
            QTest::keyClick(drive.filter, c.toLatin1());
            slowest = std::max(slowest, timer.elapsed());
        }
        qInfo("slowest keystroke in the filter: %lld ms", slowest);
        SchoolPalette palette(desk.workspace);
        palette.find(u"x", 8);
        timer.restart();
        QCOMPARE(palette.find(u"st mary", 8).size(), 8);
        qInfo("a keystroke in the palette: %lld ms", timer.elapsed());
        QVERIFY(drive.table->model()->rowCount() < 50'000);
    }

    /// A letter more looks only at what showed before: that must never hide what the whole filter would find.
    void everyControlOfThePageHasAName() {
        PageDrive drive(*m_desk);
        QCOMPARE(test::controlProblems(&drive.page), QStringList());
        drive.filter->setText(u"primary"_s);
        drive.table->selectAll();
        QCOMPARE(test::controlProblems(&drive.page), QStringList());
        drive.select(*m_desk, 101004);
        QCOMPARE(test::controlProblems(drive.details), QStringList());
        drive.filter->setText(u"atlantis"_s);
        QCOMPARE(test::controlProblems(&drive.page), QStringList());
        SchoolDeskFile empty;
        PageDrive first(empty);
        QCOMPARE(test::controlProblems(&first.page), QStringList());
    }

private:
    std::unique_ptr<SchoolDeskFile> m_desk;
};

QTEST_MAIN(TestSchoolsPage)
#include "tst_schools_page.moc"
