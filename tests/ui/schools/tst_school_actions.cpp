// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/schools/page_drive.h"

#include "ui/schools/school_actions.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/school_export.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>

using namespace liaison;

class TestSchoolActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<ListedSchools>(); }
    void cleanup() { m_desk.reset(); }

    void deleteAsksInWordsAndClosesTheSchool() {
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101004);
        drive.table->setFocus();
        QTest::keyClick(drive.table, Qt::Key_Delete);
        auto* dialog = opened<QDialog>(drive.page);
        QCOMPARE(dialog->objectName(), u"closeSchool"_s);
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

    void nothingCanBeWrittenToAFileForReadingOnlyAndItSaysWhy() {
        m_desk->reopenForReadingOnly();
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101004);
        const auto* actions = drive.page.findChild<SchoolActions*>();
        for (const QAction* action :
             {actions->importSchools, actions->importLinks, actions->addSchool, actions->editSchool,
              actions->closeSchools, actions->reopenSchools, actions->setField}) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
            QVERIFY2(action->toolTip().contains(u"reading only"_s), qPrintable(action->objectName()));
        }
        const auto* button = drive.named<QPushButton>(u"importSchoolsButton"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(u"reading only"_s));
        QVERIFY(actions->exportSchools->isEnabled());
        drive.table->setFocus();
        QTest::keyClick(drive.table, Qt::Key_Return);
        auto* dialog = opened<SchoolDialog>(drive.page);
        QVERIFY(!dialog->findChild<QPushButton*>(u"schoolSave"_s)->isEnabled());
        QVERIFY(dialog->findChild<NoticeBar*>()->text().contains(u"reading only"_s));
        dialog->reject();
        m_desk->workspace.openFile(m_desk->path());
        drive.page.refresh();
        drive.select(*m_desk, 101004);
        QVERIFY(actions->editSchool->isEnabled());
        QVERIFY(!actions->editSchool->toolTip().contains(u"reading only"_s));
    }

    void everyControlOfTheDialogsHasAName() {
        PageDrive drive(*m_desk);
        drive.select(*m_desk, 101004);
        auto* actions = drive.page.findChild<SchoolActions*>();
        for (QAction* action :
             {actions->closeSchools, actions->setField, actions->editSchool, actions->addSchool}) {
            action->trigger();
            auto* dialog = opened<QDialog>(drive.page);
            QCOMPARE(test::controlProblems(dialog), QStringList());
            if (auto* tabs = dialog->findChild<QTabWidget*>())
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    QCOMPARE(test::controlProblems(dialog), QStringList());
                }
            delete dialog;
        }
    }

private:
    std::unique_ptr<SchoolDeskFile> m_desk;
};

QTEST_MAIN(TestSchoolActions)
#include "tst_school_actions.moc"
