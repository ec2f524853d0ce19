// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schools/school_window.h"

#include "ui/schools/school_actions.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/school_export.h"
#include "ui/schools/school_list.h"
#include "ui/schools/school_palette.h"
#include "ui/schools/schools_page.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

using namespace liaison;

namespace {

const QByteArray kList =
    "URN,Name,Town,Postcode,Phase,Type,Status,LA (name),Pupils,OpenDate,CloseDate\r\n"
    "101001,St Anne's Church of England Primary School,Elmford,EM1 1AA,Primary,Academy "
    "converter,Open,Elmshire,210,01-09-2012,\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Community "
    "school,Open,Elmshire,980,01-09-1975,\r\n"
    "101003,Cr\xC3\xA8"
    "che Nursery School,Oakwell,EM2 2BB,Nursery,Community school,Closed,Oakshire,40,01-09-1980,31-08-2020\r\n"
    "101004,Dell Primary School,Oakwell,EM2 2BC,Primary,Community school,Open,Oakshire,90,01-09-1990,\r\n";

/// The page over a file, driven by the names of its widgets.
class PageDrive {
public:
    explicit PageDrive(SchoolDeskFile& desk, SchoolHooks hooks = {})
        : page(desk.workspace, std::move(hooks)), details(page.details()) {
        page.resize(1100, 700);
        page.restoreState();
        page.refresh();
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qWarning("the page is not active");
        table = named<TableView>(u"schoolsTable"_s);
        filter = named<QLineEdit>(u"schoolsFilterText"_s);
    }
    ~PageDrive() { delete details; }

    template <class Widget>
    Widget* named(const QString& name) {
        Widget* widget = page.findChild<Widget*>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    QStringList names() const {
        QStringList names;
        const RowModelBase* model = table->rowModel();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->textAt(row, model->columnOfKey(u"name"_s));
        return names;
    }
    void select(SchoolDeskFile& desk, qint64 urn) { table->selectKey(desk.byUrn(urn).id.value); }
    QString detailsText() const {
        QStringList texts;
        for (const QLabel* label : details->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    }

    SchoolsPage page;
    QWidget* details;
    TableView* table;
    QLineEdit* filter;
};

template <class Dialog>
Dialog* opened(QWidget& over) {
    Dialog* dialog = over.findChild<Dialog*>();
    if (!dialog)
        qFatal("no dialog came up");
    return dialog;
}

} // namespace

class TestSchoolsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() {
        QSettings().clear();
        QSettings().setValue(u"backup/kept"_s, 0);
        m_desk = std::make_unique<SchoolDeskFile>();
        m_desk->import(m_desk->write(u"first.csv"_s, kList));
    }
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

    void findsHoweverItIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("short form") << u"saint annes"_s << u"St Anne's Church of England Primary School"_s;
        QTest::newRow("c of e") << u"c of e prim"_s << u"St Anne's Church of England Primary School"_s;
        QTest::newRow("accent") << u"creche"_s << u"Crèche Nursery School"_s;
        QTest::newRow("urn") << u"101004"_s << u"Dell Primary School"_s;
        QTest::newRow("postcode") << u"em22bc"_s << u"Dell Primary School"_s;
        QTest::newRow("town and name") << u"oakwell dell"_s << u"Dell Primary School"_s;
    }
    void findsHoweverItIsTyped() {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        PageDrive drive(*m_desk);
        QTest::keyClicks(drive.filter, typed);
        QCOMPARE(drive.names(), QStringList{found});
        QCOMPARE(drive.page.statusText(), u"1 of 4 schools shown"_s);
    }

    void choosesByPhaseAndAuthorityTogether() {
        PageDrive drive(*m_desk);
        auto* phase = drive.named<ChoiceMenu>(u"filter_phase"_s);
        phase->setChosen({u"Primary"_s});
        Q_EMIT phase->chosenChanged(phase->chosen());
        QCOMPARE(drive.names().size(), 2);
        auto* authority = drive.named<ChoiceMenu>(u"filter_la_name"_s);
        authority->setChosen({u"Oakshire"_s});
        Q_EMIT authority->chosenChanged(authority->chosen());
        QCOMPARE(drive.names(), QStringList{u"Dell Primary School"_s});
        QCOMPARE(drive.page.listRequest(false).query.where.size(), 2u);
        QVERIFY(drive.page.leave());
        QCOMPARE(drive.names().size(), 4);
        QVERIFY(!drive.page.leave());
    }

    void whereNothingMatchesItSaysForWhatAndOffersAllAgain() {
        PageDrive drive(*m_desk);
        drive.filter->setText(u"nowhere"_s);
        QTest::mouseClick(drive.named<QPushButton>(u"clearFiltersButton"_s), Qt::LeftButton);
        QCOMPARE(drive.names().size(), 4);
        QVERIFY(drive.filter->text().isEmpty());
    }

    void remembersItsFilter() {
        {
            PageDrive drive(*m_desk);
            drive.filter->setText(u"dell"_s);
            drive.page.saveState();
        }
        PageDrive again(*m_desk);
        QCOMPARE(again.filter->text(), u"dell"_s);
        QCOMPARE(again.names(), QStringList{u"Dell Primary School"_s});
    }

    void showsTheSchoolsThereWereOnADay() {
        PageDrive drive(*m_desk);
        m_desk->workspace.setAsOf(QDate(1985, 1, 1));
        drive.page.refresh();
        QCOMPARE(drive.names(), (QStringList{u"Birch Secondary School"_s, u"Crèche Nursery School"_s}));
        QCOMPARE(drive.page.statusText(), u"2 schools shown, as of 1 Jan 1985"_s);
        QVERIFY(drive.named<QWidget>(u"asOfNotice"_s)->isVisible());
        m_desk->workspace.setAsOf(m_desk->clock.today());
        drive.page.refresh();
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

    void deleteAsksInWordsAndClosesTheSchool() {
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101004);
        drive.table->setFocus();
        QTest::keyClick(drive.table, Qt::Key_Delete);
        auto* dialog = opened<QDialog>(drive.page);
        QCOMPARE(dialog->objectName(), u"closeSchoolDialog"_s);
        QStringList words;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            words << label->text();
        QVERIFY(words.join(u' ').contains(u"never deleted"_s));
        dialog->findChild<DateField*>(u"closeDay"_s)->setDate(QDate(2026, 8, 31));
        dialog->findChild<QComboBox*>(u"closeReason"_s)->setCurrentText(u"Closure"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"closeSchoolOk"_s), Qt::LeftButton);
        const School closed = m_desk->byUrn(101004);
        QVERIFY(school_status::isClosed(closed.status));
        QCOMPARE(closed.closed, QDate(2026, 8, 31));
        QCOMPARE(closed.closedReason, u"Closure"_s);
        QCOMPARE(m_desk->count(), 4);
        m_desk->workspace.undo();
        QVERIFY(school_status::isOpen(m_desk->byUrn(101004).status));
    }

    void deleteOfAClosedSchoolSaysThatItStays() {
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101003);
        auto* actions = drive.page.findChild<SchoolActions*>();
        actions->askToClose();
        QVERIFY(opened<QMessageBox>(drive.page)->text().contains(u"closed already"_s));
        QVERIFY(!actions->closeSchools->isVisible());
        actions->reopenSchools->trigger();
        QVERIFY(school_status::isOpen(m_desk->byUrn(101003).status));
    }

    void setsOneFieldOfSeveralSchools() {
        PageDrive drive(*m_desk);
        drive.table->selectAll();
        drive.page.findChild<SchoolActions*>()->setField->trigger();
        auto* dialog = opened<QDialog>(drive.page);
        auto* field = dialog->findChild<QComboBox*>(u"setFieldField"_s);
        field->setCurrentIndex(field->findText(u"Trust"_s));
        dialog->findChild<QComboBox*>(u"setFieldValue"_s)->setEditText(u"Elm Trust"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"setFieldOk"_s), Qt::LeftButton);
        QCOMPARE(m_desk->byUrn(101001).trust, u"Elm Trust"_s);
        QCOMPARE(m_desk->byUrn(101003).trust, u"Elm Trust"_s);
    }

    void oneUndoTakesAFieldBackFromAllThatWereSelected() {
        PageDrive drive(*m_desk);
        const QString before = m_desk->byUrn(101001).phase;
        const QString other = m_desk->byUrn(101002).phase;
        QVERIFY(before != other);
        drive.table->selectAll();
        const qsizetype count = drive.table->selectedKeys().size();
        drive.page.findChild<SchoolActions*>()->setField->trigger();
        auto* dialog = opened<QDialog>(drive.page);
        auto* field = dialog->findChild<QComboBox*>(u"setFieldField"_s);
        field->setCurrentIndex(field->findText(u"Phase"_s));
        dialog->findChild<QComboBox*>(u"setFieldValue"_s)->setEditText(u"Nursery"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"setFieldOk"_s), Qt::LeftButton);
        QCOMPARE(m_desk->byUrn(101002).phase, u"Nursery"_s);
        QCOMPARE(*m_desk->workspace.undoTitle(), u"Set phase of %1 schools"_s.arg(count));
        m_desk->workspace.undo();
        QCOMPARE(m_desk->byUrn(101001).phase, before);
        QCOMPARE(m_desk->byUrn(101002).phase, other);
    }

    void closingSeveralIsAllOrNothingAndSaysWhichSchoolIsInTheWay() {
        PageDrive drive(*m_desk);
        QVERIFY(m_desk->schools().setFields(m_desk->byUrn(101002).id, {{u"opened"_s, u"1/9/2026"_s}}));
        drive.table->selectAll();
        drive.page.findChild<SchoolActions*>()->closeSchools->trigger();
        auto* dialog = opened<QDialog>(drive.page);
        dialog->findChild<DateField*>(u"closeDay"_s)->setDate(QDate(2020, 8, 31));
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"closeSchoolOk"_s), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(school_status::isOpen(m_desk->byUrn(101001).status));
        QStringList said;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(u'|').contains(u"Birch Secondary School: "_s), qPrintable(said.join(u'|')));
        dialog->reject();
    }

    void enterOpensTheFormOfTheSchool() {
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101002);
        drive.table->setFocus();
        QTest::keyClick(drive.table, Qt::Key_Return);
        auto* dialog = opened<SchoolDialog>(drive.page);
        QCOMPARE(dialog->findChild<QLineEdit*>(u"field_name"_s)->text(), u"Birch Secondary School"_s);
        dialog->reject();
    }

    void goingToASchoolShowsItWhateverTheFilter() {
        PageDrive drive(*m_desk);
        drive.filter->setText(u"dell"_s);
        QVERIFY(drive.page.showItem(QString::number(m_desk->byUrn(101002).id.value)));
        QCOMPARE(drive.table->currentKey(), m_desk->byUrn(101002).id.value);
        QVERIFY(drive.detailsText().contains(u"Birch Secondary School"_s));
        QVERIFY(!drive.page.showItem(u"99999"_s));
    }

    void goingToAFilterShowsOnlyWhatMeetsIt() {
        PageDrive drive(*m_desk);
        drive.filter->setText(u"dell"_s);
        QVERIFY(drive.page.showItem(filteredPlace(u"schools"_s, {u"status=Closed"_s}).item));
        QCOMPARE(drive.names(), QStringList{u"Crèche Nursery School"_s});
        QVERIFY(drive.page.showItem(
            filteredPlace(u"schools"_s, {u"phase=Primary"_s, u"phase=Secondary"_s, u"status=Open"_s}).item));
        QCOMPARE(drive.names().size(), 3);
        QVERIFY(drive.page.showItem(filteredPlace(u"schools"_s, {}).item));
        QCOMPARE(drive.names().size(), 4);
        QVERIFY(!drive.page.showItem(filteredPlace(u"schools"_s, {u"town=Oakwell"_s}).item));
    }

    void aReportIsAskedForAsTheListStands() {
        int asked = 0;
        SchoolHooks hooks;
        hooks.showReport = [&](Workspace& workspace, QWidget*, const SchoolReportRequest& request) {
            ++asked;
            const auto report = request.make(*workspace.file());
            QVERIFY(report.has_value());
            QCOMPARE(report->rowCount() > 0, true);
        };
        PageDrive drive(*m_desk, hooks);
        drive.filter->setText(u"dell"_s);
        auto* actions = drive.page.findChild<SchoolActions*>();
        actions->reportList->trigger();
        drive.select(*m_desk, 101004);
        actions->reportRecord->trigger();
        QCOMPARE(asked, 2);
    }

    void exportsWhatShowsToAFile() {
        PageDrive drive(*m_desk);
        drive.filter->setText(u"primary"_s);
        const QString path = m_desk->filePath(u"out.csv"_s);
        QVERIFY(exportTable(drive.table->extract(TableView::Scope::All), u"Schools"_s, {}, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("Dell Primary School"));
        QVERIFY(!bytes.contains("Birch"));
        QVERIFY(!exportTable({}, u"Schools"_s, {}, m_desk->filePath(u"out.odd"_s)).has_value());
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

    /// Guards against a wrong order of growth; the figures are printed.
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

private:
    std::unique_ptr<SchoolDeskFile> m_desk;
};

QTEST_MAIN(TestSchoolsPage)
#include "tst_schools_page.moc"
