// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"
#include "tests/ui/schools/school_window.h"

#include "core/store/history.h"
#include "ui/schools/import_wizard.h"
#include "ui/schools/target_combo.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>

using namespace liaison;

namespace {

const QByteArray kList = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                         "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,210\r\n"
                         "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,980\r\n"
                         "101003,Cr\xC3\xA8"
                         "che Nursery School,Oakwell,EM2 2BB,Nursery,Closed,40\r\n";
const QByteArray kLater = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                          "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,223\r\n"
                          "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Closed,980\r\n"
                          "101004,Dell Primary School,Oakwell,EM2 2BC,Primary,Open,90\r\n"
                          "ten,Elder Primary School,Oakwell,EM2 2BD,Primary,Open,90\r\n";

/// A wizard on its way, driven by the names of its widgets.
class Drive {
public:
    explicit Drive(SchoolDeskFile& desk) : wizard(desk.workspace, {}) { wizard.show(); }

    template <class Widget>
    Widget* named(const QString& name) {
        Widget* widget = wizard.findChild<Widget*>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    void click(const QString& name) {
        QTest::mouseClick(named<QPushButton>(name), Qt::LeftButton);
        QVERIFY(settles(wizard));
    }
    void next(int steps = 1) {
        for (int step = 0; step < steps; ++step)
            click(u"wizardNext"_s);
    }
    void begin(const QString& path) {
        wizard.begin(path);
        QVERIFY(settles(wizard));
    }
    /// The keys of the tabs of the review, in words.
    QStringList tabs() {
        QStringList texts;
        const auto* bar = named<QTabBar>(u"reviewTabs"_s);
        for (int tab = 0; tab < bar->count(); ++tab)
            texts << bar->tabText(tab);
        return texts;
    }
    void showTab(const QString& beginning) {
        auto* bar = named<QTabBar>(u"reviewTabs"_s);
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->tabText(tab).startsWith(beginning))
                return bar->setCurrentIndex(tab);
        qFatal("no tab %s", qPrintable(beginning));
    }
    QString cell(const QString& table, int row, const QString& column) {
        const auto* model = named<TableView>(table)->rowModel();
        return model->textAt(row, model->columnOfKey(column));
    }
    void toggle(const QString& table, int row, int column = 0) {
        auto* model = named<TableView>(table)->model();
        const QModelIndex index = model->index(row, column);
        const bool on = index.data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
        model->setData(index, QVariant::fromValue(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    }

    ImportWizard wizard;
};

/// Answers the next modal file dialog with a path.
void answerFileDialog(QWidget& over, const QString& path) {
    auto* dialog = over.findChild<QFileDialog*>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestImportWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }

    void importsAFirstListAndUndoesIt() {
        SchoolDeskFile desk;
        QSignalSpy committed(&desk.workspace, &Workspace::committed);
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        QCOMPARE(drive.wizard.currentStep(), 0);
        drive.next(3);
        QCOMPARE(drive.wizard.currentStep(), 3);
        QCOMPARE(drive.tabs(), (QStringList{u"New  3"_s}));
        QCOMPARE(desk.count(), 0);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Import 3 schools"_s);
        drive.next();
        QCOMPARE(drive.wizard.currentStep(), 4);
        QCOMPARE(desk.count(), 3);
        QCOMPARE(desk.byUrn(101003).name, u"Crèche Nursery School"_s);
        QCOMPARE(committed.size(), 1);
        QVERIFY(drive.named<QLabel>(u"doneText"_s)->text().contains(u"3 schools were added"_s));
        drive.click(u"doneUndo"_s);
        QCOMPARE(desk.count(), 0);
        QCOMPARE(committed.size(), 2);
        QVERIFY(drive.named<QLabel>(u"doneText"_s)->text().contains(u"undone"_s));
        QVERIFY(desk.workspace.redoTitle());
    }

    void updatesOnlyWhatIsTicked() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        drive.next(3);
        QCOMPARE(drive.tabs(), (QStringList{u"New  1"_s, u"Changed  1"_s, u"Closing  1"_s, u"Refused  1"_s}));
        drive.showTab(u"Changed"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"name"_s), u"Ash Primary School"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"changes"_s), u"Pupils: 210 → 223"_s);
        QCOMPARE(drive.cell(u"reviewChanges"_s, 0, u"before"_s), u"210"_s);
        QCOMPARE(drive.cell(u"reviewChanges"_s, 0, u"after"_s), u"223"_s);
        drive.toggle(u"reviewTable"_s, 0);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Import 2 schools"_s);
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils, 210);
        QVERIFY(school_status::isClosed(desk.byUrn(101002).status));
        QCOMPARE(desk.count(), 4);
    }

    void tickNoneLeavesNothingToImportAndSaysSo() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(3);
        drive.click(u"reviewTickNone"_s);
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QCOMPARE(drive.named<QLabel>(u"wizardReason"_s)->text(),
                 u"Nothing is ticked, so there is nothing to import."_s);
        drive.click(u"reviewTickAll"_s);
        QVERIFY(drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
    }

    void theSameListAgainChangesNothing() {
        SchoolDeskFile desk;
        const QString list = desk.write(u"first.csv"_s, kList);
        desk.import(list);
        Drive drive(desk);
        drive.begin(list);
        drive.next(3);
        QCOMPARE(drive.tabs(), (QStringList{u"Unchanged  3"_s}));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(drive.named<QLabel>(u"wizardReason"_s)->text().startsWith(u"Nothing to import"_s));
    }

    void savesRefusedRowsAsAListToMend() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        drive.next(3);
        drive.showTab(u"Refused"_s);
        QCOMPARE(drive.cell(u"refusedTable"_s, 0, u"line"_s), u"5"_s);
        QCOMPARE(drive.cell(u"refusedTable"_s, 0, u"column"_s), u"URN"_s);
        QCOMPARE(drive.cell(u"refusedTable"_s, 0, u"value"_s), u"ten"_s);
        QVERIFY(!drive.cell(u"refusedTable"_s, 0, u"reason"_s).isEmpty());
        QTest::mouseClick(drive.named<QPushButton>(u"saveRefused"_s), Qt::LeftButton);
        const QString refused = desk.filePath(u"refused.csv"_s);
        answerFileDialog(drive.wizard, refused);
        const QByteArray saved = bytesOf(refused);
        QVERIFY(saved.contains("Elder Primary School"));
        QVERIFY(!saved.contains("Ash Primary School"));
    }

    void leavingHalfWayLeavesNothingBehind() {
        SchoolDeskFile desk;
        {
            Drive drive(desk);
            drive.begin(desk.write(u"first.csv"_s, kList));
            drive.next(3);
            QTimer::singleShot(0, &drive.wizard, [&drive] {
                auto* box = drive.wizard.findChild<QMessageBox*>(u"leaveQuestion"_s);
                QVERIFY(box);
                for (QAbstractButton* button : box->buttons())
                    if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                        QTest::mouseClick(button, Qt::LeftButton);
            });
            QTest::mouseClick(drive.named<QPushButton>(u"wizardCancel"_s), Qt::LeftButton);
            QVERIFY(!drive.wizard.isVisible());
        }
        QCOMPARE(desk.count(), 0);
        QCOMPARE(History(desk.file().database()).count().value(), 0);
    }

    void stoppingTheImportLeavesNothingBehind() {
        SchoolDeskFile desk;
        QByteArray large = "URN,Name\r\n";
        for (int urn = 100'000; urn < 130'000; ++urn)
            large += QByteArray::number(urn) + ",School number " + QByteArray::number(urn) + "\r\n";
        Drive drive(desk);
        drive.begin(desk.write(u"large.csv"_s, large));
        drive.next(3);
        QCOMPARE(drive.tabs().first(), u"New  30,000"_s);
        QTest::mouseClick(drive.named<QPushButton>(u"wizardNext"_s), Qt::LeftButton);
        QVERIFY(drive.wizard.currentPage()->isBusy());
        QTest::mouseClick(drive.named<QPushButton>(u"wizardCancel"_s), Qt::LeftButton);
        QVERIFY(settles(drive.wizard));
        QCOMPARE(drive.wizard.currentStep(), 3);
        QCOMPARE(desk.count(), 0);
        QVERIFY(drive.wizard.isVisible());
        drive.next();
        QCOMPARE(desk.count(), 30'000);
    }

    void stepsBehindCanBeClickedBackTo() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(2);
        auto* steps = drive.named<QListWidget>(u"wizardSteps"_s);
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                          steps->visualItemRect(steps->item(1)).center());
        QCOMPARE(drive.wizard.currentStep(), 1);
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                          steps->visualItemRect(steps->item(3)).center());
        QCOMPARE(drive.wizard.currentStep(), 1);
    }

    void aColumnCanBeGivenAnotherField() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"odd.csv"_s, "URN,Name,Nick\r\n101001,Ash Primary School,Ash House\r\n"));
        drive.next();
        auto* combo = drive.named<TargetCombo>(u"column_2"_s);
        QCOMPARE(combo->currentText(), u"Leave out"_s);
        combo->setFocus();
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), u"Federation"_s);
        QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
        QCOMPARE(combo->target(), ColumnTarget::of(SchoolField::Federation));
        QCOMPARE(drive.wizard.currentStep(), 1);
        drive.next(3);
        QCOMPARE(desk.byUrn(101001).federation, u"Ash House"_s);
    }

    void oneFieldCannotBeFedTwice() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"odd.csv"_s, "URN,Name,Nick\r\n101001,Ash Primary School,Ash House\r\n"));
        drive.next();
        auto* combo = drive.named<TargetCombo>(u"column_2"_s);
        Q_EMIT combo->targetChosen(ColumnTarget::of(SchoolField::Name));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(!drive.named<QLabel>(u"wizardReason"_s)->text().isEmpty());
    }

    void aMappingIsKeptAsALayoutAndOfferedAgain() {
        SchoolDeskFile desk;
        const QString list =
            desk.write(u"odd.csv"_s, "URN,Name,Nick\r\n101001,Ash Primary School,Ash House\r\n");
        {
            Drive drive(desk);
            drive.begin(list);
            drive.next();
            Q_EMIT drive.named<TargetCombo>(u"column_2"_s)
                ->targetChosen(ColumnTarget::of(SchoolField::Federation));
            drive.named<QCheckBox>(u"keepLayout"_s)->click();
            drive.named<QLineEdit>(u"keepLayoutName"_s)->setText(u"Our list"_s);
            drive.next(3);
            QCOMPARE(desk.count(), 1);
        }
        QCOMPARE(desk.workspace.undoTitle().value_or(QString()).startsWith(u"Import"_s), true);
        Drive again(desk);
        again.begin(list);
        QCOMPARE(again.named<QComboBox>(u"importLayout"_s)->currentData().toString(), u"saved:Our list"_s);
    }

    void onlyTheSchoolsChosenAreImported() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(2);
        auto* phases = drive.named<QListWidget>(u"which_phase"_s);
        QCOMPARE(phases->count(), 3);
        for (int row = 0; row < phases->count(); ++row)
            if (phases->item(row)->text().startsWith(u"Primary"_s))
                phases->item(row)->setCheckState(Qt::Checked);
        QCOMPARE(drive.named<QLabel>(u"whichConsequence"_s)->text(), u"Looks at 1 row of 3."_s);
        drive.next(2);
        QCOMPARE(desk.count(), 1);
        QCOMPARE(desk.byUrn(101001).name, u"Ash Primary School"_s);
    }

    void openSchoolsOnlyLeavesTheClosedOut() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(2);
        drive.named<QCheckBox>(u"whichOpenOnly"_s)->click();
        drive.next(2);
        QCOMPARE(desk.count(), 2);
    }

    void aBlankCellKeepsOrEmptiesAsAsked_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("town");
        QTest::newRow("keeps") << u"blankKeeps"_s << u"Elmford"_s;
        QTest::newRow("empties") << u"blankClears"_s << u""_s;
    }
    void aBlankCellKeepsOrEmptiesAsAsked() {
        QFETCH(QString, button);
        QFETCH(QString, town);
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.begin(desk.write(u"blank.csv"_s,
                               "URN,Name,Town,Status,Pupils\r\n101001,Ash Primary School,,Open,211\r\n"));
        drive.next(2);
        drive.named<QRadioButton>(button)->click();
        drive.next(2);
        QCOMPARE(desk.byUrn(101001).town, town);
        QCOMPARE(desk.byUrn(101001).pupils, 211);
    }

    void rowsThatContradictEachOtherWaitForAChoice() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"twice.csv"_s, "URN,Name,Pupils\r\n101001,Ash Primary School,210\r\n"
                                               "101001,Ash Primary School,310\r\n"
                                               "101002,Birch School,5\r\n"));
        drive.next(3);
        QCOMPARE(drive.tabs().mid(0, 2), (QStringList{u"New  1"_s, u"Duplicate  1"_s}));
        drive.showTab(u"Duplicate"_s);
        drive.toggle(u"duplicatesTable"_s, 1);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Update the review"_s);
        drive.next();
        QCOMPARE(drive.wizard.currentStep(), 3);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Import 2 schools"_s);
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils, 310);
    }

    void aRowWithoutUrnAsksWhichSchoolItIs() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s,
                               "URN,Name,Postcode,Status\r\n101001,Ash Primary School,EM1 1AA,Open\r\n"
                               "101005,Ash Primary School,EM1 1AA,Open\r\n"));
        Drive drive(desk);
        drive.begin(desk.write(u"ours.csv"_s, "Name,Postcode,Pupils\r\nAsh Primary School,EM1 1AA,77\r\n"));
        drive.next(3);
        QCOMPARE(drive.tabs(), (QStringList{u"Questions  1"_s}));
        drive.named<QRadioButton>(u"answer_0"_s)->click();
        QVERIFY(!drive.cell(u"questionsTable"_s, 0, u"answer"_s).isEmpty());
        drive.next();
        QCOMPARE(drive.tabs(), (QStringList{u"Changed  1"_s}));
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils.value_or(0) + desk.byUrn(101005).pupils.value_or(0), 77);
        QCOMPARE(desk.count(), 2);
    }

    void aWrongEncodingCanBeSeenAndChanged() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        auto* preview = drive.named<QTableView>(u"importPreview"_s);
        const QAbstractItemModelTester tester(preview->model());
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"Crèche Nursery School"_s);
        QCOMPARE(preview->model()->headerData(0, Qt::Vertical).toInt(), 4);
        auto* encoding = drive.named<QComboBox>(u"importEncoding"_s);
        encoding->setCurrentIndex(encoding->findData(u"cp1252"_s));
        Q_EMIT encoding->activated(encoding->currentIndex());
        QVERIFY(settles(drive.wizard));
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"CrÃ¨che Nursery School"_s);
        drive.click(u"importRecognise"_s);
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"Crèche Nursery School"_s);
    }

    void aHeaderLineAndADelimiterCanBeSet() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        auto* preview = drive.named<QTableView>(u"importPreview"_s);
        const int columns = preview->model()->columnCount();
        auto* delimiter = drive.named<QComboBox>(u"importDelimiter"_s);
        delimiter->setCurrentIndex(delimiter->findData(int(';')));
        Q_EMIT delimiter->activated(delimiter->currentIndex());
        QVERIFY(settles(drive.wizard));
        QCOMPARE(columns, 7);
        QVERIFY(preview->model()->columnCount() <= 2);
        drive.click(u"importRecognise"_s);
        drive.named<QSpinBox>(u"importHeader"_s)->setValue(2);
        QVERIFY(settles(drive.wizard));
        QCOMPARE(preview->model()->headerData(1, Qt::Horizontal).toString(), u"Ash Primary School"_s);
    }

    void aFileThatIsNoListIsNamedAsWhatItIs() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"web.csv"_s, "<!DOCTYPE html><html><body>Not found</body></html>"));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(!drive.named<QLabel>(u"wizardReason"_s)->text().isEmpty());
        QVERIFY(drive.wizard.currentPage()->findChild<QWidget*>(u"wizardNotice"_s)->isVisible());
    }

    void schoolsChangedMeanwhileAreComparedAgain() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        drive.next(3);
        QVERIFY(desk.schools().setFields(desk.byUrn(101001).id, {{u"pupils"_s, u"211"_s}}).has_value());
        drive.next();
        QCOMPARE(drive.wizard.currentStep(), 3);
        drive.click(u"reviewAgain"_s);
        drive.showTab(u"Changed"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"changes"_s), u"Pupils: 211 → 223"_s);
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils, 223);
    }

    void realListsImportWithoutAnyHelpAndOnlyOnce_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("rows");
        QTest::newRow("Buckinghamshire") << u"buckinghamshire_register_2021-04-22.csv"_s << 387;
        QTest::newRow("Sutton Coldfield") << u"suttoncoldfield_register_2021-04-22.csv"_s << 87;
        QTest::newRow("details list") << u"buckinghamshire_details_2018.csv"_s << 284;
        QTest::newRow("search export") << u"gias_search_export_surrey_20210506.csv"_s << 590;
    }
    void realListsImportWithoutAnyHelpAndOnlyOnce() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, list);
        QFETCH(int, rows);
        const QString path = test::sharedData(u"schools/lists/"_s + list);
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(path);
        drive.next(4);
        QCOMPARE(drive.wizard.currentStep(), 4);
        QCOMPARE(desk.count(), rows);
        Drive again(desk);
        again.begin(path);
        again.next(3);
        QVERIFY(!again.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(again.named<QLabel>(u"wizardReason"_s)->text().startsWith(u"Nothing to import"_s));
    }

    void everyControlHasANameOnEveryPage() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        for (int step = 0; step < drive.wizard.stepCount(); ++step) {
            checkNames(drive.wizard);
            if (step + 1 < drive.wizard.stepCount())
                drive.next();
        }
    }

private:
    static void checkNames(QWidget& root) {
        const auto widgets = root.findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            if (!widget->isVisibleTo(&root) || widget->focusPolicy() == Qt::NoFocus)
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken &&
                         (!spoken->text(QAccessible::Name).isEmpty() || widget->focusProxy() ||
                          qobject_cast<QScrollArea*>(widget) || widget->objectName().startsWith(u"qt_"_s)),
                     qPrintable(u"%1 “%2” has no name"_s.arg(
                         QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_import_wizard.moc"
