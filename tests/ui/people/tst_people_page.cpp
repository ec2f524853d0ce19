// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/structure_figures.h"
#include "tests/core/people/county.h"
#include "tests/support/accessibility.h"
#include "tests/ui/people/people_drive.h"

#include "ui/people/body_offices.h"
#include "ui/people/people_palette.h"
#include "ui/people/people_state.h"
#include "ui/people/term_dialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QSpinBox>

using namespace liaison;

class TestPeoplePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<PeopleDeskFile>(); }
    void cleanup() { m_desk.reset(); }

    void anEmptyRecordSaysWhatToDoFirst() {
        PeopleDrive drive(*m_desk);
        QVERIFY(drive.has<QPushButton>(u"headsFromSchoolsButton"_s));
        drive.click(u"headsFromSchoolsButton"_s);
        QVERIFY(drive.page.findChild<QDialog*>());
    }

    void theSignOfTheEmptyPageHasNoColour() {
        Theme(*qApp).apply();
        const PeopleDrive drive(*m_desk);
        QImage sign;
        for (const EmptyState* empty : drive.page.findChildren<EmptyState*>())
            if (empty->isVisible())
                sign = empty->findChild<QLabel*>()->pixmap().toImage();
        sign.convertTo(QImage::Format_ARGB32);
        int drawn = 0;
        int coloured = 0;
        for (int y = 0; y < sign.height(); ++y)
            for (int x = 0; x < sign.width(); ++x) {
                const QColor pixel = sign.pixelColor(x, y);
                drawn += pixel.alpha() > 128 ? 1 : 0;
                coloured += pixel.alpha() > 128 && pixel.saturation() > 60 ? 1 : 0;
            }
        QVERIFY(drawn > 100);
        QCOMPARE(coloured, 0);
    }

    void showsEverybodyWithTheirOfficesOfTheDay() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        const QAbstractItemModelTester tester(drive.table()->model());
        QCOMPARE(drive.column(u"name"_s), (QStringList{u"Ferris, Ada"_s, u"Marsh, Bo"_s, u"Vale, Cy"_s}));
        QCOMPARE(drive.column(u"offices"_s),
                 (QStringList{u"Representative"_s, u"Representative"_s, u"Headteacher"_s}));
        QCOMPARE(drive.page.statusText(), u"3 people shown"_s);
    }

    void theDayOfTheWindowIsTheDayOfTheOffices() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.show(u"offices"_s);
        QCOMPARE(drive.column(u"holder"_s), (QStringList{u"Cy Vale"_s, u"Ada Ferris"_s, u"Bo Marsh"_s}));
        m_desk->workspace.setAsOf(QDate(2024, 1, 1));
        drive.page.refresh();
        QCOMPARE(drive.column(u"holder"_s), QStringList{u"Cy Vale"_s});
        QVERIFY(drive.page.statusText().endsWith(u"as of 1 Jan 2024"_s));
        QVERIFY(drive.has<QWidget>(u"asOfNotice"_s));
    }

    void findsHoweverItIsTyped() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        QTest::keyClicks(drive.named<QLineEdit>(u"peopleFilterText"_s), u"FERR ad"_s);
        QCOMPARE(drive.column(u"name"_s), QStringList{u"Ferris, Ada"_s});
        drive.show(u"offices"_s);
        drive.named<QLineEdit>(u"peopleFilterText"_s)->setText(u"oak prim"_s);
        QCOMPARE(drive.column(u"office"_s), QStringList{u"Headteacher"_s});
        QVERIFY(drive.page.leave());
        QCOMPARE(drive.column(u"office"_s).size(), 3);
    }

    void listsVacantSeatsOfBodiesAndSchools() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.show(u"vacancies"_s);
        const QAbstractItemModelTester tester(drive.table()->model());
        const QStringList offices = drive.column(u"office"_s);
        const QStringList places = drive.column(u"where"_s);
        const qsizetype seat = offices.indexOf(u"Representative"_s);
        QVERIFY(seat >= 0);
        QCOMPARE(places[seat], u"Elmshire Board"_s);
        QCOMPARE(drive.column(u"seat_of"_s)[seat], u"Hill Hub"_s);
        QCOMPARE(drive.column(u"vacant"_s)[seat], u"1 seat"_s);
        QCOMPARE(offices.count(u"Headteacher"_s), 2);
    }

    void listsTermsThatEndAndWhetherSomebodyFollows() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.show(u"ending"_s);
        QCOMPARE(drive.column(u"holder"_s), QStringList{u"Bo Marsh"_s});
        QCOMPARE(drive.column(u"in"_s), QStringList{u"40 days"_s});
        QCOMPARE(drive.column(u"followed"_s), QStringList{u"Nobody yet"_s});
        drive.named<QSpinBox>(u"endingWithin"_s)->setValue(39);
        QVERIFY(drive.column(u"holder"_s).isEmpty());
    }

    void theBoardShowsSeatsDeputiesAndVacancies() {
        fillBoard();
        Term deputy;
        deputy.person = m_desk->person(u"Di"_s, u"Lowe"_s);
        deputy.office = m_desk->offices().officeByKey(u"representative"_s)->id;
        deputy.where = m_desk->board;
        deputy.fromBody = m_desk->hub;
        deputy.begins = QDate(2026, 9, 1);
        deputy.isDeputy = true;
        QVERIFY(m_desk->offices().appoint({deputy}).has_value());
        PeopleDrive drive(*m_desk);
        drive.show(u"board"_s);
        QVERIFY(!drive.table()->isColumnHidden(drive.table()->rowModel()->columnOfKey(u"deputies"_s)));
        const QAbstractItemModelTester tester(drive.table()->model());
        const qsizetype row = drive.column(u"seats_of"_s).indexOf(u"Hill Hub"_s);
        QVERIFY(row >= 0);
        QCOMPARE(drive.column(u"seat_1"_s)[row], u"Ada Ferris"_s);
        QCOMPARE(drive.column(u"seat_2"_s)[row], u"Bo Marsh (interim)"_s);
        QCOMPARE(drive.column(u"seat_3"_s)[row], u"Vacant"_s);
        QCOMPARE(drive.column(u"deputies"_s)[row], u"Di Lowe"_s);
    }

    void aBoardWithoutDeputiesLeavesTheirRoomToTheSeats() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.show(u"board"_s);
        const RowModelBase* model = drive.table()->rowModel();
        QVERIFY(drive.table()->isColumnHidden(model->columnOfKey(u"deputies"_s)));
        const int office = model->columnOfKey(u"office"_s);
        QVERIFY(drive.table()->columnWidth(office) >=
                drive.table()->fontMetrics().horizontalAdvance(u"Representative"_s));
        QCOMPARE(drive.table()->columnWidth(model->columnOfKey(u"seat_1"_s)),
                 drive.table()->columnWidth(model->columnOfKey(u"seat_2"_s)));
    }

    void aVacantSeatOfTheBoardOpensAppoint() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.show(u"board"_s);
        TableView* table = drive.table();
        const int row = int(drive.column(u"seats_of"_s).indexOf(u"Hill Hub"_s));
        const int seat = table->rowModel()->columnOfKey(u"seat_3"_s);
        const QPoint at = table->visualRect(table->model()->index(row, seat)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(drive.named<QLineEdit>(u"termWhere"_s)->text(),
                 u"Elmshire Board · Primary Executive Board"_s);
        QCOMPARE(drive.named<QComboBox>(u"termOffice"_s)->currentText(), u"Representative"_s);
        QCOMPARE(drive.named<QLineEdit>(u"termSender"_s)->text(), u"Hill Hub · Hub"_s);
    }

    void detailsShowContactsOfficesAndHistory() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.select(m_bo.value);
        const QString text = drive.detailsText();
        for (const QString& part :
             {u"Bo Marsh"_s, u"bo@example.org"_s, u"No: only in the trust’s own lists"_s,
              u"Representative, Elmshire Board"_s, u"sent by Hill Hub"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
        QVERIFY2(text.contains(u"Add Bo Marsh"_s), qPrintable(text));
    }

    void aPlaceOpensAViewABoardOrSomebody() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        QVERIFY(drive.page.showItem(u"view:vacancies"_s));
        QVERIFY(drive.page.views().view() == PeopleViews::View::Vacancies);
        QVERIFY(drive.page.showItem(u"board:%1"_s.arg(m_desk->board.value)));
        QVERIFY(!drive.page.showItem(u"board:99999"_s));
        QVERIFY(!drive.page.showItem(u"view:moon"_s));
        drive.named<QLineEdit>(u"peopleFilterText"_s)->setText(u"ferris"_s);
        QVERIFY(drive.page.showItem(QString::number(m_bo.value)));
        QCOMPARE(drive.table()->currentKey(), m_bo.value);
        QVERIFY(!drive.page.showItem(u"424242"_s));
    }

    void aFilterThatALinkBringsTakesThePlaceOfTheOldOne() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.show(u"vacancies"_s);
        const int all = drive.page.views().shownCount();
        drive.named<QLineEdit>(u"peopleFilterText"_s)->setText(u"nothing has this"_s);
        drive.named<QSpinBox>(u"endingWithin"_s)->setValue(7);
        QVERIFY(drive.page.showItem(filteredPlace(u"people"_s, {u"view=vacancies"_s, u"where=body"_s}).item));
        const int ofBodies = drive.page.views().shownCount();
        QVERIFY(ofBodies > 0 && ofBodies < all);
        const auto figures = structureFigures(m_desk->file().database(), m_desk->workspace.asOf());
        QCOMPARE(drive.page.views().shownSeats(), figures->vacancies);
        QVERIFY(drive.page.showItem(
            filteredPlace(u"people"_s, {u"view=ending"_s, u"followed=no"_s, u"within=60"_s}).item));
        QCOMPARE(drive.named<QSpinBox>(u"endingWithin"_s)->value(), 60);
        QVERIFY(!drive.page.showItem(filteredPlace(u"people"_s, {u"view=moon"_s}).item));
    }

    void remembersViewFilterAndDays() {
        fillBoard();
        {
            PeopleDrive drive(*m_desk);
            drive.show(u"ending"_s);
            drive.named<QSpinBox>(u"endingWithin"_s)->setValue(90);
            drive.page.saveState();
        }
        PeopleDrive again(*m_desk);
        QVERIFY(again.page.views().view() == PeopleViews::View::Ending);
        QCOMPARE(again.named<QSpinBox>(u"endingWithin"_s)->value(), 90);
    }

    void copiesAndExportsWhatShows() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        drive.table()->selectAll();
        drive.table()->copySelection();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Ferris, Ada\tRepresentative"_s));
        drive.trigger(u"exportPeople"_s);
        const QString path = m_desk->filePath(u"people.csv"_s);
        auto* dialog = drive.named<QFileDialog>(u"exportPeopleDialog"_s);
        Q_EMIT dialog->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Ferris"));
    }

    void aBodySaysWhoHoldsItsOfficesAndOffersToAppoint() {
        fillBoard();
        QWidget window;
        auto* widget = makeBodyOffices(m_desk->workspace, m_desk->board);
        widget->setParent(&window);
        QStringList texts;
        for (const QLabel* label : widget->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.join(u' ').contains(u"Ada Ferris"_s), qPrintable(texts.join(u' ')));
        QVERIFY2(texts.join(u' ').contains(u"Hill Hub, vacant"_s), qPrintable(texts.join(u' ')));
        widget->findChild<QPushButton*>(u"placeAppoint"_s)->click();
        QVERIFY(window.findChild<TermDialog*>());
    }

    void thePaletteFindsPeople() {
        fillBoard();
        PeoplePalette palette(m_desk->workspace);
        const QList<PaletteItem> found = palette.find(u"ferris", 10);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().title, u"Ada Ferris"_s);
        QSignalSpy wanted(&m_desk->workspace, &Workspace::placeWanted);
        found.first().run();
        QCOMPARE(wanted.size(), 1);
    }

    void everyControlHasANameAndCanBeReached() {
        fillBoard();
        PeopleDrive drive(*m_desk);
        for (const QString& view : {u"people"_s, u"offices"_s, u"vacancies"_s, u"ending"_s, u"board"_s}) {
            drive.show(view);
            const QStringList problems = test::controlProblems(&drive.page);
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        }
    }

    void aFileForReadingOnlyOffersNoChange() {
        fillBoard();
        m_desk->reopenForReadingOnly();
        PeopleDrive drive(*m_desk);
        drive.select(m_bo.value);
        for (const QString& action : {u"addPerson"_s, u"editPerson"_s, u"appoint"_s, u"endTerm"_s})
            QVERIFY2(!drive.isEnabled(action), qPrintable(action));
    }

    void staysQuickWithTheHeadsAndChairsOfFiftyThousandSchools() {
        SchoolDeskFile desk;
        const auto made = desk.file().unitOfWork().run(u"Make a county"_s, [](Recorder& recorder) {
            test::CountyMaker(recorder, {140, 4, 90}).write();
        });
        QVERIFY(made.has_value());
        QElapsedTimer clock;
        PeopleDrive drive(desk);
        QTRY_VERIFY_WITH_TIMEOUT(!PeopleState::of(desk.workspace).isLoading(), 60'000);
        QVERIFY(drive.page.views().totalCount() > 80'000);
        drive.show(u"offices"_s);
        clock.start();
        QTest::keyClicks(drive.named<QLineEdit>(u"peopleFilterText"_s), u"bank 20"_s);
        const qint64 typing = clock.elapsed();
        qInfo("seven keystrokes over %d terms: %lld ms", drive.page.views().totalCount(), typing);
        QVERIFY(!drive.column(u"office"_s).isEmpty());
        QVERIFY2(typing < 7'000, qPrintable(QString::number(typing)));
    }

private:
    /// Two of the hub's three seats are filled, one until the end of the year; one school has a head.
    void fillBoard() {
        m_ada = m_desk->person(u"Ada"_s, u"Ferris"_s, u"ada@example.org"_s);
        m_bo = m_desk->person(u"Bo"_s, u"Marsh"_s, u"bo@example.org"_s);
        m_cy = m_desk->person(u"Cy"_s, u"Vale"_s);
        m_desk->appoint(m_ada, u"representative"_s, m_desk->board, QDate(2025, 9, 1), QDate(2028, 8, 31),
                        m_desk->hub);
        const Term bo = m_desk->appoint(m_bo, u"representative"_s, m_desk->board, QDate(2026, 1, 1),
                                        QDate(2026, 12, 31), m_desk->hub);
        Term interim = bo;
        interim.isInterim = true;
        QVERIFY(m_desk->offices().correct(interim).has_value());
        m_desk->appoint(m_cy, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
    }

    std::unique_ptr<PeopleDeskFile> m_desk;
    Id<Person> m_ada;
    Id<Person> m_bo;
    Id<Person> m_cy;
};

QTEST_MAIN(TestPeoplePage)
#include "tst_people_page.moc"
