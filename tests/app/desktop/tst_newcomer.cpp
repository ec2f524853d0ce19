// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A newcomer's first afternoon, in the whole window: a record, a county's list, eighteen groups and six hubs,
// partly by a column of the list and partly by hand, a change from January, the board's seats, two reports.
#include "app/desktop/pages.h"
#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_service.h"
#include "tests/support/scratch_settings.h"
#include "ui/people/people_page.h"
#include "ui/schools/import_wizard.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_host.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workbench.h"
#include "ui/shell/workspace.h"
#include "ui/start/new_file_dialog.h"
#include "ui/structure/structure_tree.h"
#include "ui/structure/structure_tree_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestNewcomer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        settings::kBackupsKept.set(0);
        m_theme = std::make_unique<Theme>(*qApp);
        m_workspace = std::make_unique<Workspace>(m_clock);
        m_window = std::make_unique<MainWindow>(shellSpec(), *m_workspace, *m_theme);
        m_window->resize(1280, 800);
        m_window->show();
    }
    void cleanupTestCase() {
        m_window.reset();
        m_workspace.reset();
    }

    void makesTheTrustsFile() {
        NewFileDialog dialog(*m_workspace, m_window.get());
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"trustName"_s), u"Elmshire Trust"_s);
        auto* where = dialog.findChild<QLineEdit*>(u"filePathText"_s);
        where->clear();
        QTest::keyClicks(where, m_folder.filePath(u"elmshire.liaison"_s));
        dialog.accept();
        QVERIFY(m_workspace->hasFile());
    }

    void importsTheCountysListWithItsGroupsAndHubs() {
        QFile list(m_folder.filePath(u"county.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(countyList());
        list.close();
        runCommand(u"importSchools"_s);
        auto* wizard = m_window->findChild<ImportWizard*>();
        QVERIFY(wizard);
        wizard->begin(list.fileName());
        for (int step = 0; step < 4; ++step) {
            QTRY_VERIFY_WITH_TIMEOUT(!wizard->currentPage()->isBusy(), 20000);
            QTRY_VERIFY(wizard->findChild<QPushButton*>(u"wizardNext"_s)->isEnabled());
            QTest::mouseClick(wizard->findChild<QPushButton*>(u"wizardNext"_s), Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(wizard->currentPage()->isDone(), 20000);
        wizard->accept();
        QCOMPARE(countOf(u"liaison-group"_s, m_clock.today()), 17);
        QCOMPARE(countOf(u"hub"_s, m_clock.today()), 5);
    }

    void arrangesTheRestByHand() {
        goTo(u"structure"_s);
        makeBody(u"Hub"_s, u"Hub 6"_s);
        pick({u"Group 16"_s, u"Group 17"_s});
        moveTo(u"Hub 6"_s);
        pick({u"Hub 6"_s});
        makeBody(u"Liaison group"_s, u"Group 18"_s);
        pick({u"School 52"_s, u"School 53"_s, u"School 54"_s});
        moveTo(u"Group 18"_s);
        const Structure now = structureOn(m_clock.today());
        QCOMPARE(countOf(u"liaison-group"_s, m_clock.today()), 18);
        QCOMPARE(countOf(u"hub"_s, m_clock.today()), 6);
        QVERIFY(now.schoolsWithoutPlace().empty());
        for (const PlacedBody& body : now.bodies())
            QCOMPARE(now.membersOf(body.id).size(), 3U);
    }

    void changesItFromJanuaryAndLooksAtBothDays() {
        pick({u"School 52"_s});
        moveTo(u"Group 1"_s, u"1/1/27"_s);
        QCOMPARE(schoolsShownIn(u"Group 18"_s), 3);
        auto* day = m_window->findChild<QLineEdit*>(u"asOfText"_s);
        QVERIFY(day);
        day->setFocus();
        day->selectAll();
        QTest::keyClicks(day, u"1/1/27"_s);
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(m_workspace->asOf(), QDate(2027, 1, 1));
        QTRY_COMPARE(schoolsShownIn(u"Group 18"_s), 2);
        QCOMPARE(schoolsShownIn(u"Group 1"_s), 4);
        QTest::mouseClick(m_window->findChild<QToolButton*>(u"asOfToday"_s), Qt::LeftButton);
        QTRY_COMPARE(schoolsShownIn(u"Group 18"_s), 3);
    }

    void fillsTheBoardsSeats() {
        makeBody(u"Primary Executive Board"_s, u"Elmshire Board"_s);
        pick({u"Hub 1"_s, u"Hub 2"_s, u"Hub 3"_s, u"Hub 4"_s, u"Hub 5"_s, u"Hub 6"_s});
        moveTo(u"Elmshire Board"_s);
        goTo(u"people"_s);
        for (int seat = 0; seat < 18; ++seat)
            appoint(u"Person%1"_s.arg(QChar(u'A' + seat)), u"hub %1"_s.arg(seat / 3 + 1));
        QTest::mouseClick(m_window->findChild<QToolButton*>(u"view_board"_s), Qt::LeftButton);
        const auto* summary = m_window->findChild<QLabel*>(u"boardSummary"_s);
        QTRY_VERIFY2(summary->text().contains(u"18 of 21"_s), qPrintable(summary->text()));
    }

    void printsTheDirectoryAndTheMap_data() {
        QTest::addColumn<QString>("report");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("directory") << u"structure-directory"_s << QByteArray("Group 18");
        QTest::newRow("map") << u"structure-map"_s << QByteArray("Hub 6");
    }
    void printsTheDirectoryAndTheMap() {
        QFETCH(QString, report);
        QFETCH(QByteArray, says);
        m_workspace->goTo({u"reports"_s, report});
        auto* save = m_window->findChild<QAction*>(u"reportSave"_s);
        QVERIFY(save && save->isEnabled());
        save->trigger();
        auto* dialog = m_window->findChild<QFileDialog*>(u"saveReportDialog"_s);
        QVERIFY(dialog);
        const QString path = m_folder.filePath(report + u".pdf"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->jobs().isEmpty(), 30000);
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        QVERIFY(reader.waitForFinished());
        QVERIFY(reader.readAllStandardOutput().contains(says));
        reader.start(u"pdfinfo"_s, {path});
        QVERIFY(reader.waitForFinished());
        QVERIFY(reader.readAllStandardOutput().simplified().contains("Tagged: yes"));
    }

    void takesItAllBackAgain() {
        while (m_workspace->undoTitle())
            m_workspace->undo();
        QVERIFY(structureOn(m_clock.today()).schools().empty());
    }

private:
    /// 54 schools: 17 groups of three by a column, 15 of them in hubs by another, and three schools in none.
    static QByteArray countyList() {
        QByteArray list = "URN,Name,Town,Postcode,Phase,Status,Pupils,Easting,Northing,Liaison group,Hub\r\n";
        for (int i = 1; i <= 54; ++i) {
            const int group = (i + 2) / 3;
            const int hub = (group + 2) / 3;
            const auto number = [](int n) { return QByteArray::number(n); };
            list += number(101000 + i) + ",School " + number(i) + ",Elmford,EM1 1AA," +
                    (i % 3 == 0 ? "Secondary" : "Primary") + ",Open," + number(100 + i) + ',' +
                    number(480000 + 500 * (i % 9)) + ',' + number(210000 + 700 * (i / 9)) + ',' +
                    (group <= 17 ? "Group " + number(group) : QByteArray()) + ',' +
                    (hub <= 5 ? "Hub " + number(hub) : QByteArray()) + "\r\n";
        }
        return list;
    }

    void runCommand(const QString& id) {
        for (const CommandSpec& command : shellSpec().commands)
            if (command.id == id)
                command.run(*m_workspace, m_window.get());
    }
    void goTo(const QString& page) {
        m_workspace->goTo({page, {}});
        QTRY_VERIFY(m_workspace->jobs().isEmpty());
    }
    Structure structureOn(QDate day) {
        TrustFile& file = *m_workspace->file();
        return StructureService(file.database(), file.unitOfWork(), m_clock).asOf(day).value_or(Structure());
    }
    int countOf(const QString& typeKey, QDate day) {
        const Structure structure = structureOn(day);
        int count = 0;
        for (const PlacedBody& body : structure.bodies())
            count += structure.typeOf(body).key == typeKey;
        return count;
    }

    template <class Widget>
    Widget* named(const QString& name) {
        // Dialogs that were closed before go away first, so that names are found in the new one.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto* found = m_window->findChild<Widget*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void trigger(const QString& name) {
        auto* action = named<QAction>(name);
        QVERIFY2(action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void type(const QString& field, const QString& text) {
        auto* line = named<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        Q_EMIT line->editingFinished();
    }
    void choose(const QString& combo, const QString& text) {
        auto* box = named<QComboBox>(combo);
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
    }
    void confirm(const QString& name) {
        const QPointer<QDialog> dialog(named<QDialog>(name));
        QTest::mouseClick(named<QPushButton>(name + u"Ok"_s), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList texts;
        if (dialog)
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                if (label->isVisible())
                    texts << label->text();
        QVERIFY2(!dialog, qPrintable(name + u": "_s + texts.join(u" | "_s)));
    }

    StructureTree* tree() { return m_window->findChild<StructureTree*>(); }
    /// The line of the tree that has the name, or nothing.
    QModelIndex lineOf(const QString& name, const QModelIndex& under = {}) {
        const StructureTreeModel& lines = tree()->lines();
        for (int row = 0; row < lines.rowCount(under); ++row) {
            const QModelIndex index = lines.index(row, 0, under);
            if (index.data().toString() == name)
                return index;
            if (const QModelIndex found = lineOf(name, index); found.isValid())
                return found;
        }
        return {};
    }
    int schoolsShownIn(const QString& body) {
        return lineOf(body).siblingAtColumn(StructureTreeModel::SchoolsColumn).data().toInt();
    }
    /// Selects lines of the tree, or of the tray of schools without a place.
    void pick(const QStringList& names) {
        tree()->clearSelection();
        auto* tray = named<TableView>(u"structureTrayTable"_s);
        tray->clearSelection();
        for (const QString& name : names) {
            const QModelIndex line = lineOf(name);
            QItemSelectionModel* selection =
                line.isValid() ? tree()->selectionModel() : tray->selectionModel();
            QModelIndex index = line;
            for (int row = 0; !line.isValid() && row < tray->model()->rowCount(); ++row)
                if (tray->model()->index(row, 0).data().toString() == name)
                    index = tray->model()->index(row, 0);
            QVERIFY2(index.isValid(), qPrintable(name));
            if (line.isValid())
                tree()->expand(line.parent());
            selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    void makeBody(const QString& bodyType, const QString& name) {
        trigger(u"newBody"_s);
        choose(u"newBodyType"_s, bodyType);
        type(u"newBodyName"_s, name);
        confirm(u"newBody"_s);
    }
    void moveTo(const QString& body, const QString& day = {}) {
        trigger(u"moveTo"_s);
        type(u"moveTargetText"_s, body);
        auto* targets = named<TableView>(u"moveTargetTable"_s);
        for (int row = 0; row < targets->model()->rowCount(); ++row)
            if (targets->model()->index(row, 0).data().toString() == body)
                targets->selectRow(row);
        if (!day.isEmpty())
            type(u"moveDayText"_s, day);
        confirm(u"moveMembers"_s);
    }
    void appoint(const QString& lastName, const QString& hub) {
        trigger(u"addPerson"_s);
        type(u"personLastName"_s, lastName);
        confirm(u"personDialog"_s);
        trigger(u"appoint"_s);
        type(u"termWhere"_s, u"elmshire board"_s);
        choose(u"termOffice"_s, u"Representative"_s);
        type(u"termSender"_s, hub);
        type(u"termPerson"_s, lastName);
        type(u"termFromText"_s, u"21/11/26"_s);
        confirm(u"termDialog"_s);
    }

    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestNewcomer)
#include "tst_newcomer.moc"
