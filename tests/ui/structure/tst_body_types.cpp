// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/structure/structure_desk.h"

#include "ui/structure/body_type_form.h"
#include "ui/structure/body_types_dialog.h"
#include "ui/structure/seat_table.h"
#include "ui/widgets/choice_menu.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSpinBox>

using namespace liaison;

class TestBodyTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<StructureDesk>(); }
    void cleanup() { m_desk.reset(); }

    void listsTheTypesAndKeepsTheirRules() {
        BodyTypesDialog dialog(m_desk->workspace);
        dialog.show();
        auto* list = dialog.findChild<QListWidget*>(u"typeList"_s);
        QCOMPARE(list->count(), int(m_desk->structures().types()->size()));
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            QCOMPARE(form(dialog).type(), m_desk->structures().types()->at(std::size_t(row)));
            QVERIFY(!form(dialog).isChanged());
        }
    }

    void everyControlHasAName() {
        BodyTypesDialog dialog(m_desk->workspace);
        dialog.show();
        const QStringList problems = test::controlProblems(&dialog);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void editsAType() {
        BodyTypesDialog dialog(m_desk->workspace);
        dialog.show();
        choose(dialog, u"Cluster"_s);
        form(dialog).findChild<QSpinBox*>(u"typeFewest"_s)->setValue(4);
        form(dialog).findChild<QCheckBox*>(u"typeExclusive"_s)->setChecked(true);
        press(dialog, u"saveType"_s);
        const auto type = m_desk->structures().typeByKey(u"cluster"_s);
        QCOMPARE(type->fewestMembers, std::optional<qint64>(4));
        QVERIFY(type->isExclusive);
        m_desk->workspace.undo();
        QVERIFY(!m_desk->structures().typeByKey(u"cluster"_s)->isExclusive);
    }

    void addsATypeWithOffices() {
        BodyTypesDialog dialog(m_desk->workspace);
        dialog.show();
        press(dialog, u"addType"_s);
        press(dialog, u"saveType"_s);
        QVERIFY(!m_desk->structures().typeByKey(u"reading-circle"_s).has_value());
        form(dialog).findChild<QLineEdit*>(u"typeSingular"_s)->setText(u"Reading circle"_s);
        form(dialog).findChild<QLineEdit*>(u"typePlural"_s)->setText(u"Reading circles"_s);
        form(dialog).findChild<QLineEdit*>(u"typeBadge"_s)->setText(u"RC"_s);
        form(dialog).findChild<QCheckBox*>(u"typeTakesSchools"_s)->setChecked(true);
        auto* seats = form(dialog).findChild<SeatTable*>();
        seats->item(0, 0)->setCheckState(Qt::Checked);
        seats->item(0, 1)->setText(u"none"_s);
        press(dialog, u"saveType"_s);
        QVERIFY(!m_desk->structures().typeByKey(u"reading-circle"_s).has_value());
        seats->item(0, 1)->setText(u"2"_s);
        press(dialog, u"saveType"_s);
        const auto type = m_desk->structures().typeByKey(u"reading-circle"_s);
        QVERIFY(type.has_value());
        QVERIFY(type->takesSchools);
        QCOMPARE(type->seats.size(), 1u);
        QCOMPARE(type->seats.front().seats, std::optional<qint64>(2));
    }

    void aTypeInUseIsNotRemovedAndSaysWhy() {
        BodyTypesDialog dialog(m_desk->workspace);
        dialog.show();
        choose(dialog, u"Liaison group"_s);
        press(dialog, u"removeType"_s);
        QVERIFY(dialog.findChild<QLabel*>(u"noticeText"_s)->text().contains(u"is used by"_s));
        choose(dialog, u"Governor group"_s);
        press(dialog, u"removeType"_s);
        QVERIFY(!m_desk->structures().typeByKey(u"governor-group"_s).has_value());
    }

    void changesAreNotLostByLeaving() {
        BodyTypesDialog dialog(m_desk->workspace);
        dialog.show();
        choose(dialog, u"Cluster"_s);
        form(dialog).findChild<QLineEdit*>(u"typeSingular"_s)->setText(u"Bunch"_s);
        auto* list = dialog.findChild<QListWidget*>(u"typeList"_s);
        list->setCurrentRow(0);
        QCOMPARE(list->currentItem()->text(), u"Cluster"_s);
        dialog.reject();
        QVERIFY(dialog.isVisible());
        press(dialog, u"takeBackType"_s);
        QCOMPARE(form(dialog).type().singular, u"Cluster"_s);
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

private:
    static BodyTypeForm& form(BodyTypesDialog& dialog) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return *dialog.findChild<BodyTypeForm*>();
    }
    static void press(BodyTypesDialog& dialog, const QString& name) {
        QTest::mouseClick(dialog.findChild<QPushButton*>(name), Qt::LeftButton);
    }
    static void choose(BodyTypesDialog& dialog, const QString& name) {
        auto* list = dialog.findChild<QListWidget*>(u"typeList"_s);
        list->setCurrentItem(list->findItems(name, Qt::MatchExactly).front());
    }

    std::unique_ptr<StructureDesk> m_desk;
};

QTEST_MAIN(TestBodyTypes)
#include "tst_body_types.moc"
