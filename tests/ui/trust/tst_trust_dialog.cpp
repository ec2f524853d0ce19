// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_service.h"
#include "tests/ui/history/desk.h"
#include "ui/shell/shell_spec.h"
#include "ui/trust/trust_dialog.h"
#include "ui/trust/trust_form.h"
#include "ui/trust/trust_room.h"

using namespace liaison;
using namespace liaison::test;

class TestTrustDialog : public QObject {
    Q_OBJECT

    static Trust stored(Desk& desk) {
        return *TrustService(desk.file().database(), desk.file().unitOfWork()).load();
    }
    static QString writeFile(Desk& desk, const QString& name, const QByteArray& bytes) {
        QFile file(desk.folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    static QByteArray svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">"
               "<rect width=\"40\" height=\"20\" fill=\"#206080\"/></svg>";
    }
    static QByteArray png() {
        QImage image(60, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

private Q_SLOTS:
    void theCommandOpensTheDialogAndSavingIsOneAction() {
        Desk desk;
        ShellSpec shell;
        addTrustTo(shell);
        QWidget window;
        shell.commands.front().run(desk.workspace(), &window);
        auto* dialog = topLevel<TrustDialog>(u"trustDialog"_s);
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>(u"trustName"_s);
        QCOMPARE(name->text(), u"Oak Trust"_s);
        name->setText(u"  Elm   Trust "_s);
        dialog->findChild<QLineEdit*>(u"trustAuthority"_s)->setText(u"Exampleshire"_s);
        dialog->findChild<QPushButton*>(u"trustSave"_s)->click();
        QCOMPARE(stored(desk).name, u"Elm Trust"_s);
        QCOMPARE(stored(desk).authority, u"Exampleshire"_s);
        desk.workspace().undo();
        QCOMPARE(stored(desk).name, u"Oak Trust"_s);
    }
    void aBlankNameIsToldBesideTheField() {
        Desk desk;
        TrustDialog dialog(desk.workspace());
        dialog.show();
        dialog.findChild<QLineEdit*>(u"trustName"_s)->setText(u"   "_s);
        dialog.findChild<QPushButton*>(u"trustSave"_s)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel*>(u"trustNameProblem"_s)->text().contains(u"has no name"_s));
        QCOMPARE(stored(desk).name, u"Oak Trust"_s);
    }
    void aLogoIsChosenShownAndRemoved_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << png();
        QTest::newRow("svg") << svg();
    }
    void aLogoIsChosenShownAndRemoved() {
        QFETCH(QByteArray, bytes);
        Desk desk;
        TrustDialog dialog(desk.workspace());
        dialog.show();
        dialog.findChild<QPushButton*>(u"chooseLogo"_s)->click();
        auto* chooser = dialog.findChild<QFileDialog*>(u"chooseLogoDialog"_s);
        QVERIFY(chooser);
        const QString path = writeFile(desk, u"logo.png"_s, bytes);
        Q_EMIT chooser->fileSelected(path);
        chooser->reject();
        QVERIFY(!dialog.findChild<QLabel*>(u"trustLogoPicture"_s)->pixmap().isNull());
        dialog.findChild<QPushButton*>(u"trustSave"_s)->click();
        QCOMPARE(stored(desk).logo, bytes);
        TrustDialog again(desk.workspace());
        again.show();
        again.findChild<QPushButton*>(u"removeLogo"_s)->click();
        QVERIFY(again.findChild<QLabel*>(u"trustLogoPicture"_s)->pixmap().isNull());
        again.findChild<QPushButton*>(u"trustSave"_s)->click();
        QVERIFY(stored(desk).logo.isEmpty());
    }
    void whatIsNoPictureIsNotTaken_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a program") << QByteArray("MZ this is a program");
        QTest::newRow("a broken picture") << png().left(12);
        QTest::newRow("too large") << QByteArray("\x89PNG") + QByteArray(3 * 1024 * 1024, 'x');
    }
    void whatIsNoPictureIsNotTaken() {
        QFETCH(QByteArray, bytes);
        Desk desk;
        TrustForm form;
        form.setTrust(stored(desk));
        QVERIFY(!form.takeLogo(writeFile(desk, u"logo.png"_s, bytes)));
        QVERIFY(!form.findChild<QLabel*>(u"trustLogoProblem"_s)->text().isEmpty());
        QVERIFY(form.trust().logo.isEmpty());
        QVERIFY(form.validate());
    }
    void aStaleEditIsRefusedInASentence() {
        Desk desk;
        TrustDialog dialog(desk.workspace());
        dialog.show();
        Trust other = stored(desk);
        other.name = u"Ash Trust"_s;
        QVERIFY(TrustService(desk.file().database(), desk.file().unitOfWork()).edit(other));
        dialog.findChild<QLineEdit*>(u"trustName"_s)->setText(u"Elm Trust"_s);
        dialog.findChild<QPushButton*>(u"trustSave"_s)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(!dialog.findChild<QLabel*>(u"noticeText"_s)->text().isEmpty());
        QCOMPARE(stored(desk).name, u"Ash Trust"_s);
    }
    void everyControlHasAName() {
        Desk desk;
        TrustDialog dialog(desk.workspace());
        dialog.show();
        QCOMPARE(unnamedControls(&dialog).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestTrustDialog)
#include "tst_trust_dialog.moc"
