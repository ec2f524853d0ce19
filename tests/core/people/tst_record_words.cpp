// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people_desk.h"

#include "core/people/people_words.h"
#include "core/store/history.h"
#include "core/structure/structure_words.h"

using namespace liaison;
using namespace liaison::test;

class TestRecordWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMembershipIsToldByTheNamesOfBothEnds();
    void aTermIsToldByWhoHoldsWhatWhere();
    void whatChangesIsToldByTheSameNames();
    void whoWasRemovedIsStillToldByName();
    void everyColumnIsSeenInWordsOrNotAtAll();
};

/// The rows of the latest action, each in a sentence.
static QStringList told(PeopleDesk& desk) {
    const RecordFormats formats{
        [](QDate day) { return isoText(day); },
        [](const QDateTime& moment) { return moment.toString(Qt::ISODate); },
    };
    RowWords words = recordWords(formats);
    addStructureWords(words, formats);
    addPeopleWords(words, formats);
    History history(desk.file->database());
    const auto action = history.action(history.actions(1)->front().id);
    QStringList sentences;
    for (const RowChange& row : action->rows)
        sentences << words.sentence(*desk.file, row);
    return sentences;
}

void TestRecordWords::aMembershipIsToldByTheNamesOfBothEnds() {
    PeopleDesk desk;
    const auto north = desk.body(u"North"_s, u"liaison-group"_s);
    desk.join(north, desk.school(u"Oak"_s, 100001), day(u"2026-09-01"_s));
    QCOMPARE(told(desk),
             QStringList{u"Added: Membership Oak in North · From: 2026-09-01; Body: North; As: Full member; "
                         "School: Oak"_s});
}

void TestRecordWords::aTermIsToldByWhoHoldsWhatWhere() {
    PeopleDesk desk;
    const auto north = desk.body(u"North"_s, u"liaison-group"_s);
    const auto ada = desk.person(u"Ada"_s, u"Ferris"_s);
    QVERIFY(desk.appoint(desk.term(ada, u"chair"_s, north, u"2026-09-01"_s)));
    const QStringList sentences = told(desk);
    QCOMPARE(sentences.size(), 1);
    QVERIFY2(sentences.front().startsWith(u"Added: Term Ada Ferris, Chair, North · "_s),
             qPrintable(sentences.front()));
    QVERIFY2(sentences.front().contains(u"Interim: No"_s), qPrintable(sentences.front()));
}

void TestRecordWords::whatChangesIsToldByTheSameNames() {
    PeopleDesk desk;
    const auto north = desk.body(u"North"_s, u"liaison-group"_s);
    desk.join(north, desk.school(u"Oak"_s, 100001), day(u"2026-09-01"_s));
    const auto term =
        desk.appoint(desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, north, u"2026-09-01"_s));
    QVERIFY(desk.offices.end(term->id, day(u"2027-08-31"_s), {}));
    QCOMPARE(told(desk),
             QStringList{u"Changed: Term Ada Ferris, Chair, North · Last day: blank → 2027-08-31"_s});
    MembershipRepository memberships(desk.file->database());
    const Membership before = desk.structure().membersOf(north).front();
    Membership after = before;
    after.ends = day(u"2027-08-31"_s);
    QVERIFY(desk.file->unitOfWork().run(
        u"End it"_s, [&](Recorder& recorder) { memberships.update(recorder, before, after); }));
    QCOMPARE(told(desk), QStringList{u"Changed: Membership Oak in North · Last day: blank → 2027-08-31"_s});
}

void TestRecordWords::whoWasRemovedIsStillToldByName() {
    PeopleDesk desk;
    const auto ada = desk.person(u"Ada"_s, u"Ferris"_s);
    QVERIFY(desk.people.remove(ada));
    QVERIFY2(told(desk).front().startsWith(u"Removed: Person Ada Ferris"_s), qPrintable(told(desk).front()));
}

void TestRecordWords::everyColumnIsSeenInWordsOrNotAtAll() {
    PeopleDesk desk;
    const auto north = desk.body(u"North"_s, u"liaison-group"_s, day(u"2020-09-01"_s));
    desk.join(desk.body(u"Vale"_s, u"hub"_s), north);
    const auto ada = desk.person(u"Ada"_s, u"Ferris"_s);
    QVERIFY(desk.appoint(desk.term(ada, u"chair"_s, north)));
    for (const QString& sentence : told(desk))
        QVERIFY2(!sentence.contains(u'_'), qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestRecordWords)
#include "tst_record_words.moc"
