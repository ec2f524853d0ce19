// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/question_dialog.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace liaison;

namespace {

/// Asks for so many lines of text.
class Questions : public QuestionDialog {
public:
    Questions(Workspace& workspace, int count)
        : QuestionDialog(workspace, u"questions"_s, u"Many questions"_s, nullptr) {
        for (int i = 0; i < count; ++i)
            lines << addLine(u"Line %1"_s.arg(i), u"line%1"_s.arg(i), {});
        layOut(u"Each of them can be left empty."_s, u"Save"_s);
    }
    void tell(const QString& consequence) { setConsequence(consequence); }
    void refuse(const QString& why) { refused(Error{ErrorCode::Invalid, why, {}}); }

    QList<QLineEdit*> lines;

protected:
    Result<QString> perform() override { return QString(); }
};

} // namespace

class TestQuestionDialog : public QObject {
    Q_OBJECT

    static QScrollBar* bar(const QWidget& dialog) {
        return dialog.findChild<QScrollArea*>(u"questionArea"_s)->verticalScrollBar();
    }
    static bool isSeen(const QWidget& dialog, const QWidget* part) {
        return dialog.rect().contains(QRect(part->mapTo(&dialog, QPoint()), part->size()));
    }

private Q_SLOTS:
    void init() { m_settings.clear(); }

    void fewQuestionsShowWithoutScrolling() {
        Workspace workspace(m_clock);
        Questions dialog(workspace, 3);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(!bar(dialog)->isVisible());
        QVERIFY(isSeen(dialog, dialog.lines.back()));
        QVERIFY(dialog.focusWidget() == dialog.lines.front());
    }
    void whatIsSaidLaterMakesTheDialogTaller() {
        Workspace workspace(m_clock);
        Questions dialog(workspace, 3);
        dialog.show();
        const int before = dialog.height();
        dialog.tell(u"One school leaves. "_s.repeated(20));
        dialog.refuse(u"This is refused for a reason. "_s.repeated(10));
        QTRY_VERIFY(dialog.height() > before);
        QCoreApplication::processEvents();
        QVERIFY(!bar(dialog)->isVisible());
        QCOMPARE(dialog.lines.front()->height(), dialog.lines.front()->sizeHint().height());
    }
    void moreThanTheScreenHoldsScrollsInsteadOfBeingSqueezed() {
        Theme theme(*qApp);
        settings::kTextSize.set(200);
        theme.apply();
        Workspace workspace(m_clock);
        Questions dialog(workspace, 12);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
        QVERIFY(bar(dialog)->isVisible());
        for (const QLineEdit* line : dialog.lines)
            QVERIFY(line->height() >= line->sizeHint().height());
        QVERIFY(isSeen(dialog, dialog.findChild<QPushButton*>(u"questionsOk"_s)));
        QVERIFY(!isSeen(dialog, dialog.lines.back()));
        // Tab goes on to what is out of sight, and brings it into sight.
        for (int i = 1; i < dialog.lines.size(); ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QVERIFY(dialog.focusWidget() == dialog.lines.back());
        QVERIFY(isSeen(dialog, dialog.lines.back()));
        QVERIFY(!dialog.findChild<QScrollArea*>(u"questionArea"_s)->horizontalScrollBar()->isVisible());
    }
    void cleanup() {
        settings::kTextSize.set(100);
        Theme(*qApp).apply();
    }

private:
    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};
};

QTEST_MAIN(TestQuestionDialog)
#include "tst_question_dialog.moc"
