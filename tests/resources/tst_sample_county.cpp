// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/sample.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

using Row = QHash<QString, QString>;

/// Takes one line apart; the sample has no line break inside a cell.
QStringList cells(const QString& line) {
    static const QRegularExpression cell(u"(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)"_s);
    QStringList result;
    for (qsizetype at = 0; at < line.size();) {
        const QRegularExpressionMatch match = cell.match(line, at, QRegularExpression::NormalMatch,
                                                         QRegularExpression::AnchorAtOffsetMatchOption);
        result += match.captured(match.hasCaptured(1) ? 1 : 2).replace(u"\"\""_s, u"\""_s);
        at = match.capturedEnd();
    }
    return result;
}

QStringList lines(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample is not in the program: %s", qPrintable(path));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QList<Row> rows(const QString& path) {
    const QStringList text = lines(path);
    const QStringList header = cells(text.first());
    QList<Row> result;
    for (const QString& line : text.sliced(1)) {
        const QStringList values = cells(line);
        Row row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.insert(header[i], values.value(i));
        result += row;
    }
    return result;
}

bool isOpen(const Row& row) {
    return row[u"EstablishmentStatus (name)"_s] == u"Open";
}

qsizetype count(const QList<Row>& schools, const QString& column, const QString& value) {
    return std::count_if(schools.begin(), schools.end(),
                         [&](const Row& row) { return isOpen(row) && row[column] == value; });
}

} // namespace

class TestSampleCounty : public QObject {
    Q_OBJECT

private:
    QList<Row> m_schools;
    QList<Row> m_later;

private Q_SLOTS:
    void initTestCase() {
        m_schools = rows(liaison::sampleCountyPath());
        m_later = rows(liaison::sampleUpdatePath());
    }
    void hasTheRegistersColumns() {
        for (const QString& path : {liaison::sampleCountyPath(), liaison::sampleUpdatePath()}) {
            const QStringList text = lines(path);
            for (const QString& line : text)
                QCOMPARE(cells(line).size(), 139);
            QCOMPARE(cells(text.first()).first(), u"URN"_s);
        }
    }
    void isACountyOfAboutTwoHundredAndThirtySchools() {
        QVERIFY2(m_schools.size() > 220 && m_schools.size() < 240,
                 qPrintable(QString::number(m_schools.size())));
    }
    void numbersEachSchoolOnce() {
        for (const QList<Row>& list : {m_schools, m_later}) {
            QSet<QString> urns;
            for (const Row& row : list)
                urns.insert(row[u"URN"_s]);
            QCOMPARE(urns.size(), list.size());
        }
    }
    void hasEveryPhase() {
        const QString column = u"PhaseOfEducation (name)"_s;
        // Eighteen schools for children of eleven and more: one for each liaison group.
        QCOMPARE(count(m_schools, column, u"Secondary"_s) + count(m_schools, column, u"All-through"_s), 18);
        for (const QString& phase : {u"Nursery"_s, u"Primary"_s, u"16 plus"_s, u"Not applicable"_s})
            QVERIFY2(count(m_schools, column, phase) > 0, qPrintable(phase));
    }
    void namesNobodyTwiceAsHead() {
        QSet<QString> heads;
        for (const Row& row : m_schools) {
            const QString head = row[u"HeadFirstName"_s] + u' ' + row[u"HeadLastName"_s];
            if (head.trimmed().isEmpty())
                continue;
            QVERIFY2(!heads.contains(head), qPrintable(head));
            heads.insert(head);
        }
        QVERIFY(heads.size() > 200);
    }
    void usesNumbersAndAddressesThatNobodyHas() {
        static const QRegularExpression postcode(u"^WE\\d{1,2} \\d[ABD-HJLNP-UW-Z]{2}$"_s);
        static const QRegularExpression phone(u"^(?:01632960\\d{3})?$"_s);
        static const QRegularExpression website(u"^(?:https://www\\.[a-z0-9-]+\\.example\\.org)?$"_s);
        for (const Row& row : m_schools + m_later) {
            QVERIFY2(postcode.match(row[u"Postcode"_s]).hasMatch(), qPrintable(row[u"Postcode"_s]));
            QVERIFY2(phone.match(row[u"TelephoneNum"_s]).hasMatch(), qPrintable(row[u"TelephoneNum"_s]));
            QVERIFY2(website.match(row[u"SchoolWebsite"_s]).hasMatch(), qPrintable(row[u"SchoolWebsite"_s]));
        }
    }
    void putsItsSchoolsInOneCountysBounds() {
        qsizetype unknown = 0;
        for (const Row& row : m_schools) {
            const int easting = row[u"Easting"_s].toInt();
            const int northing = row[u"Northing"_s].toInt();
            if (easting == 0)
                ++unknown;
            else
                QVERIFY(easting > 430'000 && easting < 495'000 && northing > 255'000 && northing < 305'000);
        }
        QCOMPARE(unknown, 2);
    }
    void countsBoysAndGirlsToTheWhole() {
        for (const Row& row : m_schools + m_later)
            QCOMPARE(row[u"NumberOfBoys"_s].toInt() + row[u"NumberOfGirls"_s].toInt(),
                     row[u"NumberOfPupils"_s].toInt());
    }
    void hasNamesBeyondAscii() {
        const auto has = [this](const QString& part) {
            return std::any_of(m_schools.begin(), m_schools.end(),
                               [&](const Row& row) { return row[u"EstablishmentName"_s].contains(part); });
        };
        QVERIFY(has(u"St Thérèse’s"_s));
        QVERIFY(has(u"St Zélie’s"_s));
    }
    void linksEveryClosedSchoolThatHasASuccessor() {
        QSet<QString> urns;
        for (const Row& row : m_schools)
            urns.insert(row[u"URN"_s]);
        QSet<QString> linked;
        qsizetype merged = 0;
        qsizetype split = 0;
        for (const Row& link : rows(liaison::sampleLinksPath())) {
            QVERIFY(urns.contains(link[u"URN"_s]) && urns.contains(link[u"LinkURN"_s]));
            linked.insert(link[u"URN"_s]);
            merged += link[u"LinkType"_s] == u"Successor - merged" ? 1 : 0;
            split += link[u"LinkType"_s] == u"Successor - Split School" ? 1 : 0;
        }
        QCOMPARE(merged, 6);
        QCOMPARE(split, 2);
        for (const Row& row : m_schools)
            QVERIFY(isOpen(row) || row[u"ReasonEstablishmentClosed (name)"_s] == u"Closure" ||
                    linked.contains(row[u"URN"_s]));
    }
    void laterListDiffersInADozenPlaces() {
        QHash<QString, Row> before;
        for (const Row& row : m_schools)
            before.insert(row[u"URN"_s], row);
        qsizetype opened = 0;
        qsizetype changed = 0;
        for (const Row& row : m_later) {
            if (!before.contains(row[u"URN"_s]))
                ++opened;
            else if (before.take(row[u"URN"_s]) != row)
                ++changed;
        }
        QCOMPARE(opened, 2);
        QCOMPARE(changed, 13);
        QCOMPARE(before.size(), 1);
        QVERIFY(rows(liaison::sampleUpdateLinksPath()).size() == rows(liaison::sampleLinksPath()).size() + 2);
    }
};

QTEST_GUILESS_MAIN(TestSampleCounty)
#include "tst_sample_county.moc"
