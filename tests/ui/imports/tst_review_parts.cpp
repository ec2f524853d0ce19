// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "ui/imports/answer_panel.h"
#include "ui/imports/column_table.h"
#include "ui/imports/review_problems.h"
#include "ui/imports/review_tabs.h"
#include "ui/imports/tick_table.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QtTest>

using namespace liaison;

class TestReviewParts : public QObject {
    Q_OBJECT

    /// Three entries of kind 0, of which the last has no tick to set, and one of kind 1.
    struct Ticks {
        bool on[4] = {true, false, true, true};
        TickTable table{u"entries"_s, u"tick"_s, u"Entries"_s};

        Ticks() {
            std::vector<Column<TickTable::Row>> columns;
            columns.push_back(Column<TickTable::Row>(u"name"_s, u"Name"_s, [](const TickTable::Row& row) {
                                  return u"entry %1"_s.arg(row.entry);
                              }).tickedBy([this](const TickTable::Row& row) { return on[row.entry]; }));
            table.setColumns(std::move(columns), {100});
            table.setEntries({4, [](std::size_t entry) { return entry == 3 ? 1 : 0; },
                              [this](std::size_t entry) { return entry == 2 ? nullptr : &on[entry]; }});
        }
        template <class Widget>
        Widget* named(const QString& name) {
            return table.findChild<Widget*>(name);
        }
    };

private Q_SLOTS:
    void ticksAllAndNoneOfTheKindThatShows() {
        Ticks ticks;
        const QSignalSpy changed(&ticks.table, &TickTable::ticksChanged);
        ticks.named<QPushButton>(u"tickNone"_s)->click();
        QCOMPARE((std::vector<bool>(ticks.on, ticks.on + 4)), (std::vector<bool>{false, false, true, true}));
        ticks.named<QPushButton>(u"tickAll"_s)->click();
        QCOMPARE((std::vector<bool>(ticks.on, ticks.on + 4)), (std::vector<bool>{true, true, true, true}));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(ticks.table.current(), std::optional<std::size_t>(0));
        ticks.table.showKind(1);
        QCOMPARE(ticks.table.current(), std::optional<std::size_t>(3));
        ticks.named<QPushButton>(u"tickNone"_s)->click();
        QCOMPARE((std::vector<bool>(ticks.on, ticks.on + 4)), (std::vector<bool>{true, true, true, false}));
    }
    void enterTurnsATickOverUnlessThereIsNone() {
        Ticks ticks;
        auto* view = ticks.named<TableView>(u"entries"_s);
        Q_EMIT view->rowActivated(1);
        QVERIFY(!ticks.on[0]);
        Q_EMIT view->rowActivated(3);
        QVERIFY(ticks.on[2]);
    }
    void withoutEntriesThereIsNothingToTick() {
        Ticks ticks;
        ticks.table.clear();
        QVERIFY(!ticks.table.current());
        ticks.named<QPushButton>(u"tickNone"_s)->click();
        QVERIFY(ticks.on[0]);
    }
    void onlyPartsThatHoldSomethingHaveATab() {
        ReviewTabs tabs(u"parts"_s);
        auto* first = new QLabel(u"first"_s);
        auto* second = new QLabel(u"second"_s);
        tabs.addParts({first, second});
        int prepared = 0;
        tabs.setTabs({{u"None"_s, 0, first}, {u"Some"_s, 1200, second}, {u"More"_s, 1, first, [&prepared] {
                                                                             ++prepared;
                                                                         }}});
        auto* bar = tabs.findChild<QTabBar*>(u"parts"_s);
        QCOMPARE(bar->count(), 2);
        QCOMPARE(bar->tabText(0), u"Some  1,200"_s);
        QVERIFY(second->isVisibleTo(&tabs));
        QCOMPARE(prepared, 0);
        bar->setCurrentIndex(1);
        QCOMPARE(prepared, 1);
        QVERIFY(first->isVisibleTo(&tabs));
        tabs.setTabs({});
        QVERIFY(!bar->isVisibleTo(&tabs));
        QVERIFY(!first->isVisibleTo(&tabs));
    }
    void answersAreOfferedAndHandedOut() {
        AnswerPanel panel(u"answer"_s);
        panel.setAnswers({u"Oak & Ash"_s, u"nobody"_s}, 1);
        QVERIFY(panel.findChild<QRadioButton*>(u"answer_1"_s)->isChecked());
        QCOMPARE(panel.findChild<QRadioButton*>(u"answer_0"_s)->text(), u"Oak && Ash"_s);
        const QSignalSpy chosen(&panel, &AnswerPanel::chosen);
        panel.findChild<QRadioButton*>(u"answer_0"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 0);
        panel.setAnswers({}, -1);
        QVERIFY(!panel.findChild<QRadioButton*>(u"answer_0"_s));
        QVERIFY(panel.isHidden());
    }
    void aNoteForTheWholeListNamesNoLine() {
        ReviewProblems notes(ReviewProblems::What::Notes, u"Odd"_s);
        notes.setNotes({{0, {}, u"older-list"_s, {}, u"This list looks older."_s, {}},
                        {4, u"Name"_s, u"odd"_s, u"Oak"_s, u"It is odd."_s, {}}});
        auto* table = notes.findChild<TableView*>(u"notesTable"_s);
        const RowModelBase* model = table->rowModel();
        QCOMPARE(model->textAt(0, model->columnOfKey(u"line"_s)), u"Whole list"_s);
        QCOMPARE(model->textAt(1, model->columnOfKey(u"line"_s)), u"4"_s);
        auto* whole = notes.findChild<QLabel*>(u"notesWhole"_s);
        QCOMPARE(whole->text(), u"Whole list: This list looks older."_s);
        QVERIFY(table->selectKey(2));
        QCOMPARE(whole->text(), u"Line 4, Name, “Oak”: It is odd."_s);
    }
    void theFirstDifferentValuesOfAColumnAreTold() {
        const ListSample sample{{2, {u"Oak"_s}}, {3, {u" Oak "_s}}, {4, {u""_s}},
                                {5, {u"Elm"_s}}, {6, {u"Ash"_s}},   {7, {u"Fir"_s}}};
        QCOMPARE(firstValues(sample, 0), u"Oak  ·  Elm  ·  Ash"_s);
        QCOMPARE(firstValues(sample, 1), QString());
        ColumnTable table(u"columns"_s, {{u"Name"_s, 10}, {u"Values"_s}, {u"Holds"_s, 10}});
        table.begin(1);
        table.setTexts(0, {u"URN"_s, u"101001"_s});
        QCOMPARE(table.item(0, 1)->toolTip(), u"101001"_s);
        QCOMPARE(test::controlProblems(&table), QStringList());
    }
};

QTEST_MAIN(TestReviewParts)
#include "tst_review_parts.moc"
