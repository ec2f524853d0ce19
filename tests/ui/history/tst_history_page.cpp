// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/desk.h"
#include "ui/history/history_page.h"
#include "ui/history/record_words.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>

using namespace liaison;
using namespace liaison::test;

class TestHistoryPage : public QObject {
    Q_OBJECT

    static TableView* table(HistoryPage& page) { return page.findChild<TableView*>(u"historyTable"_s); }
    static TableView* changes(HistoryPage& page) { return page.findChild<TableView*>(u"historyChanges"_s); }
    static QString cell(TableView* view, int row, const QString& column) {
        return view->rowModel()->textAt(row, view->rowModel()->columnOfKey(column));
    }
    static QString summary(HistoryPage& page) {
        return page.findChild<QLabel*>(u"historyChangeSummary"_s)->text();
    }
    static void select(HistoryPage& page, const QString& title) {
        for (int row = 0; row < table(page)->rowModel()->rowCount(); ++row)
            if (cell(table(page), row, u"what"_s) == title)
                table(page)->selectRow(row);
    }
    static School rename(Desk& desk, School school, const QString& name) {
        school.name = name;
        return *desk.schools().edit(school);
    }

private Q_SLOTS:
    void theModelsKeepTheirPromises() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        const QAbstractItemModelTester one(table(page)->rowModel(),
                                           QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester two(changes(page)->rowModel(),
                                           QAbstractItemModelTester::FailureReportingMode::Fatal);
        page.show();
        desk.add(100002, u"Elm Primary School"_s);
        QVERIFY(desk.file().unitOfWork().undo());
        page.findChild<QLineEdit*>(u"historyFilterText"_s)->setText(u"elm"_s);
        QCOMPARE(table(page)->rowModel()->rowCount(), 2);
    }
    void aNewFileSaysWhatWillStandHere() {
        Desk desk;
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        const std::unique_ptr<QWidget> details(page.details());
        page.show();
        const auto* empty = page.findChild<QWidget*>(u"historyEmpty"_s);
        QVERIFY(empty->isVisible());
        QVERIFY(!table(page)->isVisible());
        QVERIFY(!page.findChild<QLineEdit*>(u"historyFilterText"_s)->isVisible());
        QVERIFY(!page.findChild<QAction*>(u"revert"_s)->isEnabled());
        QCOMPARE(page.statusText(), u"0 actions"_s);
        QCOMPARE(unnamedControls(&page).join(u", "_s), QString());
        desk.add(100001, u"Oak Primary School"_s);
        QVERIFY(!empty->isVisible());
        QCOMPARE(table(page)->rowModel()->rowCount(), 1);
        QVERIFY(page.findChild<QAction*>(u"revert"_s)->isEnabled());
    }
    void everyActionShowsNewestFirstAndSaysWhatWasUndone() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        desk.add(100002, u"Elm Primary School"_s);
        QVERIFY(desk.file().unitOfWork().undo());
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        QCOMPARE(table(page)->rowModel()->rowCount(), 3);
        QCOMPARE(cell(table(page), 0, u"kind"_s), u"Undo"_s);
        QVERIFY(cell(table(page), 0, u"what"_s).startsWith(u"Undone: "_s));
        QCOMPARE(cell(table(page), 1, u"state"_s), u"Undone"_s);
        QCOMPARE(cell(table(page), 2, u"state"_s), QString());
        QCOMPARE(cell(table(page), 2, u"rows"_s), u"1"_s);
        QVERIFY(!cell(table(page), 2, u"who"_s).isEmpty());
        QCOMPARE(cell(table(page), 2, u"when"_s), u"1 Sep 2026, 09:00"_s);
    }
    void anEditShowsItsFieldsBeforeAndAfterInTheUsersWords() {
        Desk desk;
        School school = desk.add(100001, u"Oak Primary School"_s);
        school.pupils = 1204;
        school.fsmTenths = 518;
        school.opened = QDate(1952, 9, 1);
        QVERIFY(desk.schools().edit(school));
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        QMap<QString, QStringList> told;
        for (int row = 0; row < changes(page)->rowModel()->rowCount(); ++row) {
            QCOMPARE(cell(changes(page), row, u"name"_s), u"Oak Primary School (URN 100001)"_s);
            QCOMPARE(cell(changes(page), row, u"noun"_s), u"School"_s);
            QCOMPARE(cell(changes(page), row, u"change"_s), u"Changed"_s);
            told[cell(changes(page), row, u"field"_s)] = {cell(changes(page), row, u"before"_s),
                                                          cell(changes(page), row, u"after"_s)};
        }
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.value(schoolFieldLabel(SchoolField::Pupils)), QStringList({u"210"_s, u"1,204"_s}));
        QCOMPARE(told.value(schoolFieldLabel(SchoolField::FsmPercent)), QStringList({QString(), u"51.8"_s}));
        QCOMPARE(told.value(schoolFieldLabel(SchoolField::Opened)),
                 QStringList({QString(), u"1 Sep 1952"_s}));
    }
    void aRowThatWasAddedShowsAsItWasAddedInWords() {
        Desk desk;
        const School school = desk.add(100001, u"Oak Primary School"_s);
        rename(desk, school, u"Oak Academy"_s);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        table(page)->selectRow(1);
        QMap<QString, QString> told;
        for (int row = 0; row < changes(page)->rowModel()->rowCount(); ++row)
            told[cell(changes(page), row, u"field"_s)] = cell(changes(page), row, u"after"_s);
        QCOMPARE(told.value(schoolFieldLabel(SchoolField::Name)), u"Oak Primary School"_s);
        QCOMPARE(cell(changes(page), 0, u"name"_s), u"Oak Primary School (URN 100001)"_s);
        QCOMPARE(cell(changes(page), 0, u"field"_s), schoolFieldLabel(SchoolField::Urn));
        const QStringList fields = told.keys();
        for (const QString& field : fields)
            QVERIFY2(field.size() > 2 && field[0].isUpper() && !field.contains(u'_'), qPrintable(field));
    }
    void theNamesOfBothSchoolsOfALinkAreSeenWhole() {
        Desk desk;
        const Table links(u"school_link"_s, {u"predecessor"_s, u"successor"_s, u"kind"_s,
                                             u"predecessor_name"_s, u"successor_name"_s});
        QVERIFY(desk.file().unitOfWork().run(u"Link"_s, [&](Recorder& recorder) {
            recorder.insert(links, std::vector<QVariant>{100001, 100002, u""_s, u"Old Mill Infant School"_s,
                                                         u"Northwood Primary Academy"_s});
        }));
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.resize(1000, 700);
        page.show();
        const QString name = cell(changes(page), 0, u"name"_s);
        QCOMPARE(name, u"Old Mill Infant School → Northwood Primary Academy"_s);
        const int width = changes(page)->columnWidth(changes(page)->rowModel()->columnOfKey(u"name"_s));
        QVERIFY2(width > page.fontMetrics().horizontalAdvance(name), qPrintable(QString::number(width)));
        // The next action needs less, and leaves the room to what changed.
        desk.add(100001, u"Oak School"_s);
        table(page)->selectRow(0);
        QCOMPARE(cell(changes(page), 0, u"name"_s), u"Oak School (URN 100001)"_s);
        QVERIFY(changes(page)->columnWidth(changes(page)->rowModel()->columnOfKey(u"name"_s)) < width);
    }
    void theTwoDaysOfTheFilterStandOnOneLine() {
        Desk desk;
        desk.addMany(2);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        const auto lineOf = [&page](const QString& name) {
            const auto* field = page.findChild<QLineEdit*>(name);
            return field->mapTo(&page, QPoint()).y();
        };
        for (int width = 500; width < 1400; width += 60) {
            page.resize(width, 700);
            QCoreApplication::processEvents();
            QCOMPARE(lineOf(u"historyFromText"_s), lineOf(u"historyToText"_s));
        }
    }
    void anActionOnItsOwnIsRevertedAfterAQuestion() {
        Desk desk;
        const School oak = desk.add(100001, u"Oak Primary School"_s);
        rename(desk, oak, u"Oak Academy"_s);
        desk.add(100002, u"Elm Primary School"_s);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        table(page)->selectRow(1);
        page.findChild<QAction*>(u"revert"_s)->trigger();
        auto* question = page.findChild<QMessageBox*>(u"revertQuestion"_s);
        QVERIFY(question);
        QVERIFY2(question->informativeText().contains(u"1 row"_s), qPrintable(question->informativeText()));
        question->findChild<QPushButton*>(u"revertConfirm"_s)->click();
        QCOMPARE(desk.schools().find(oak.id)->name, u"Oak Primary School"_s);
        QVERIFY(desk.schools().findByUrn(100002));
        QCOMPARE(cell(table(page), 0, u"kind"_s), u"Revert"_s);
        QVERIFY(desk.notices.last().startsWith(u"Reverted “"_s));
    }
    void cancellingTheQuestionChangesNothing() {
        Desk desk;
        const School oak = desk.add(100001, u"Oak Primary School"_s);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        page.findChild<QAction*>(u"revert"_s)->trigger();
        auto* question = page.findChild<QMessageBox*>(u"revertQuestion"_s);
        QVERIFY(question);
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(desk.schools().find(oak.id));
        QCOMPARE(table(page)->rowModel()->rowCount(), 1);
    }
    void whatLaterActionsBuildOnIsRefusedByName() {
        Desk desk;
        const School oak = desk.add(100001, u"Oak Primary School"_s);
        const School renamed = rename(desk, oak, u"Oak Academy"_s);
        rename(desk, renamed, u"Oak College"_s);
        const QString latest = *desk.file().unitOfWork().undoTitle();
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        table(page)->selectRow(1);
        page.findChild<QAction*>(u"revert"_s)->trigger();
        auto* refusal = page.findChild<QMessageBox*>(u"revertRefused"_s);
        QVERIFY(refusal);
        QVERIFY2(refusal->text().contains(u"cannot be reverted, because later actions build on it"_s),
                 qPrintable(refusal->text()));
        QVERIFY2(refusal->informativeText().contains(latest), qPrintable(refusal->informativeText()));
        QVERIFY(!page.findChild<QMessageBox*>(u"revertQuestion"_s));
        refusal->button(QMessageBox::Close)->click();
        QCOMPARE(desk.schools().find(oak.id)->name, u"Oak College"_s);
    }
    void twoThousandActionsAreReadInParts() {
        Desk desk;
        School school = desk.add(100001, u"Oak Primary School"_s);
        for (int i = 1; i < 2000; ++i)
            QVERIFY(desk.file().unitOfWork().run(u"Edit number %1"_s.arg(i), [&](Recorder& recorder) {
                recorder.update(u"school"_s, school.id.value,
                                std::vector<Assignment>{{u"notes"_s, sqlValue(QString::number(i))}});
            }));
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        QCOMPARE(table(page)->rowModel()->totalCount(), 1000);
        QVERIFY(page.findChild<QPushButton*>(u"historyShowAll"_s)->isVisible());
        QCOMPARE(page.statusText(), u"1,000 of 2,000 actions"_s);
        page.findChild<QLineEdit*>(u"historyFilterText"_s)->setText(u"number 7"_s);
        QVERIFY(table(page)->rowModel()->totalCount() == 2000);
        select(page, u"Edit number 7"_s);
        QCOMPARE(cell(changes(page), 0, u"before"_s), u"6"_s);
        QCOMPARE(cell(changes(page), 0, u"after"_s), u"7"_s);
        page.findChild<QToolButton*>(u"historyFilterClear"_s)->click();
        QCOMPARE(table(page)->rowModel()->rowCount(), 2000);
    }
    void anActionOfManyRowsShowsItsFirstThousandAndIsRevertedInTheBackground() {
        Desk desk;
        desk.addMany(3000);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        QCOMPARE(changes(page)->rowModel()->rowCount(), 1000);
        QVERIFY2(summary(page).contains(u"The first 1,000 are shown, and 2,000 more are not."_s),
                 qPrintable(summary(page)));
        QCOMPARE(cell(changes(page), 0, u"change"_s), u"Added"_s);
        QCOMPARE(cell(changes(page), 0, u"name"_s), u"School 0 (URN 100000)"_s);
        page.findChild<QAction*>(u"revert"_s)->trigger();
        page.findChild<QPushButton*>(u"revertConfirm"_s)->click();
        QVERIFY(!desk.workspace().jobs().isEmpty());
        QVERIFY(desk.endJobs());
        QCOMPARE(*desk.schools().count(), 0);
        QTRY_COMPARE(cell(table(page), 0, u"kind"_s), u"Revert"_s);
    }
    void daysAndKindsNarrowTheList() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        desk.clock.set(QDateTime(QDate(2026, 10, 5), QTime(9, 0), Qt::UTC));
        desk.add(100002, u"Elm Primary School"_s);
        QVERIFY(desk.file().unitOfWork().undo());
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        auto* from = page.findChild<QLineEdit*>(u"historyFromText"_s);
        from->setText(u"1 Oct 2026"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(table(page)->rowModel()->rowCount(), 2);
        page.findChild<ChoiceMenu*>(u"historyKind"_s)->setChosen({u"undo"_s});
        page.findChild<ChoiceMenu*>(u"historyKind"_s)->chosenChanged({u"undo"_s});
        QCOMPARE(table(page)->rowModel()->rowCount(), 1);
        QVERIFY(page.leave());
        QCOMPARE(table(page)->rowModel()->rowCount(), 3);
        QVERIFY(!page.leave());
    }
    void anActionIsGoneToByItsNumberThoughTheFilterHidesIt() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        page.findChild<QLineEdit*>(u"historyFilterText"_s)->setText(u"nothing like it"_s);
        QCOMPARE(table(page)->rowModel()->rowCount(), 0);
        QVERIFY(page.showItem(u"1"_s));
        QCOMPARE(table(page)->selectedKeys(), QList<qint64>{1});
        QVERIFY(!page.showItem(u"99"_s));
    }
    void theDetailsSayWhoWhenAndHowMany() {
        Desk desk;
        desk.addMany(12);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        const std::unique_ptr<QWidget> details(page.details());
        page.show();
        QStringList said;
        for (const QLabel* label : details->findChildren<QLabel*>())
            said << label->text();
        QVERIFY(said.contains(u"Import schools"_s));
        QVERIFY(said.contains(u"1 Sep 2026, 09:00"_s));
        QVERIFY(said.contains(u"12"_s));
        QVERIFY(said.contains(u"Stands"_s));
    }
    void everyControlHasAName() {
        Desk desk;
        desk.addMany(3);
        HistoryPage page(desk.workspace(), recordWords(screenFormats()));
        page.show();
        QCOMPARE(unnamedControls(&page).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_history_page.moc"
