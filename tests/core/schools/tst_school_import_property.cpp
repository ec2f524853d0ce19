// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/school_desk.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace liaison;
using namespace liaison::test;

namespace {

constexpr int kRounds = 60;

/// Invents a list: schools known and unknown, repeats, contradictions, rows without a URN, damaged cells.
class ListInventor {
public:
    explicit ListInventor(quint32 seed) : m_random(seed) {}

    QStringList rows() {
        QStringList rows;
        const int count = pick(60);
        for (int i = 0; i < count; ++i)
            rows << row();
        return rows;
    }
    void shuffle(QStringList& rows) { std::shuffle(rows.begin(), rows.end(), m_random); }
    int pick(int end) { return int(m_random.bounded(end)); }
    static QByteArray listOf(const QStringList& rows) {
        return "URN,Name,Status,Town,Postcode,Date opened,Date closed,Pupils,Easting,Northing\n" +
               rows.join(u'\n').toUtf8() + "\n";
    }

private:
    QString oneOf(const QStringList& words) { return words[pick(int(words.size()))]; }
    QString row() {
        const QString urn = pick(8) == 0 ? QString() : QString::number(900001 + pick(40));
        return QStringList{
            urn,
            oneOf({u"Oak School"_s, u"St Elm's"_s, u"Saint Elms"_s, u"Ash"_s, u""_s, u"École"_s}),
            oneOf({u"Open"_s, u"Closed"_s, u""_s, u"\"Open, but proposed to close\""_s, u"1"_s}),
            oneOf({u"Hilton"_s, u"Easton"_s, u""_s, u"Not applicable"_s}),
            oneOf({u"ZZ1 1AA"_s, u"zz11ab"_s, u""_s}),
            oneOf({u"01-09-2010"_s, u""_s, u"01-01-1900"_s, u"31-02-2010"_s}),
            oneOf({u"31-08-2020"_s, u""_s, u"2027-08-31"_s}),
            oneOf({u"210"_s, u"1,204"_s, u""_s, u"SUPP"_s}),
            oneOf({u"480867"_s, u"0"_s, u""_s}),
            oneOf({u"214796"_s, u"0"_s, u""_s})}
            .join(u',')
            .replace(u"1,204"_s, u"\"1,204\""_s);
    }

    QRandomGenerator m_random;
};

/// Everything a plan would do, whatever the order of its rows.
QStringList deedsOf(const ImportPlan& plan) {
    QStringList deeds;
    for (const PlanEntry& entry : plan.entries)
        deeds << u"%1 %2 %3 %4"_s.arg(entryKindKey(entry.kind))
                     .arg(entry.urn)
                     .arg(entry.ticked)
                     .arg(changesText(plan, entry));
    deeds.sort();
    return deeds;
}

/// The schools without what the store counts for itself.
QStringList textsOf(const std::vector<School>& schools) {
    QStringList texts;
    for (const School& school : schools) {
        QStringList fields{school.searchKey};
        for (const SchoolFieldInfo& info : schoolFields())
            fields << fieldText(school, info.field);
        texts << fields.join(u'|');
    }
    texts.sort();
    return texts;
}

} // namespace

class TestSchoolImportProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyListKeepsThePromises_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= kRounds; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void everyListKeepsThePromises() {
        QFETCH(quint32, seed);
        ListInventor inventor(seed);
        SchoolDesk desk;
        ImportOptions options;
        options.blank = seed % 3 == 0 ? BlankPolicy::Clears : BlankPolicy::Keeps;
        LIAISON_VERIFY_RESULT(desk.import(ListInventor::listOf(inventor.rows()), options));
        const QStringList before = textsOf(desk.all());

        QStringList rows = inventor.rows();
        const auto plan = desk.plan(ListInventor::listOf(rows), options);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(textsOf(desk.all()), before);

        // Every row is accounted for.
        const ImportCounts counts = plan->counts();
        QCOMPARE(rowsCounted(counts), plan->source.rows);

        // The order of rows does not matter.
        inventor.shuffle(rows);
        const auto shuffled = desk.plan(ListInventor::listOf(rows), options);
        LIAISON_VERIFY_RESULT(shuffled);
        QVERIFY(shuffled->counts() == counts);
        QCOMPARE(deedsOf(*shuffled), deedsOf(*plan));

        // The dry run says what applying does.
        const auto applied = desk.importer.apply(*plan);
        if (applied.has_value() && plan->writes() > 0)
            QCOMPARE(desk.importer.imports()->front().counts, plan->tickedCounts());
        LIAISON_VERIFY_RESULT(applied);
        QCOMPARE(*desk.service.count(), qint64(before.size()) + counts.fresh);

        // The same list again changes nothing.
        const auto again = desk.plan(ListInventor::listOf(rows), options);
        LIAISON_VERIFY_RESULT(again);
        QCOMPARE(again->writes(), 0);

        // Undo gives the first state.
        if (plan->writes() > 0) {
            LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        }
        QCOMPARE(textsOf(desk.all()), before);
    }
};

QTEST_GUILESS_MAIN(TestSchoolImportProperty)
#include "tst_school_import_property.moc"
