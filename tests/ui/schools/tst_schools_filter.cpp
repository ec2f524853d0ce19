// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schools/page_drive.h"

#include "ui/schools/school_list.h"
#include "ui/widgets/choice_menu.h"

#include <QPushButton>

using namespace liaison;

/// What the page of schools finds, and how it narrows the list.
class TestSchoolsFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<ListedSchools>(); }
    void cleanup() { m_desk.reset(); }

    void theFilterIsOfTheFileThatItWasAskedOf() {
        {
            PageDrive drive(*m_desk);
            drive.filter->setText(u"dell"_s);
            drive.page.saveState();
        }
        QCOMPARE(PageDrive(*m_desk).filter->text(), u"dell"_s);
        SchoolDeskFile other;
        QCOMPARE(PageDrive(other).filter->text(), QString());
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

    void specialSchoolsAreFoundByTheirKind() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"kinds.csv"_s, "URN,Name,Phase,Type,Status\r\n"
                                               "101001,Ash School,,Community special school,Open\r\n"
                                               "101002,Birch School,Primary,Community school,Open\r\n"
                                               "101003,Cedar Centre,,Pupil referral unit,Open\r\n"));
        PageDrive drive(desk);
        QVERIFY(!drive.table->visibleColumnKeys().contains(u"kind"_s));
        auto* kind = drive.named<ChoiceMenu>(u"filter_kind"_s);
        kind->setChosen({u"Special"_s, u"Pupil referral"_s});
        Q_EMIT kind->chosenChanged(kind->chosen());
        QCOMPARE(drive.names(), (QStringList{u"Ash School"_s, u"Cedar Centre"_s}));
        QVERIFY(drive.page.showItem(filteredPlace(u"schools"_s, {u"kind=Special"_s, u"status=Open"_s}).item));
        QCOMPARE(drive.names(), QStringList{u"Ash School"_s});
        // A school that becomes of another kind is of it at once.
        QVERIFY(desk.schools()
                    .setFields(desk.byUrn(101002).id, {{u"type"_s, u"Foundation special school"_s}})
                    .has_value());
        QCOMPARE(drive.names(), (QStringList{u"Ash School"_s, u"Birch School"_s}));
        drive.table->setColumnShown(u"kind"_s, true);
        const auto* model = drive.table->rowModel();
        QCOMPARE(model->textAt(0, model->columnOfKey(u"kind"_s)), u"Special"_s);
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

    void typingOnFindsWhatTheWholeTextFinds() {
        PageDrive typed(*m_desk);
        PageDrive whole(*m_desk);
        for (const QString& text : {u"st anne church of england"_s, u"c of e prim"_s, u"em2 2bc dell"_s,
                                    u"creche  nursery"_s, u"dell & primary"_s}) {
            typed.filter->clear();
            for (qsizetype length = 1; length <= text.size(); ++length) {
                QTest::keyClick(typed.filter, text[length - 1].toLatin1());
                whole.filter->clear();
                whole.filter->setText(text.left(length));
                QVERIFY2(typed.names() == whole.names(), qPrintable(text.left(length)));
            }
        }
    }

    void theFilterBarShowsWholeHoweverNarrowThePage() {
        PageDrive drive(*m_desk);
        drive.page.resize(1700, 700);
        drive.filter->setText(u"primary"_s);
        const auto* bar = drive.named<QWidget>(u"schoolsFilter"_s);
        const auto isWhole = [bar, &drive] {
            QRect needed;
            for (const QWidget* part : bar->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
                if (part->isVisible())
                    needed |= part->geometry();
            return bar->rect().contains(needed) &&
                   bar->geometry().bottom() < drive.table->parentWidget()->y();
        };
        for (const int width : {1700, 1100, 700, 1500, 600}) {
            drive.page.resize(width, 700);
            QApplication::processEvents();
            QVERIFY2(isWhole(), qPrintable(QString::number(width)));
        }
    }

private:
    std::unique_ptr<SchoolDeskFile> m_desk;
};

QTEST_MAIN(TestSchoolsFilter)
#include "tst_schools_filter.moc"
