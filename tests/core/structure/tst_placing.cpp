// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

#include "core/schools/school_importer.h"
#include "core/structure/placing_service.h"
#include "tests/support/shared_data.h"

#include <QTemporaryDir>

using namespace liaison;
using namespace liaison::test;

class TestPlacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileWithoutAHeaderIsRead();
    void aFileWithAHeaderIsRead();
    void whatIsNoPostcodeListIsRefused();
    void openSchoolsWithoutCoordinatesAreProposed();
    void placingIsOneUndoAndMarked();
    void anEditOfThePlaceClearsTheMark();
    void anImportOfThePlaceClearsTheMark();
    void aSchoolChangedSinceIsAConflict();
    void schoolsAreListedAndPlacedByHandAsOneAction();
    void aPostcodeIsGuessedByTheSchoolsNearIt();
    void whatIsNotOnTheGridIsRefused();
    void theRealFilesAreRead();

private:
    QString list(const QByteArray& bytes) const {
        QFile file(m_folder.filePath(u"postcodes.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's list could not be written");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

static const QByteArray kRows =
    "\"ZZ1  1AY\",10,406523,286448,\"E92000001\"\n\"ZZ1 1BA\",10,406875,286393,\"E92000001\"\n";

/// A school at a postcode, without coordinates.
static Id<School> schoolAt(StructureDesk& desk, const QString& name, const QString& postcode) {
    const auto id = desk.school(name);
    if (!desk.schools.setFields(id, {{u"postcode"_s, postcode}}))
        qFatal("the postcode was not taken");
    return id;
}

void TestPlacing::aFileWithoutAHeaderIsRead() {
    const auto read = readPostcodeFile(list(kRows), {u"ZZ1 1AY"_s});
    VERIFY_DONE(read);
    QCOMPARE(read->rows, 2);
    QCOMPARE(read->places.size(), 1);
    const GridPlace expected{406523, 286448};
    QVERIFY(read->places.value(u"ZZ1 1AY"_s) == expected);
}

void TestPlacing::aFileWithAHeaderIsRead() {
    const auto read = readPostcodeFile(list("Northings,Eastings,Postcode\n286448,406523,zz11ay\n,,ZZ1 1BA\n"),
                                       {u"ZZ1 1AY"_s, u"ZZ1 1BA"_s});
    VERIFY_DONE(read);
    QCOMPARE(read->unreadable, 1);
    const GridPlace expected{406523, 286448};
    QVERIFY(read->places.value(u"ZZ1 1AY"_s) == expected);
}

void TestPlacing::whatIsNoPostcodeListIsRefused() {
    VERIFY_REFUSED(readPostcodeFile(list("a,b,c,d\n1,2,3,4\n"), {}), ErrorCode::Unreadable,
                   u"no list of postcodes"_s);
    VERIFY_REFUSED(readPostcodeFile(m_folder.filePath(u"none.csv"_s), {}), ErrorCode::NotFound,
                   u"none.csv"_s);
}

void TestPlacing::openSchoolsWithoutCoordinatesAreProposed() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    schoolAt(desk, u"Oak School"_s, u"ZZ1 1AY"_s);
    schoolAt(desk, u"Elm School"_s, u"ZZ9 9ZZ"_s);
    desk.school(u"Nowhere School"_s);
    const auto closed = schoolAt(desk, u"Ash School"_s, u"ZZ1 1BA"_s);
    VERIFY_DONE(desk.schools.close(closed, QDate(2026, 8, 31), u"Closure"_s));
    const auto ended = schoolAt(desk, u"Yew School"_s, u"ZZ1 1BA"_s);
    VERIFY_DONE(desk.schools.setFields(
        ended, {{u"status"_s, u"Open, but proposed to close"_s}, {u"closed"_s, u"2026-08-31"_s}}));
    const auto plan = placing.plan(list(kRows));
    VERIFY_DONE(plan);
    QCOMPARE(plan->places.size(), 1u);
    QCOMPARE(plan->places.front().name, u"Oak School"_s);
    QCOMPARE(plan->notFound, std::vector<QString>({u"Elm School"_s, u"Nowhere School"_s}));
}

void TestPlacing::placingIsOneUndoAndMarked() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto oak = schoolAt(desk, u"Oak School"_s, u"ZZ1 1AY"_s);
    QCOMPARE(placing.apply(*placing.plan(list(kRows))).value_or(0), 1);
    const Structure seen = desk.asOf(QDate(2026, 11, 21));
    QCOMPARE(seen.school(oak)->easting, 406523);
    QVERIFY(seen.school(oak)->isApproximate);
    QCOMPARE(desk.file->unitOfWork().undoTitle().value_or(QString()), u"Place 1 school by postcode"_s);
    VERIFY_DONE(desk.file->unitOfWork().undo());
    QCOMPARE(desk.asOf(QDate(2026, 11, 21)).school(oak)->easting, 0);
    QVERIFY(!desk.asOf(QDate(2026, 11, 21)).school(oak)->isApproximate);
}

void TestPlacing::anEditOfThePlaceClearsTheMark() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto oak = schoolAt(desk, u"Oak School"_s, u"ZZ1 1AY"_s);
    VERIFY_DONE(placing.apply(*placing.plan(list(kRows))));
    VERIFY_DONE(desk.schools.setFields(oak, {{u"notes"_s, u"By the river"_s}}));
    QVERIFY(desk.asOf(QDate(2026, 11, 21)).school(oak)->isApproximate);
    VERIFY_DONE(desk.schools.setFields(oak, {{u"easting"_s, u"406600"_s}}));
    QVERIFY(!desk.asOf(QDate(2026, 11, 21)).school(oak)->isApproximate);
}

void TestPlacing::anImportOfThePlaceClearsTheMark() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto oak = schoolAt(desk, u"Oak School"_s, u"ZZ1 1AY"_s);
    VERIFY_DONE(placing.apply(*placing.plan(list(kRows))));
    SchoolImporter importer(desk.file->database(), desk.file->unitOfWork(), desk.clock);
    const QString path = list("URN,EstablishmentName,Easting,Northing\n100001,Oak School,406600,286500\n");
    const auto seen = importer.inspect(path);
    VERIFY_DONE(seen);
    ImportOptions options;
    options.mapping = seen->match.mapping;
    const auto plan = importer.plan(path, seen->format, options);
    VERIFY_DONE(plan);
    VERIFY_DONE(importer.apply(*plan));
    QCOMPARE(desk.asOf(QDate(2026, 11, 21)).school(oak)->easting, 406600);
    QVERIFY(!desk.asOf(QDate(2026, 11, 21)).school(oak)->isApproximate);
}

void TestPlacing::aSchoolChangedSinceIsAConflict() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto oak = schoolAt(desk, u"Oak School"_s, u"ZZ1 1AY"_s);
    const auto plan = placing.plan(list(kRows));
    VERIFY_DONE(desk.schools.setFields(oak, {{u"notes"_s, u"By the river"_s}}));
    VERIFY_REFUSED(placing.apply(*plan), ErrorCode::Conflict, u"Somebody changed this"_s);
}

void TestPlacing::schoolsAreListedAndPlacedByHandAsOneAction() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto oak = schoolAt(desk, u"Oak School"_s, u"ZZ1 1AY"_s);
    const auto elm = desk.school(u"Elm School"_s);
    const auto listed = placing.unplaced();
    VERIFY_DONE(listed);
    QCOMPARE(listed->size(), 2u);
    QCOMPARE(listed->front().name, u"Elm School"_s);
    QVERIFY(listed->front().urn > 0);
    const HandPlace there{elm, listed->front().version, {406600, 286500}, false};
    const HandPlace roughly{oak, listed->back().version, {406700, 286600}, true};
    QCOMPARE(placing.place({there, roughly}).value_or(0), 2);
    const QDate day(2026, 11, 21);
    QCOMPARE(desk.asOf(day).school(elm)->easting, 406600);
    QVERIFY(!desk.asOf(day).school(elm)->isApproximate);
    QCOMPARE(desk.asOf(day).school(oak)->northing, 286600);
    QVERIFY(desk.asOf(day).school(oak)->isApproximate);
    QVERIFY(placing.unplaced()->empty());
    QCOMPARE(desk.file->unitOfWork().undoTitle().value_or(QString()), u"Place 2 schools by hand"_s);
    VERIFY_DONE(desk.file->unitOfWork().undo());
    QCOMPARE(placing.unplaced()->size(), 2u);
    VERIFY_DONE(desk.schools.setFields(elm, {{u"notes"_s, u"By the river"_s}}));
    QVERIFY(!placing.place({there}));
}

void TestPlacing::aPostcodeIsGuessedByTheSchoolsNearIt() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto put = [&](const QString& name, const QString& postcode, qint64 easting, qint64 northing) {
        VERIFY_DONE(desk.schools.setFields(
            schoolAt(desk, name, postcode),
            {{u"easting"_s, QString::number(easting)}, {u"northing"_s, QString::number(northing)}}));
    };
    put(u"Oak"_s, u"ZZ1 1AY"_s, 400000, 200000);
    put(u"Elm"_s, u"ZZ1 1BA"_s, 401000, 202000);
    put(u"Ash"_s, u"ZZ1 2BA"_s, 410000, 220000);
    put(u"Yew"_s, u"ZZ12 1BA"_s, 490000, 290000);
    schoolAt(desk, u"Lost"_s, u"ZZ1 1AY"_s);
    const auto guess = [&](const QString& postcode) {
        const auto found = placing.guess(postcode);
        return found && *found ? u"%1 %2 %3 %4"_s.arg((*found)->like)
                                     .arg((*found)->place.easting)
                                     .arg((*found)->place.northing)
                                     .arg((*found)->schools)
                               : QString();
    };
    QCOMPARE(guess(u"zz11ay"_s), u"ZZ1 1AY 400000 200000 1"_s);
    QCOMPARE(guess(u"ZZ1 1ZZ"_s), u"ZZ1 1 400500 201000 2"_s);
    QCOMPARE(guess(u"ZZ1 9ZZ"_s), u"ZZ1 403666 207333 3"_s);
    QCOMPARE(guess(u"ZZ3 9ZZ"_s), QString());
    QVERIFY(placing.guess(u"ZZ3 9ZZ"_s));
    VERIFY_REFUSED(placing.guess(u" "_s), ErrorCode::Invalid, u"Write a postcode"_s);
    VERIFY_REFUSED(placing.guess(u"somewhere"_s), ErrorCode::Invalid, u"no postcode"_s);
}

void TestPlacing::whatIsNotOnTheGridIsRefused() {
    StructureDesk desk;
    PlacingService placing(desk.file->database(), desk.file->unitOfWork());
    const auto oak = desk.school(u"Oak School"_s);
    for (const GridPlace place :
         {GridPlace{-5, 200000}, GridPlace{700000, 200000}, GridPlace{400000, 1300000}, GridPlace{400000, 0}})
        VERIFY_REFUSED(placing.place({{oak, placing.unplaced()->front().version, place, false}}),
                       ErrorCode::Invalid, u"National Grid"_s);
    QCOMPARE(placing.unplaced()->size(), 1u);
}

void TestPlacing::theRealFilesAreRead() {
    LIAISON_NEEDS_SHARED_DATA();
    const auto read =
        readPostcodeFile(sharedData(u"schools/postcodes/codepoint_open_2014-08_hp.csv"_s), {u"HP1 1AB"_s});
    VERIFY_DONE(read);
    const GridPlace expected{504456, 206755};
    QVERIFY(read->places.value(u"HP1 1AB"_s) == expected);
    QCOMPARE(read->unreadable, 0);
}

QTEST_GUILESS_MAIN(TestPlacing)
#include "tst_placing.moc"
