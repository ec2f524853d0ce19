// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

/// What the desktop makes of a trust's file, asked of Qt's copy of the desktop's rules.
class TestMimeType : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_data;
    QMimeDatabase m_database;

    static QByteArray databaseHeader(const QByteArray& applicationId) {
        QByteArray bytes = QByteArrayLiteral("SQLite format 3").leftJustified(100, '\0');
        return bytes.replace(68, 4, applicationId);
    }

private Q_SLOTS:
    void initTestCase() {
        const QString packages = m_data.filePath(u"mime/packages"_s);
        QVERIFY(QDir().mkpath(packages));
        QVERIFY(QFile::copy(QStringLiteral(LIAISON_MIME_TYPES), packages + u"/liaison.xml"_s));
        // Nothing of this machine's own rules: Qt adds the common ones itself.
        for (const char* variable : {"XDG_DATA_HOME", "XDG_DATA_DIRS"})
            qputenv(variable, QFile::encodeName(m_data.path()));
    }
    void isKnownByItsName() {
        QCOMPARE(m_database.mimeTypeForFile(u"trust.liaison"_s, QMimeDatabase::MatchExtension).name(),
                 u"application/x-liaison"_s);
    }
    void isKnownByItsContent() {
        QCOMPARE(m_database.mimeTypeForData(databaseHeader("LIAI")).name(), u"application/x-liaison"_s);
    }
    void anotherDatabaseIsNotOurs() {
        QVERIFY(m_database.mimeTypeForData(databaseHeader("abcd")).name() != u"application/x-liaison");
    }
};

QTEST_GUILESS_MAIN(TestMimeType)
#include "tst_mime_type.moc"
