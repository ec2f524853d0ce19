// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/school_desk.h"

using namespace liaison;
using namespace liaison::test;

namespace {

/// "urn name town - postcode*": what each column feeds, guesses with a star.
QString mappingText(const ColumnMapping& mapping) {
    QStringList said;
    for (const ColumnTarget& target : mapping.columns)
        said << (target.role == ColumnRole::Ignored ? u"-"_s
                                                    : target.key() + (target.isGuess ? u"*"_s : QString()));
    return said.join(u' ');
}

ListSample sampleOf(const QList<QStringList>& rows) {
    ListSample sample;
    for (const QStringList& row : rows)
        sample.push_back({qint64(sample.size()) + 1, row});
    return sample;
}

} // namespace

class TestSchoolLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsAListByItsColumns_data() {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("mapping");
        QTest::newRow("register, reordered, with columns missing and more")
            << u"Shiny new column|EstablishmentName|URN|EstablishmentStatus (code)|EstablishmentStatus "
               u"(name)|"
               "TypeOfEstablishment (code)|Postcode"_s
            << u"register"_s << u"- name urn - status - postcode"_s;
        QTest::newRow("register with codes only")
            << u"URN|EstablishmentName|EstablishmentStatus (code)|TypeOfEstablishment (code)|PhaseOfEducation (code)"_s
            << u"register"_s << u"urn name status - phase"_s;
        QTest::newRow("search export")
            << u"URN|LA (code)|LA (name)|EstablishmentName|TypeOfEstablishment (name)|EstablishmentStatus (name)|Easting"_s
            << u"search-export"_s << u"urn la_code la_name name type status easting"_s;
        QTest::newRow("seven columns") << u"urn|name|town|postcode|lead_school|open_date|close_date"_s
                                       << u"register-7"_s << u"urn name town postcode - opened closed"_s;
        QTest::newRow("details of 2018") << u"URN|Name|Street|City|Postcode|Status|Rating|Inspect "
                                            u"Date|Primary|Secondary|Post 16|Age From|Age To|"
                                            "Local Authority"_s
                                         << u"details-2018"_s
                                         << u"urn name street town postcode status inspection_rating "
                                            u"last_inspection primary_flag secondary_flag "
                                            "sixteen_plus_flag age_low age_high la_code"_s;
        QTest::newRow("a list from the office")
            << u"School|URN|Phase|Liaison group|Headteacher e-mail|DfE no|Tel|NOR"_s << u"generic"_s
            << u"name urn phase - head_email establishment_number telephone pupils"_s;
        QTest::newRow("our own export")
            << u"URN|Name|Local authority|Free school meals (%)|Last inspection|Notes|Known as"_s
            << u"liaison"_s << u"urn name la_name fsm_percent last_inspection - -"_s;
    }
    void knowsAListByItsColumns() {
        QFETCH(QString, header);
        QFETCH(QString, layout);
        QFETCH(QString, mapping);
        const LayoutMatch match = recogniseLayout(header.split(u'|'), {}, {});
        QCOMPARE(match.layout.id, layout);
        QCOMPARE(mappingText(match.mapping), mapping);
        QVERIFY(match.isCertain);
        QVERIFY(!match.mapping.problem());
    }
    void columnsOfOneNameAreToldApartByTheirCells() {
        const ListSample sample = sampleOf(
            {{u"900001"_s, u"Oak"_s, u"Open"_s, u"1 Oak Lane"_s, u"Hilton"_s, u"ZZ1 1AA"_s, u""_s, u""_s},
             {u"900002"_s, u"Elm"_s, u"Closed"_s, u"Elm Road"_s, u"Hilton"_s, u"ZZ1 1AB"_s, u""_s,
              u"31-08-2015"_s},
             {u"900003"_s, u"Ash"_s, u"Open"_s, u""_s, u"Hilton"_s, u"ZZ1 1AC"_s, u"01-09-2015"_s, u""_s}});
        const LayoutMatch match =
            recogniseLayout(u"URN|Name|Status|Address|Address|Address|Date|Date"_s.split(u'|'), sample, {});
        QCOMPARE(mappingText(match.mapping), u"urn name status street* town* postcode* opened* closed*"_s);
        QCOMPARE(match.notes.size(), 5u);
        const ListSample swapped = sampleOf({{u"900002"_s, u"Elm"_s, u"Closed"_s, u"31-08-2015"_s, u""_s},
                                             {u"900003"_s, u"Ash"_s, u"Open"_s, u""_s, u"01-09-2015"_s}});
        QCOMPARE(
            mappingText(recogniseLayout(u"URN|Name|Status|Date|Date"_s.split(u'|'), swapped, {}).mapping),
            u"urn name status closed* opened*"_s);
    }
    void aRepeatedColumnIsSaidOnce() {
        const LayoutMatch match = recogniseLayout(u"URN|Name|Telephone|Telephone"_s.split(u'|'), {}, {});
        QCOMPARE(mappingText(match.mapping), u"urn name telephone -"_s);
        QCOMPARE(match.notes.size(), 1u);
        QCOMPARE(match.notes.front().code, u"repeated-column"_s);
    }
    void aListWithoutAHeaderIsToldByItsCells() {
        const ListSample sample = sampleOf({{u"900001"_s, u"Oak Green School"_s, u"Open"_s, u"Oak Lane"_s,
                                             u"Hilton"_s, u"ZZ1 1AA"_s, u"480867"_s, u"214796"_s},
                                            {u"900002"_s, u"Elm Primary"_s, u"Closed"_s, u"Elm Road"_s,
                                             u"Hilton"_s, u"ZZ1 1AB"_s, u"480867"_s, u"214796"_s},
                                            {u"900003"_s, u"Ash Academy"_s, u"Open"_s, u"Ash Street"_s,
                                             u"Easton"_s, u"ZZ1 1AC"_s, u"481434"_s, u"213092"_s}});
        const LayoutMatch match = recogniseLayout({}, sample, {});
        QCOMPARE(match.layout.id, u"guessed"_s);
        QCOMPARE(mappingText(match.mapping),
                 u"urn* name* status* street* town* postcode* easting* northing*"_s);
        QVERIFY(match.isCertain);
        QCOMPARE(match.notes.size(), 8u);
        QCOMPARE(match.mapping.columnName(2), u"column 3"_s);
    }
    void aListThatCouldBeReadTwoWaysIsNotCertain() {
        const ListSample sample = sampleOf(
            {{u"900001"_s, u"800001"_s, u"Oak School"_s}, {u"900002"_s, u"800002"_s, u"Elm School"_s}});
        ListSample far = sample;
        for (SampleRow& row : far)
            row.cells.insert(1, u"Oak"_s);
        QVERIFY(!recogniseLayout({}, far, {}).isCertain);
        QVERIFY(!recogniseLayout({}, sampleOf({{u"a"_s, u"b"_s}}), {}).isCertain);
    }
    void aMappingKeptUnderANameComesBackWithItsColumns() {
        SchoolDesk desk;
        const QByteArray list = "Number;Establishment;Where\n900001;Oak;Hilton\n";
        const auto inspected = desk.importer.inspect(desk.list(list));
        LIAISON_VERIFY_RESULT(inspected);
        ColumnMapping mapping = inspected->match.mapping;
        mapping.columns = {ColumnTarget::of(SchoolField::Urn), ColumnTarget::of(SchoolField::Name),
                           ColumnTarget::of(SchoolField::Town)};
        LIAISON_VERIFY_RESULT(desk.importer.saveLayout(SavedLayout::of(u"From the diocese"_s, mapping)));
        const auto again = desk.importer.inspect(desk.list(list));
        LIAISON_VERIFY_RESULT(again);
        QCOMPARE(again->match.layout.id, u"saved:From the diocese"_s);
        QCOMPARE(mappingText(again->match.mapping), u"urn name town"_s);
        ListOverrides overrides;
        overrides.layoutId = u"From the diocese"_s;
        const auto reordered = desk.importer.inspect(
            desk.list("Where;Number;Establishment;More\nHilton;900001;Oak;x\n"), overrides);
        LIAISON_VERIFY_RESULT(reordered);
        QCOMPARE(mappingText(reordered->match.mapping), u"town urn name -"_s);
        LIAISON_VERIFY_RESULT(desk.importer.removeLayout(u"From the diocese"_s));
        QVERIFY(desk.importer.savedLayouts()->empty());
    }
    void anUnknownLayoutIsNamedWithThoseThatThereAre() {
        SchoolDesk desk;
        ListOverrides overrides;
        overrides.layoutId = u"nothing"_s;
        const auto inspected = desk.importer.inspect(desk.list("URN,Name\n900001,Oak\n"), overrides);
        QVERIFY(!inspected);
        QCOMPARE(inspected.error().code, ErrorCode::NotFound);
        QVERIFY(inspected.error().message.contains(u"register-7"_s));
    }
    void aMappingThatMakesNoSenseSaysWhy() {
        ColumnMapping mapping{{u"A"_s, u"B"_s}, {ColumnTarget::of(SchoolField::Town), {}}};
        QVERIFY(mapping.problem());
        mapping.columns = {ColumnTarget::of(SchoolField::Urn), ColumnTarget::of(SchoolField::Urn)};
        QVERIFY(mapping.problem()->message.contains(u'B'));
        mapping.columns = {ColumnTarget::of(SchoolField::Urn), ColumnTarget::of(SchoolField::Notes)};
        QVERIFY(mapping.problem()->message.contains(u"Notes"_s));
    }
};

QTEST_GUILESS_MAIN(TestSchoolLayouts)
#include "tst_school_layouts.moc"
