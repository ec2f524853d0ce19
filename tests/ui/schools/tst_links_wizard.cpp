// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/schools/school_window.h"

#include "ui/schools/links_wizard.h"
#include "ui/schools/school_details.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>

using namespace liaison;

namespace {

const QByteArray kSchools = "URN,Name,Status,CloseDate\r\n"
                            "101001,Ash Primary School,Closed,31-08-2020\r\n"
                            "101002,Ash Academy,Open,\r\n"
                            "101003,Birch School,Closed,31-08-2020\r\n"
                            "101004,Birch North School,Open,\r\n"
                            "101005,Birch South School,Open,\r\n";
const QByteArray kLinks = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n"
                          "101001,101002,Ash Academy,Successor,01-09-2020\r\n"
                          "101002,101001,Ash Primary School,Predecessor,01-09-2020\r\n"
                          "101003,101004,Birch North School,Successor - Split School,01-09-2020\r\n"
                          "101003,101005,Birch South School,Successor - Split School,01-09-2020\r\n";

} // namespace

class TestLinksWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_desk = freshDesk();
        m_desk->import(m_desk->write(u"schools.csv"_s, kSchools));
        m_wizard = std::make_unique<LinksWizard>(m_desk->workspace, SchoolHooks());
        m_wizard->show();
    }
    void cleanup() {
        m_wizard.reset();
        m_desk.reset();
    }

    void everyControlHasANameOnEveryPage() {
        QCOMPARE(test::controlProblems(m_wizard.get()), QStringList());
        begin();
        QCOMPARE(test::controlProblems(m_wizard.get()), QStringList());
        click(u"wizardNext"_s);
        auto* tabs = m_wizard->findChild<QTabBar*>(u"linksTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QCOMPARE(test::controlProblems(m_wizard.get()), QStringList());
        }
        click(u"wizardNext"_s);
        QCOMPARE(m_wizard->currentStep(), 2);
        QCOMPARE(test::controlProblems(m_wizard.get()), QStringList());
    }

    void aRecordForReadingOnlyIsSaidOnTheFirstPage() {
        m_desk->reopenForReadingOnly();
        begin();
        QVERIFY(!next()->isEnabled());
        QVERIFY(m_wizard->findChild<QLabel*>(u"wizardReason"_s)->text().contains(u"reading only"_s));
    }

    void handsOverAndDecidesInOneAction() {
        begin();
        auto* tabs = m_wizard->findChild<QTabBar*>(u"linksTabs"_s);
        click(u"wizardNext"_s);
        QVERIFY(tabs->tabText(0).startsWith(u"Hand over  1"_s));
        QVERIFY(tabs->tabText(1).startsWith(u"To decide  1"_s));
        tabs->setCurrentIndex(1);
        auto* choice = m_wizard->findChild<QRadioButton*>(u"decision_1"_s);
        QVERIFY(choice);
        choice->click();
        QCOMPARE(next()->text(), u"&Import 3 links, hand over 2 schools"_s);
        QSignalSpy committed(&m_desk->workspace, &Workspace::committed);
        click(u"wizardNext"_s);
        QCOMPARE(m_wizard->currentStep(), 2);
        QCOMPARE(committed.size(), 1);
        const auto birch = m_desk->schools().linksOf(m_desk->byUrn(101003).id);
        QCOMPARE(birch->size(), 2u);
        QCOMPARE(std::count_if(birch->begin(), birch->end(),
                               [](const LinkedSchool& link) { return link.handedOver.isValid(); }),
                 1);
        click(u"doneUndo"_s);
        QVERIFY(m_desk->schools().linksOf(m_desk->byUrn(101003).id)->empty());
    }

    void withoutTicksOnlyTheLinksAreKept() {
        begin();
        click(u"wizardNext"_s);
        click(u"handOverNone"_s);
        QCOMPARE(next()->text(), u"&Import 3 links"_s);
        click(u"wizardNext"_s);
        const auto ash = m_desk->schools().linksOf(m_desk->byUrn(101001).id);
        QCOMPARE(ash->size(), 1u);
        QVERIFY(!ash->front().handedOver.isValid());
    }

    void theSameFileAgainHasNothingToDo() {
        begin();
        click(u"wizardNext"_s);
        click(u"wizardNext"_s);
        LinksWizard again(m_desk->workspace, {});
        again.show();
        again.begin(m_desk->filePath(u"links.csv"_s));
        QVERIFY(settles(again));
        QTest::mouseClick(again.findChild<QPushButton*>(u"wizardNext"_s), Qt::LeftButton);
        QVERIFY(!again.findChild<QPushButton*>(u"wizardNext"_s)->isEnabled());
        QVERIFY(again.findChild<QLabel*>(u"wizardReason"_s)->text().startsWith(u"Nothing to import"_s));
    }

    void aListOfSchoolsIsNoLinksFile() {
        m_wizard->begin(m_desk->filePath(u"schools.csv"_s));
        QVERIFY(settles(*m_wizard));
        QVERIFY(!next()->isEnabled());
        QVERIFY(m_wizard->currentPage()->findChild<QWidget*>(u"wizardNotice"_s)->isVisible());
    }

    void detailsLeadToTheSchoolThatFollowed() {
        begin();
        click(u"wizardNext"_s);
        click(u"wizardNext"_s);
        SchoolDetails details(m_desk->workspace);
        details.showSchool(m_desk->byUrn(101001).id, {});
        auto* links = details.findChild<FactList*>(u"schoolLinks"_s);
        QVERIFY(links);
        QSignalSpy wanted(&details, &SchoolDetails::schoolWanted);
        Q_EMIT links->linkClicked(QString::number(m_desk->byUrn(101002).id.value));
        QCOMPARE(wanted.first().first().value<Id<School>>(), m_desk->byUrn(101002).id);
        QStringList texts;
        for (const QLabel* label : links->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.join(u' ').contains(u"Ash Academy (101002)"_s));
    }

private:
    QPushButton* next() { return m_wizard->findChild<QPushButton*>(u"wizardNext"_s); }
    void begin() {
        m_wizard->begin(m_desk->write(u"links.csv"_s, kLinks));
        QVERIFY(settles(*m_wizard));
    }
    void click(const QString& name) {
        auto* button = m_wizard->findChild<QPushButton*>(name);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(settles(*m_wizard));
    }

    std::unique_ptr<SchoolDeskFile> m_desk;
    std::unique_ptr<LinksWizard> m_wizard;
};

QTEST_MAIN(TestLinksWizard)
#include "tst_links_wizard.moc"
