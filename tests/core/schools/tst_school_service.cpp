// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/schools/school_desk.h"

#include "core/store/history.h"

using namespace liaison;
using namespace liaison::test;

namespace {

School oak() {
    School school;
    school.urn = 900001;
    school.name = u"Oak Green School"_s;
    school.status = school_status::open();
    school.phase = u"Primary"_s;
    school.town = u"Hilton"_s;
    return school;
}

} // namespace

class TestSchoolService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSchoolIsAddedAsTyped() {
        SchoolDesk desk;
        School typed = oak();
        typed.name = u"  Oak  Green School "_s;
        typed.postcode = u"zz11aa"_s;
        const auto added = desk.service.add(typed);
        LIAISON_VERIFY_RESULT(added);
        QCOMPARE(added->name, u"Oak Green School"_s);
        QCOMPARE(added->postcode, u"ZZ1 1AA"_s);
        QVERIFY(added->id.isValid());
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Add Oak Green School"_s);
    }
    void aUrnIsGivenOnce() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.service.add(oak()));
        const auto again = desk.service.add(oak());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Duplicate);
        QVERIFY(again.error().message.contains(u"900001"_s));
    }
    void severalSchoolsMayHaveNoUrn() {
        SchoolDesk desk;
        School school = oak();
        school.urn.reset();
        LIAISON_VERIFY_RESULT(desk.service.add(school));
        LIAISON_VERIFY_RESULT(desk.service.add(school));
        QCOMPARE(*desk.service.count(), 2);
    }
    void aSchoolWithoutANameIsNotAdded() {
        SchoolDesk desk;
        School school = oak();
        school.name = u" "_s;
        const auto added = desk.service.add(school);
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Invalid);
        QVERIFY(desk.service.problems(school).contains(SchoolField::Name));
    }
    void aStaleEditIsAConflict() {
        SchoolDesk desk;
        const School first = *desk.service.add(oak());
        School mine = first;
        School theirs = first;
        theirs.pupils = 200;
        LIAISON_VERIFY_RESULT(desk.service.edit(theirs));
        mine.pupils = 300;
        const auto edited = desk.service.edit(mine);
        QVERIFY(!edited);
        QCOMPARE(edited.error().code, ErrorCode::Conflict);
        QCOMPARE(desk.school(900001).pupils, 200);
    }
    void anEditCanBeUndone() {
        SchoolDesk desk;
        School school = *desk.service.add(oak());
        school.name = u"Oak Academy"_s;
        LIAISON_VERIFY_RESULT(desk.service.edit(school));
        QVERIFY(matchesFilter(desk.school(900001).searchKey, u"academy"));
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        QCOMPARE(desk.school(900001).name, u"Oak Green School"_s);
        QVERIFY(!matchesFilter(desk.school(900001).searchKey, u"academy"));
    }
    void fieldsAreSetByTheirKeys() {
        SchoolDesk desk;
        const School school = *desk.service.add(oak());
        const auto set = desk.service.setFields(
            school.id, {{u"pupils"_s, u"1,204"_s}, {u"opened"_s, u"1/9/2010"_s}, {u"town"_s, u""_s}});
        LIAISON_VERIFY_RESULT(set);
        QCOMPARE(set->pupils, 1204);
        QCOMPARE(set->opened, QDate(2010, 9, 1));
        QCOMPARE(set->town, QString());
        QCOMPARE(desk.service.setFields(school.id, {{u"colour"_s, u"red"_s}}).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(desk.service.setFields(school.id, {{u"opened"_s, u"31-02-2010"_s}}).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(desk.service.setFields(school.id, {{u"postcode"_s, u"2036"_s}}).error().code,
                 ErrorCode::Invalid);
    }
    void whatAListGotWrongDoesNotHoldUpAnEdit() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Postcode\n900001,Oak,2036\n"));
        LIAISON_VERIFY_RESULT(desk.service.setFields(desk.school(900001).id, {{u"town"_s, u"Hilton"_s}}));
    }
    void aSchoolIsClosedAndReopenedAndNeverGone() {
        SchoolDesk desk;
        const School school = *desk.service.add(oak());
        const auto closed = desk.service.close(school.id, QDate(2026, 8, 31), u"Merged"_s);
        LIAISON_VERIFY_RESULT(closed);
        QCOMPARE(closed->status, u"Closed"_s);
        QCOMPARE(closed->closedReason, u"Merged"_s);
        const auto reopened = desk.service.reopen(school.id);
        LIAISON_VERIFY_RESULT(reopened);
        QCOMPARE(reopened->status, u"Open"_s);
        QVERIFY(!reopened->closed.isValid());
        const auto toCome = desk.service.close(school.id, QDate(2027, 8, 31), {});
        QCOMPARE(toCome->status, u"Open, but proposed to close"_s);
        QVERIFY(!desk.service.close(school.id, QDate(), {}));
    }
    void aClosedSchoolIsNotClosedAgainUnlessSomethingIsNew() {
        SchoolDesk desk;
        const Id<School> id = desk.service.add(oak())->id;
        const QDate day(2026, 9, 1);
        LIAISON_VERIFY_RESULT(desk.service.close(id, day, u"Merged"_s));
        for (const QDate again : {QDate(), day}) {
            const auto closed = desk.service.close(id, again, {});
            QVERIFY(!closed);
            QCOMPARE(closed.error().code, ErrorCode::Invalid);
            QCOMPARE(closed.error().message, u"Oak Green School is closed already (since 1 Sep 2026)."_s);
        }
        QVERIFY(!desk.service.close(id, day, u" Merged "_s));
        const auto moved = desk.service.close(id, QDate(2026, 8, 31), {});
        LIAISON_VERIFY_RESULT(moved);
        QCOMPARE(moved->closed, QDate(2026, 8, 31));
        QCOMPARE(moved->closedReason, u"Merged"_s);
        const auto explained = desk.service.close(id, {}, u"Fresh start"_s);
        LIAISON_VERIFY_RESULT(explained);
        QCOMPARE(explained->closed, QDate(2026, 8, 31));
        QCOMPARE(explained->closedReason, u"Fresh start"_s);
    }
    void aDayBeforeAnySchoolOfTheListsIsRefused() {
        SchoolDesk desk;
        const Id<School> id = desk.service.add(oak())->id;
        QCOMPARE(desk.service.close(id, QDate(1799, 12, 31), {}).error().code, ErrorCode::Invalid);
        LIAISON_VERIFY_RESULT(desk.service.close(id, QDate(1800, 1, 1), {}));
    }
    void anOpenSchoolIsNotReopened() {
        SchoolDesk desk;
        const Id<School> id = desk.service.add(oak())->id;
        const auto reopened = desk.service.reopen(id);
        QVERIFY(!reopened);
        QCOMPARE(reopened.error().code, ErrorCode::Invalid);
        LIAISON_VERIFY_RESULT(desk.service.close(id, QDate(2027, 8, 31), {}));
        LIAISON_VERIFY_RESULT(desk.service.reopen(id));
    }
    void severalSchoolsAreClosedAndReopenedAsOneAction() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name\n900001,Oak\n900002,Elm\n900003,Ash\n"));
        const std::vector<Id<School>> two{desk.school(900001).id, desk.school(900002).id};
        LIAISON_VERIFY_RESULT(desk.service.closeAll(two, QDate(2026, 8, 31), u"Merged"_s));
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Close 2 schools"_s);
        QCOMPARE(desk.school(900002).closedReason, u"Merged"_s);
        QCOMPARE(desk.school(900003).status, u"Open"_s);
        LIAISON_VERIFY_RESULT(desk.service.reopenAll(two));
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Reopen 2 schools"_s);
        QCOMPARE(desk.school(900001).status, u"Open"_s);
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        QCOMPARE(desk.school(900001).status, u"Closed"_s);
        QCOMPARE(desk.school(900002).status, u"Closed"_s);
    }
    void oneUndoTakesAFieldBackFromAllSchools() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Phase\n900001,Oak,Primary\n900002,Elm,Secondary\n"));
        const std::vector<Id<School>> both{desk.school(900001).id, desk.school(900002).id};
        LIAISON_VERIFY_RESULT(desk.service.setFieldOnAll(both, SchoolField::Phase, u"Nursery"_s));
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Set phase of 2 schools"_s);
        QCOMPARE(desk.school(900002).phase, u"Nursery"_s);
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        QCOMPARE(desk.school(900001).phase, u"Primary"_s);
        QCOMPARE(desk.school(900002).phase, u"Secondary"_s);
        LIAISON_VERIFY_RESULT(desk.service.setFieldOnAll({both.front()}, SchoolField::LaName, u"Hilton"_s));
        QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Set local authority of Oak"_s);
    }
    void ofSeveralSchoolsAllAreChangedOrNoneAndTheOneInTheWayIsNamed() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Opened\n900001,Oak,01-09-2000\n900002,Elm,01-09-2026\n"));
        const std::vector<Id<School>> both{desk.school(900001).id, desk.school(900002).id};
        const auto closed = desk.service.closeAll(both, QDate(2020, 8, 31), {});
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, ErrorCode::Invalid);
        QVERIFY2(closed.error().message.startsWith(u"Elm: "_s), qPrintable(closed.error().message));
        QCOMPARE(desk.school(900001).status, u"Open"_s);
        const auto urn = desk.service.setFieldOnAll(both, SchoolField::Urn, u"900009"_s);
        QCOMPARE(urn.error().code, ErrorCode::Duplicate);
        QCOMPARE(desk.school(900001).urn, 900001);
        const auto gone = desk.service.setFieldOnAll({both.front(), {77}}, SchoolField::Phase, u"Nursery"_s);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(!desk.service.setFieldOnAll(both, SchoolField::Opened, u"31-02-2010"_s));
        QVERIFY(!desk.service.closeAll(both, {}, {}));
    }
    void listsWhatIsAskedFor() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(
            desk.import("URN,Name,Status,Phase,Town,Opened,Closed\n"
                        "900001,Oak Green School,Open,Primary,Hilton,01-09-2015,\n"
                        "900002,St Elm,Closed,Secondary,Easton,,31-08-2018\n"
                        "900003,Ash,\"Open, but proposed to close\",Primary,Easton,,31-08-2027\n"));
        const auto namesOf = [&desk](const SchoolQuery& query) {
            QStringList names;
            const auto schools = desk.service.list(query);
            for (const School& school : *schools)
                names << school.name;
            return names.join(u'|');
        };
        SchoolQuery query;
        QCOMPARE(namesOf(query), u"Ash|Oak Green School|St Elm"_s);
        query.fields = {SchoolField::Name};
        query.openOnly = true;
        QCOMPARE(namesOf(query), u"Ash|Oak Green School"_s);
        query.openOnly = false;
        query.asOf = QDate(2015, 1, 1);
        QCOMPARE(namesOf(query), u"Ash|St Elm"_s);
        query.asOf = QDate(2019, 1, 1);
        QCOMPARE(namesOf(query), u"Ash|Oak Green School"_s);
        query.asOf.reset();
        query.where = *fieldFiltersFromTexts({u"phase=primary"_s, u"Town=Easton"_s});
        QCOMPARE(namesOf(query), u"Ash"_s);
        query.where = *fieldFiltersFromTexts({u"town=Easton"_s, u"town=Hilton"_s});
        query.search = u"saint"_s;
        QCOMPARE(namesOf(query), u"St Elm"_s);
        QVERIFY(!fieldFiltersFromTexts({u"colour=red"_s}));
        QVERIFY(!fieldFiltersFromTexts({u"town"_s}));
        query = {};
        query.fields = {SchoolField::Name};
        QCOMPARE(desk.service.list(query)->front().town, QString());
        QCOMPARE(*desk.service.valuesOf(SchoolField::Phase),
                 (std::map<QString, qint64>{{u"Primary"_s, 2}, {u"Secondary"_s, 1}}));
    }
    void anUnknownSchoolIsNamed() {
        SchoolDesk desk;
        QCOMPARE(desk.service.findByUrn(900001).error().code, ErrorCode::NotFound);
        QVERIFY(desk.service.findByUrn(900001).error().message.contains(u"900001"_s));
        QCOMPARE(desk.service.find({7}).error().code, ErrorCode::NotFound);
        QCOMPARE(desk.service.reopen({7}).error().code, ErrorCode::NotFound);
    }
    void theHistoryOfASchoolGoesBackToItsImport() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name\n900001,Oak\n900002,Elm\n"));
        const School school = desk.school(900001);
        LIAISON_VERIFY_RESULT(desk.service.setFields(school.id, {{u"town"_s, u"Hilton"_s}}));
        const auto history = History(desk.file->database()).ofRow(u"school"_s, school.id.value);
        LIAISON_VERIFY_RESULT(history);
        QCOMPARE(history->size(), 2u);
        QCOMPARE(history->front().title, u"Edit Oak"_s);
        QCOMPARE(history->back().title, u"Import 2 schools from list.csv"_s);
    }
};

QTEST_GUILESS_MAIN(TestSchoolService)
#include "tst_school_service.moc"
