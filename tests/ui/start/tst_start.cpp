// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"
#include "tests/support/accessibility.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"
#include "ui/start/new_file_dialog.h"
#include "ui/start/sample_county.h"

#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() {
        m_settings.clear();
        settings::kBackupsKept.set(0);
        removeCounty();
        m_window = std::make_unique<QWidget>();
        m_workspace = std::make_unique<Workspace>(m_clock);
    }
    void cleanup() {
        m_workspace.reset();
        m_window.reset();
        removeCounty();
    }

    void theCountyIsMadeOnceAndOpensWithoutAQuestionWhileNothingWasDoneInIt() {
        open();
        QTRY_COMPARE(trustName(), u"Wendleshire"_s);
        QCOMPARE(m_made.load(), 1);
        m_workspace->closeFile();
        open();
        QVERIFY(!question());
        QCOMPARE(trustName(), u"Wendleshire"_s);
        QCOMPARE(m_made.load(), 1);
    }

    void aChangedCountyOpensAsItWasLeft() {
        openAndChange();
        open();
        QVERIFY(question());
        QCOMPARE(test::controlProblems(question()), QStringList());
        QVERIFY(question()->informativeText().contains(u"lost for good: 1 action"_s));
        QVERIFY(question()->informativeText().contains(u"21 Nov 2026"_s));
        press(u"sampleAsLeft"_s);
        QCOMPARE(trustName(), u"Changed"_s);
        QCOMPARE(m_made.load(), 1);
    }

    void aChangedCountyIsMadeAfreshWhereThatIsChosen() {
        openAndChange();
        open();
        press(u"sampleAfresh"_s);
        QTRY_COMPARE(trustName(), u"Wendleshire"_s);
        QCOMPARE(m_made.load(), 2);
        QCOMPARE(History(m_workspace->file()->database()).count().value(), 1);
        open();
        QVERIFY(!question());
    }

    void cancelLeavesTheCountyAlone() {
        openAndChange();
        m_workspace->closeFile();
        open();
        QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
        QVERIFY(!m_workspace->hasFile());
        QCOMPARE(m_made.load(), 1);
        open();
        QVERIFY(question());
    }

    void aCountyThatCannotBeMadeAfreshStaysAsItWas() {
        openAndChange();
        m_workspace->closeFile();
        m_isBroken = true;
        open();
        QSignalSpy noticed(m_workspace.get(), &Workspace::noticed);
        press(u"sampleAfresh"_s);
        QTRY_COMPARE(noticed.size(), 1);
        m_isBroken = false;
        open();
        press(u"sampleAsLeft"_s);
        QCOMPARE(trustName(), u"Changed"_s);
    }

    void aDamagedCountyCanBeMadeAfresh() {
        QVERIFY(QDir().mkpath(QFileInfo(sampleCountyFile()).path()));
        QFile damaged(sampleCountyFile());
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no record at all") > 0);
        damaged.close();
        open();
        press(u"sampleAfresh"_s);
        QTRY_COMPARE(trustName(), u"Wendleshire"_s);
    }

    void everyControlOfANewFileHasAName() {
        NewFileDialog dialog(*m_workspace, m_window.get());
        dialog.show();
        QCOMPARE(test::controlProblems(&dialog), QStringList());
    }

private:
    void removeCounty() {
        for (const QString& ending : {u""_s, u"-wal"_s, u"-shm"_s, u".part"_s})
            QFile::remove(sampleCountyFile() + ending);
        m_made = 0;
    }
    static Result<void> rename(TrustFile& file, const QString& name) {
        TrustService service(file.database(), file.unitOfWork());
        Trust trust = service.load().value();
        trust.name = name;
        if (const auto edited = service.edit(trust); !edited)
            return tl::unexpected<Error>(edited.error());
        return {};
    }
    void open() {
        const SampleCounty sample{u"Sample"_s, [this](TrustFile& file) -> Result<void> {
                                      if (m_isBroken)
                                          return failure(ErrorCode::Storage, u"The disk is full."_s);
                                      ++m_made;
                                      return rename(file, u"Wendleshire"_s);
                                  }};
        openSampleCounty(*m_workspace, sample, m_window.get());
    }
    void openAndChange() {
        open();
        QTRY_COMPARE(trustName(), u"Wendleshire"_s);
        QVERIFY(rename(*m_workspace->file(), u"Changed"_s));
    }
    QString trustName() {
        if (!m_workspace->hasFile())
            return {};
        TrustFile& file = *m_workspace->file();
        return TrustService(file.database(), file.unitOfWork()).load().value().name;
    }
    QMessageBox* question() {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChild<QMessageBox*>(u"sampleQuestion"_s);
    }
    void press(const QString& name) {
        QVERIFY(question());
        QTest::mouseClick(question()->findChild<QPushButton*>(name), Qt::LeftButton);
    }

    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Workspace> m_workspace;
    std::atomic<int> m_made = 0;
    std::atomic<bool> m_isBroken = false;
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
