// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_reports.h"
#include "tests/ui/history/desk.h"
#include "ui/reports/reports_page.h"
#include "ui/reports/reports_room.h"
#include "ui/reports/school_picker.h"
#include "ui/shell/shell_spec.h"

using namespace liaison;
using namespace liaison::test;

class TestReportsPage : public QObject {
    Q_OBJECT

    static CatalogueOf schoolReports() {
        return [](TrustFile& file) {
            ReportCatalogue catalogue;
            addSchoolReports(catalogue, file);
            return catalogue;
        };
    }
    /// One report that asks everything that can be asked, and prints its answers.
    static CatalogueOf asking() {
        return [](TrustFile&) {
            ReportCatalogue catalogue;
            using Kind = ReportQuestion::Kind;
            catalogue.add({u"everything"_s,
                           u"Everything"_s,
                           u"Prints what was answered."_s,
                           {{u"on"_s, u"On"_s, Kind::Date, true, {}, u"2026-09-01"_s},
                            {u"urn"_s, u"School"_s, Kind::School, true, {}, {}},
                            {u"words"_s, u"Words"_s, Kind::Text, false, {}, {}},
                            {u"group"_s, u"Group by"_s, Kind::Choice, false, {{u"phase"_s, u"Phase"_s}}, {}},
                            {u"where"_s,
                             u"Only schools where"_s,
                             Kind::Conditions,
                             false,
                             {{u"phase"_s, u"Phase"_s}, {u"town"_s, u"Town"_s}},
                             {}},
                            {u"fields"_s,
                             u"Columns"_s,
                             Kind::Columns,
                             false,
                             {{u"urn"_s, u"URN"_s}, {u"name"_s, u"Name"_s}, {u"town"_s, u"Town"_s}},
                             u"name,town"_s}},
                           [](const ReportAnswers& answers) -> Result<ReportDocument> {
                               ReportDocument made;
                               made.title = u"Everything"_s;
                               for (auto answer = answers.begin(); answer != answers.end(); ++answer)
                                   made.blocks.push_back(
                                       ReportParagraph(answer.key() + u'=' + answer.value()));
                               return made;
                           }});
            return catalogue;
        };
    }
    static ReportDialog* preview(ReportsPage& page) {
        page.findChild<QAction*>(u"reportPreview"_s)->trigger();
        return topLevel<ReportDialog>(u"reportDialog"_s);
    }

private Q_SLOTS:
    void rowsAreAsHighAsTheirWidthAsksForAtOnce() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        ReportsPage page(desk.workspace(), schoolReports());
        page.resize(700, 600);
        page.show();
        auto* list = page.findChild<QListWidget*>(u"reportList"_s);
        const auto heights = [list] {
            QList<int> rows;
            for (int row = 0; row < list->count(); ++row)
                rows << list->visualItemRect(list->item(row)).height();
            return rows;
        };
        for (const int width : {1600, 640, 1280}) {
            page.resize(width, 600);
            const QList<int> shown = heights();
            list->doItemsLayout();
            QCOMPARE(shown, heights());
        }
    }
    void everyReportIsListedWithItsPurpose() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        ReportsPage page(desk.workspace(), schoolReports());
        page.show();
        const ReportCatalogue all = schoolReports()(desk.file());
        auto* list = page.findChild<QListWidget*>(u"reportList"_s);
        QCOMPARE(list->count(), int(all.entries().size()));
        QVERIFY(page.showItem(u"school-list"_s));
        QCOMPARE(page.findChild<QLabel*>(u"reportTitle"_s)->text(), all.find(u"school-list"_s)->title);
        QVERIFY(!page.showItem(u"no-such-report"_s));
    }
    void theSchoolListIsPreviewedFromThePage() {
        Desk desk;
        desk.addMany(40);
        ReportsPage page(desk.workspace(), schoolReports());
        page.show();
        QVERIFY(page.showItem(u"school-list"_s));
        const QPointer<ReportDialog> dialog = preview(page);
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isMade(), 30000);
        QVERIFY(dialog->document()->rowCount() >= 40);
        auto* close = dialog->findChild<QToolButton*>(u"previewClose"_s);
        QCOMPARE(close->text(), u"Close"_s);
        QCOMPARE(close->toolButtonStyle(), Qt::ToolButtonTextOnly);
        close->click();
        QTRY_VERIFY(!dialog);
    }
    void aQuestionWithoutItsAnswerIsToldBesideTheField() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        ReportsPage page(desk.workspace(), asking());
        page.show();
        QVERIFY(!preview(page));
        QVERIFY(page.findChild<QLabel*>(u"question_urnProblem"_s)->isVisible());
        page.findChild<SchoolPicker*>(u"question_urn"_s)->setText(u"Nowhere"_s);
        QVERIFY(!preview(page));
        QVERIFY(page.findChild<QLabel*>(u"question_urnProblem"_s)->text().contains(u"No school"_s));
        page.findChild<SchoolPicker*>(u"question_urn"_s)->setText(u"100001"_s);
        page.findChild<QLineEdit*>(u"question_onText"_s)->setText(u"some day"_s);
        QVERIFY(!preview(page));
        QVERIFY(page.findChild<QLabel*>(u"question_onProblem"_s)->isVisible());
    }
    void theAnswersReachTheReport() {
        Desk desk;
        desk.add(100001, u"Saint Oak Primary School"_s);
        ReportsPage page(desk.workspace(), asking());
        page.show();
        auto* picker = page.findChild<SchoolPicker*>(u"question_urn"_s);
        picker->setFocus();
        QTest::keyClicks(picker, u"st oak"_s);
        QCOMPARE(picker->completer()->model()->rowCount(), 1);
        picker->setText(picker->completer()->model()->index(0, 0).data().toString());
        QCOMPARE(picker->urn(), u"100001"_s);
        picker->completer()->popup()->hide();
        page.findChild<QLineEdit*>(u"question_words"_s)->setText(u" two  words "_s);
        page.findChild<QComboBox*>(u"question_group"_s)->setCurrentIndex(1);
        const std::unique_ptr<ReportDialog> dialog(preview(page));
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isMade(), 30000);
        QStringList printed;
        for (const ReportBlock& block : dialog->document()->blocks)
            printed << std::get<ReportParagraph>(block).runs.front().text;
        QCOMPARE(printed,
                 QStringList({u"group=phase"_s, u"on=2026-09-01"_s, u"urn=100001"_s, u"words=two words"_s}));
    }
    void conditionsAndColumnsAreChosenAndNotWritten() {
        Desk desk;
        desk.add(100001, u"Saint Oak Primary School"_s);
        ReportsPage page(desk.workspace(), asking());
        page.show();
        page.findChild<SchoolPicker*>(u"question_urn"_s)->setText(u"100001"_s);
        auto* list = page.findChild<QListWidget*>(u"question_fieldsList"_s);
        QCOMPARE(list->item(0)->text(), u"Name"_s);
        QCOMPARE(list->item(2)->checkState(), Qt::Unchecked);
        list->item(2)->setCheckState(Qt::Checked);
        auto* add = page.findChild<QPushButton*>(u"question_whereAdd"_s);
        for (int i = 0; i < 3; ++i)
            add->click();
        const auto fields = page.findChildren<QComboBox*>(u"conditionField"_s);
        const auto values = page.findChildren<QComboBox*>(u"conditionValue"_s);
        QCOMPARE(values.front()->itemText(0), u"Primary"_s);
        fields[1]->setCurrentIndex(1);
        QCOMPARE(values[1]->itemText(0), u"Exampleton"_s);
        values[1]->setCurrentText(u"exampleton"_s);
        page.findChildren<QToolButton*>(u"conditionRemove"_s).back()->click();
        const std::unique_ptr<ReportDialog> dialog(preview(page));
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isMade(), 30000);
        QStringList printed;
        for (const ReportBlock& block : dialog->document()->blocks)
            printed << std::get<ReportParagraph>(block).runs.front().text;
        QVERIFY2(printed.contains(u"fields=name,town,urn"_s), qPrintable(printed.join(u'|')));
        QVERIFY2(printed.contains(u"where=phase=Primary\ntown=Exampleton"_s), qPrintable(printed.join(u'|')));
        page.findChild<QPushButton*>(u"question_fieldsUsual"_s)->click();
        QCOMPARE(list->item(2)->checkState(), Qt::Unchecked);
    }
    void theButtonsOfALongReportStayInSight() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        ReportsPage page(desk.workspace(), schoolReports());
        page.resize(1040, 640);
        page.show();
        QVERIFY(page.showItem(u"school-list"_s));
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->text().contains(u"Pre"_s))
                QVERIFY(page.rect().contains(QRect(button->mapTo(&page, QPoint()), button->size())));
    }
    void saveAsMakesAndWritesWithoutAPreview() {
        Desk desk;
        desk.addMany(5);
        ReportsPage page(desk.workspace(), schoolReports());
        page.show();
        QVERIFY(page.showItem(u"school-list"_s));
        page.findChild<QAction*>(u"reportSave"_s)->trigger();
        auto* chooser = page.findChild<QFileDialog*>(u"saveReportDialog"_s);
        QVERIFY(chooser);
        const QString path = desk.folder.filePath(u"schools.xlsx"_s);
        chooser->selectFile(path);
        QMetaObject::invokeMethod(chooser, "accept");
        QVERIFY(desk.endJobs());
        QVERIFY(QFileInfo(path).size() > 1000);
        const auto* saved = page.findChild<QWidget*>(u"reportSaved"_s);
        QVERIFY(saved->isVisible());
        QVERIFY(saved->findChild<QLabel*>(u"noticeText"_s)->text().contains(u"schools.xlsx"_s));
        QVERIFY(saved->findChild<QPushButton*>(u"openSaved"_s)->isVisible());
        QVERIFY(page.showItem(u"schools-overview"_s));
        QVERIFY(!saved->isVisible());
    }
    void printMakesTheReportAndAsksForThePrinter() {
        Desk desk;
        desk.addMany(5);
        ReportsPage page(desk.workspace(), schoolReports());
        page.show();
        QVERIFY(page.showItem(u"school-list"_s));
        page.findChild<QAction*>(u"reportPrint"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(topLevel<QDialog>(u"printDialog"_s), 30000);
        topLevel<QDialog>(u"printDialog"_s)->reject();
        const QPointer<ReportDialog> dialog = topLevel<ReportDialog>(u"reportDialog"_s);
        QVERIFY(dialog && dialog->isMade());
        dialog->close();
        QTRY_VERIFY(!dialog);
    }
    void theCommandPaletteFindsReportsAndGoesToThem() {
        Desk desk;
        ShellSpec shell;
        addReportsTo(shell, schoolReports());
        const auto provider = shell.paletteProviders.front()(desk.workspace(), nullptr);
        const QList<PaletteItem> found = provider->find(u"school list", 5);
        QVERIFY(!found.isEmpty());
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        found.front().run();
        QCOMPARE(wanted, (Place{u"reports"_s, u"school-list"_s}));
        QVERIFY(provider->find(u"zzzz", 5).isEmpty());
    }
    void everyControlOfEveryReportHasAName() {
        Desk desk;
        desk.addMany(2);
        ReportsPage page(desk.workspace(), schoolReports());
        page.show();
        auto* list = page.findChild<QListWidget*>(u"reportList"_s);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QCOMPARE(unnamedControls(&page).join(u", "_s), QString());
        }
        ReportsPage everything(desk.workspace(), asking());
        everything.show();
        QCOMPARE(unnamedControls(&everything).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestReportsPage)
#include "tst_reports_page.moc"
