// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"

#include <QtTest>

using namespace liaison;

class TestTrust : public QObject {
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};

private Q_SLOTS:
    void theNameGivenAtBirthIsKept() {
        auto file = *TrustFile::inMemory(u"Oak Trust"_s, m_clock);
        QCOMPARE(TrustService(file->database(), file->unitOfWork()).load()->name, u"Oak Trust"_s);
    }
    void editingIsOneActionWithUndo() {
        auto file = *TrustFile::inMemory(u"Oak Trust"_s, m_clock);
        TrustService service(file->database(), file->unitOfWork());
        Trust trust = *service.load();
        trust.name = u" Elm  Trust "_s;
        trust.authority = u"Exampleshire"_s;
        trust.logo = QByteArray("\x89PNG\r\n\x1a\n", 8);
        const auto edited = service.edit(trust);
        QVERIFY2(edited, edited ? "" : qUtf8Printable(edited.error().message));
        QCOMPARE(edited->name, u"Elm Trust"_s);
        QCOMPARE(service.load()->logo, trust.logo);
        const auto undone = file->unitOfWork().undo();
        QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().message + undone.error().detail));
        QCOMPARE(service.load()->name, u"Oak Trust"_s);
        QVERIFY(service.load()->logo.isEmpty());
        QVERIFY(file->unitOfWork().redo());
        QCOMPARE(service.load()->logo, trust.logo);
    }
    void aBlankNameAndAFalsePictureAreRefused() {
        auto file = *TrustFile::inMemory(u"Oak Trust"_s, m_clock);
        TrustService service(file->database(), file->unitOfWork());
        Trust trust = *service.load();
        trust.logo = "MZ this is a program";
        QCOMPARE(service.edit(trust).error().code, ErrorCode::Invalid);
        trust.logo = QByteArray("\x89PNG") + QByteArray(3 * 1024 * 1024, 'x');
        QCOMPARE(service.edit(trust).error().code, ErrorCode::Invalid);
        trust.logo.clear();
        trust.name = u"  "_s;
        QCOMPARE(service.edit(trust).error().code, ErrorCode::Invalid);
    }
    void aStaleEditIsAConflict() {
        auto file = *TrustFile::inMemory(u"Oak Trust"_s, m_clock);
        TrustService service(file->database(), file->unitOfWork());
        Trust stale = *service.load();
        Trust trust = stale;
        trust.name = u"Elm Trust"_s;
        QVERIFY(service.edit(trust));
        stale.name = u"Ash Trust"_s;
        QCOMPARE(service.edit(stale).error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
