// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schools/school_window.h"

#include "ui/schools/mnemonics.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/school_form.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace liaison;

namespace {

const QByteArray kList = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                         "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,210\r\n"
                         "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,980\r\n";

void type(QDialog& dialog, const QString& field, const QString& text) {
    auto* line = dialog.findChild<QLineEdit*>(field);
    QVERIFY(line);
    line->clear();
    QTest::keyClicks(line, text);
}

QString problemAt(QDialog& dialog, const QString& field) {
    const auto* label = dialog.findChild<QLabel*>(field + u"Problem"_s);
    return label ? label->text() : QString();
}

void save(QDialog& dialog) {
    QTest::mouseClick(dialog.findChild<QPushButton*>(u"schoolSave"_s), Qt::LeftButton);
}

void answerLeave(QDialog& dialog, QMessageBox::ButtonRole role) {
    QTimer::singleShot(0, &dialog, [&dialog, role] {
        auto* box = dialog.findChild<QMessageBox*>(u"leaveQuestion"_s);
        QVERIFY(box);
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == role)
                QTest::mouseClick(button, Qt::LeftButton);
    });
}

} // namespace

class TestSchoolForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_desk = freshDesk();
        m_desk->import(m_desk->write(u"first.csv"_s, kList));
    }
    void cleanup() { m_desk.reset(); }

    void addsASchool() {
        SchoolDialog dialog(m_desk->workspace);
        dialog.show();
        QSignalSpy stored(&dialog, &SchoolDialog::stored);
        type(dialog, u"field_name"_s, u"Cedar Primary School"_s);
        type(dialog, u"field_urn"_s, u"101009"_s);
        type(dialog, u"field_postcode"_s, u"em3 3cc"_s);
        type(dialog, u"field_pupils"_s, u"1,204"_s);
        dialog.findChild<DateField*>(u"field_opened"_s)->setDate(QDate(2026, 9, 1));
        dialog.findChild<QComboBox*>(u"field_phase"_s)->setCurrentText(u"Primary"_s);
        dialog.findChild<QPlainTextEdit*>(u"field_notes"_s)->setPlainText(u"Two sites"_s);
        save(dialog);
        QCOMPARE(stored.size(), 1);
        QVERIFY(!dialog.isVisible());
        const School cedar = m_desk->byUrn(101009);
        QCOMPARE(cedar.name, u"Cedar Primary School"_s);
        QCOMPARE(cedar.postcode, u"EM3 3CC"_s);
        QCOMPARE(cedar.pupils, 1204);
        QCOMPARE(cedar.opened, QDate(2026, 9, 1));
        QCOMPARE(cedar.notes, u"Two sites"_s);
        QCOMPARE(cedar.status, school_status::open());
    }

    void editsASchoolAndUndoesIt() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        type(dialog, u"field_pupils"_s, u"230"_s);
        save(dialog);
        QCOMPARE(m_desk->byUrn(101001).pupils, 230);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->byUrn(101001).pupils, 210);
    }

    void anEditThatChangesNothingLeavesNoTrace() {
        const auto before = m_desk->workspace.undoTitle();
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        save(dialog);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(m_desk->workspace.undoTitle(), before);
    }

    void saysBesideTheFieldWhatIsWrongAsSoonAsItIsLeft() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.form().goToField(SchoolField::Pupils);
        type(dialog, u"field_pupils"_s, u"many"_s);
        dialog.form().goToField(SchoolField::Capacity);
        QVERIFY(!problemAt(dialog, u"field_pupils"_s).isEmpty());
        dialog.form().goToField(SchoolField::Pupils);
        type(dialog, u"field_pupils"_s, u"12"_s);
        dialog.form().goToField(SchoolField::Capacity);
        QVERIFY(problemAt(dialog, u"field_pupils"_s).isEmpty());
    }

    void okGoesToTheFirstWrongFieldOnItsTab() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        type(dialog, u"field_postcode"_s, u"somewhere"_s);
        type(dialog, u"field_easting"_s, u"far out"_s);
        save(dialog);
        QVERIFY(dialog.isVisible());
        auto* tabs = dialog.findChild<QTabWidget*>(u"schoolTabs"_s);
        QCOMPARE(tabs->tabText(tabs->currentIndex()).remove(u'&'), fieldGroupLabel(FieldGroup::Place));
        QVERIFY(tabs->tabToolTip(tabs->currentIndex()).contains(u"Postcode"_s));
        QVERIFY(dialog.findChild<QWidget*>(u"schoolDialogNotice"_s)->isVisible());
        QCOMPARE(m_desk->byUrn(101001).postcode, u"EM1 1AA"_s);
    }

    void whatIsMendedIsNotToldOfAnyMore() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        type(dialog, u"field_postcode"_s, u"somewhere"_s);
        type(dialog, u"field_easting"_s, u"far out"_s);
        save(dialog);
        auto* notice = dialog.findChild<QWidget*>(u"schoolDialogNotice"_s);
        auto* text = notice->findChild<QLabel*>(u"noticeText"_s);
        QVERIFY(text->text().contains(u"Easting"_s));
        type(dialog, u"field_easting"_s, u"480000"_s);
        QVERIFY(!text->text().contains(u"Easting"_s));
        QVERIFY(text->text().contains(u"Postcode"_s));
        type(dialog, u"field_postcode"_s, u"EM1 1AA"_s);
        QVERIFY(!notice->isVisible());
        QCOMPARE(dialog.form().wrongFields(), QStringList());
    }

    void aNameIsNeeded() {
        SchoolDialog dialog(m_desk->workspace);
        dialog.show();
        save(dialog);
        QVERIFY(dialog.isVisible());
        QVERIFY(!problemAt(dialog, u"field_name"_s).isEmpty());
        QCOMPARE(m_desk->count(), 2);
    }

    void aUrnThatIsTakenIsSaidAtTheUrn() {
        SchoolDialog dialog(m_desk->workspace);
        dialog.show();
        type(dialog, u"field_name"_s, u"Cedar Primary School"_s);
        type(dialog, u"field_urn"_s, u"101001"_s);
        save(dialog);
        QVERIFY(dialog.isVisible());
        QVERIFY(problemAt(dialog, u"field_urn"_s).contains(u"Ash Primary School"_s));
    }

    void aConflictShowsWhatChangedAndKeepsWhatWasTyped() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        QVERIFY(
            m_desk->schools().setFields(m_desk->byUrn(101001).id, {{u"town"_s, u"Oakwell"_s}}).has_value());
        type(dialog, u"field_pupils"_s, u"230"_s);
        save(dialog);
        QVERIFY(dialog.isVisible());
        QCOMPARE(m_desk->byUrn(101001).pupils, 210);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"conflictKeep"_s), Qt::LeftButton);
        QCOMPARE(dialog.findChild<QLineEdit*>(u"field_town"_s)->text(), u"Oakwell"_s);
        QCOMPARE(dialog.findChild<QLineEdit*>(u"field_pupils"_s)->text(), u"230"_s);
        save(dialog);
        QCOMPARE(m_desk->byUrn(101001).pupils, 230);
        QCOMPARE(m_desk->byUrn(101001).town, u"Oakwell"_s);
    }

    void aConflictCanStartFromWhatIsThereNow() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        QVERIFY(m_desk->schools().setFields(m_desk->byUrn(101001).id, {{u"pupils"_s, u"215"_s}}).has_value());
        type(dialog, u"field_pupils"_s, u"230"_s);
        save(dialog);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"conflictReload"_s), Qt::LeftButton);
        QCOMPARE(dialog.findChild<QLineEdit*>(u"field_pupils"_s)->text(), u"215"_s);
        QVERIFY(dialog.form().editedFields().empty());
    }

    void leavingAsksOnlyWhereSomethingWasTyped() {
        SchoolDialog untouched(m_desk->workspace, m_desk->byUrn(101001));
        untouched.show();
        untouched.reject();
        QVERIFY(!untouched.isVisible());
        SchoolDialog touched(m_desk->workspace, m_desk->byUrn(101001));
        touched.show();
        type(touched, u"field_pupils"_s, u"1"_s);
        answerLeave(touched, QMessageBox::RejectRole);
        touched.reject();
        QVERIFY(touched.isVisible());
        answerLeave(touched, QMessageBox::DestructiveRole);
        touched.reject();
        QVERIFY(!touched.isVisible());
        QCOMPARE(m_desk->byUrn(101001).pupils, 210);
    }

    void everyFieldHasALabelWithItsMnemonicAndAName() {
        SchoolDialog dialog(m_desk->workspace, m_desk->byUrn(101001));
        dialog.show();
        QHash<QWidget*, QString> labels;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->buddy())
                labels.insert(label->buddy(), label->text());
        for (const SchoolFieldInfo& info : schoolFields()) {
            auto* input = dialog.findChild<QWidget*>(u"field_"_s + schoolFieldKey(info.field));
            QVERIFY2(input, info.key);
            QVERIFY2(labels.contains(input), info.key);
            QVERIFY2(labels[input].contains(u'&'), info.key);
            QVERIFY2(!input->accessibleName().isEmpty(), info.key);
        }
    }

    void mnemonicsAreGivenOnceBeginningsFirst() {
        QCOMPARE(withMnemonics({u"Town"_s, u"Type"_s, u"Ton"_s, u"To"_s}),
                 (QStringList{u"&Town"_s, u"T&ype"_s, u"T&on"_s, u"To"_s}));
        QCOMPARE(withMnemonics({u"Cat & dog"_s}, u"c"_s), (QStringList{u"Cat && &dog"_s}));
    }

private:
    std::unique_ptr<SchoolDeskFile> m_desk;
};

QTEST_MAIN(TestSchoolForm)
#include "tst_school_form.moc"
