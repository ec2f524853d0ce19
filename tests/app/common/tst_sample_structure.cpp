// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/record.h"
#include "app/common/sample_file.h"
#include "core/base/text.h"
#include "core/people/office_figures.h"
#include "core/people/office_service.h"
#include "core/people/people_breaches.h"
#include "core/people/people_service.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_changes.h"
#include "core/structure/structure_service.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace liaison;

namespace {

constexpr qint64 kSoon = 60;

/// A sample made on a day.
struct Sample {
    explicit Sample(QDate today, const QString& path)
        : clock(QDateTime(today, QTime(10, 0), Qt::UTC))
        , file(std::move(*TrustFile::create(path, sampleTrustName(), clock))) {
        const auto filled = fillWithSampleCounty(*file);
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
    }
    StructureService structure() { return {file->database(), file->unitOfWork(), clock}; }
    Structure asOf(QDate day) { return *structure().asOf(day); }
    Structure now() { return asOf(clock.today()); }

    FixedClock clock;
    std::unique_ptr<TrustFile> file;
};

std::vector<PlacedBody> bodiesOf(const Structure& structure, const QString& type) {
    std::vector<PlacedBody> found;
    for (const PlacedBody& body : structure.bodies())
        if (structure.typeOf(body).key == type)
            found.push_back(body);
    return found;
}

} // namespace

class TestSampleStructure : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Sample> m_sample;

private Q_SLOTS:
    void initTestCase() {
        composeRecord();
        m_sample = std::make_unique<Sample>(QDate(2026, 11, 21), m_folder.filePath(u"one.liaison"_s));
    }
    void hasSixHubsOfThreeGroupsEach() {
        const Structure structure = m_sample->now();
        QCOMPARE(bodiesOf(structure, u"liaison-group"_s).size(), std::size_t(18));
        const auto hubs = bodiesOf(structure, u"hub"_s);
        QCOMPARE(hubs.size(), std::size_t(6));
        for (const PlacedBody& hub : hubs) {
            const auto members = structure.membersOf(hub.id);
            QCOMPARE(std::count_if(members.begin(), members.end(),
                                   [](const Membership& member) {
                                       return std::holds_alternative<Id<Body>>(member.member);
                                   }),
                     3);
        }
        const auto boards = bodiesOf(structure, u"primary-executive-board"_s);
        QCOMPARE(boards.size(), std::size_t(1));
        QCOMPARE(structure.membersOf(boards.front().id).size(), std::size_t(6));
    }
    void anchorsEachGroupOnASecondaryAndKeepsItTogether() {
        const Structure structure = m_sample->now();
        for (const PlacedBody& group : bodiesOf(structure, u"liaison-group"_s)) {
            const PlacedSchool* anchor = nullptr;
            for (const Membership& member : structure.membersOf(group.id)) {
                const PlacedSchool* school = structure.school(std::get<Id<School>>(member.member));
                if (school->kind == SchoolKind::Secondary || school->kind == SchoolKind::AllThrough)
                    anchor = school;
            }
            QVERIFY2(anchor, qPrintable(group.name));
            QVERIFY2(structure.membersOf(group.id).size() >= 8, qPrintable(group.name));
            for (const Membership& member : structure.membersOf(group.id)) {
                const PlacedSchool* school = structure.school(std::get<Id<School>>(member.member));
                if (school->easting > 0)
                    QVERIFY2(std::hypot(double(school->easting - anchor->easting),
                                        double(school->northing - anchor->northing)) < 9'500,
                             qPrintable(school->name));
            }
        }
    }
    void leavesOneSchoolWithoutAGroup() {
        const Structure structure = m_sample->now();
        const auto without = structure.schoolsWithoutPlace();
        QCOMPARE(without.size(), std::size_t(1));
        QCOMPARE(structure.school(without.front())->name, u"Stanmoor Steiner School"_s);
    }
    void rememberTheBoardThatClosedAndItsSuccessor() {
        const Structure before = m_sample->asOf(QDate(2025, 8, 31));
        QCOMPARE(bodiesOf(before, u"area-meeting"_s).size(), std::size_t(3));
        QVERIFY(bodiesOf(before, u"hub"_s).empty());
        const auto boards = bodiesOf(before, u"primary-consultative-board"_s);
        QCOMPARE(boards.size(), std::size_t(1));
        QCOMPARE(before.membersOf(boards.front().id).size(), std::size_t(18));
        const Structure after = m_sample->now();
        QVERIFY(bodiesOf(after, u"primary-consultative-board"_s).empty());
        QVERIFY(bodiesOf(after, u"area-meeting"_s).empty());
        QCOMPARE(boards.front().successor, bodiesOf(after, u"primary-executive-board"_s).front().id);
        const auto offices = OfficesOfDay::load(m_sample->file->database(), before);
        QCOMPARE(representatives(*offices).size(), std::size_t(18));
    }
    void fillsFourteenOfEighteenSeats() {
        const Structure structure = m_sample->now();
        const auto offices = OfficesOfDay::load(m_sample->file->database(), structure);
        const SeatGrid grid =
            seatGridOf(*offices, bodiesOf(structure, u"primary-executive-board"_s).front().id);
        QVERIFY(grid.others.empty());
        qint64 seats = 0;
        qint64 filled = 0;
        for (const SeatGroup& group : grid.groups) {
            if (!group.from.isValid())
                continue;
            seats += group.seats.value_or(0);
            filled += qint64(group.holders.size());
            for (const Term& term : group.holders)
                QVERIFY(!term.electedBy.isEmpty() && term.how == Appointed::Elected);
        }
        QCOMPARE(seats, 18);
        QCOMPARE(filled, 14);
        QCOMPARE(bodiesWithoutRepresentative(*offices, u"liaison-group"_s).size(), std::size_t(4));
        qint64 vacant = 0;
        for (const Vacancy& vacancy : vacantSeats(*offices))
            vacant += vacancy.count;
        QCOMPARE(vacant, 6);
        const auto shadow = bodiesOf(structure, u"shadow-trust-board"_s);
        QCOMPARE(shadow.size(), std::size_t(1));
        QCOMPARE(offices->heldIn(Member(shadow.front().id)).size(), std::size_t(11));
    }
    void givesMostSchoolsAHeadAndAChair() {
        const Structure structure = m_sample->now();
        const auto offices = OfficesOfDay::load(m_sample->file->database(), structure);
        QCOMPARE(schoolsWithout(*offices, u"headteacher"_s).size(), std::size_t(1));
        const auto chairless = schoolsWithout(*offices, u"chair-of-governors"_s).size();
        QVERIFY2(chairless > 0 && chairless < 12, qPrintable(QString::number(chairless)));
    }
    void listsOneAcceptedBreachAndTheSchoolWithoutAGroup() {
        const auto breaches = m_sample->structure().breaches(m_sample->clock.today());
        qsizetype accepted = 0;
        for (const Breach& breach : *breaches) {
            if (breach.accepted) {
                ++accepted;
                QCOMPARE(breach.code, u"wrong-member"_s);
                QVERIFY(!breach.accepted->reason.isEmpty());
            } else {
                QCOMPARE(breach.code, u"no-place"_s);
            }
        }
        QCOMPARE(accepted, 1);
        QCOMPARE(openBreaches(*breaches), std::size_t(1));
        const Structure structure = m_sample->now();
        const auto offices = OfficesOfDay::load(m_sample->file->database(), structure);
        const auto ofPeople = peopleBreaches(m_sample->file->database(), *offices);
        QVERIFY2(ofPeople->empty(), qPrintable(ofPeople->empty() ? QString() : ofPeople->front().sentence));
    }
    void hasAClusterAcrossGroupsWithAProvisionalMember() {
        const Structure structure = m_sample->now();
        const auto clusters = bodiesOf(structure, u"cluster"_s);
        QCOMPARE(clusters.size(), std::size_t(1));
        std::map<MembershipKind, int> kinds;
        QSet<Id<Body>> groups;
        for (const Membership& member : structure.membersOf(clusters.front().id)) {
            ++kinds[member.kind];
            groups.insert(structure.bodyAbove(std::get<Id<School>>(member.member), u"liaison-group"_s));
            if (member.kind == MembershipKind::Provisional)
                QCOMPARE(member.review, m_sample->clock.today().addDays(24));
        }
        QCOMPARE(kinds[MembershipKind::Founder], 7);
        QCOMPARE(kinds[MembershipKind::Provisional], 1);
        QVERIFY(groups.size() > 1);
    }
    void movesOneSchoolLastYearAndOneNextJanuary() {
        const auto movedBetween = [this](QDate from, QDate to) {
            return changesBetween(m_sample->asOf(from), m_sample->asOf(to)).memberships.size();
        };
        const QDate today = m_sample->clock.today();
        QCOMPARE(movedBetween({2025, 12, 31}, {2026, 1, 1}), std::size_t(1));
        QCOMPARE(movedBetween(today, {2026, 12, 31}), std::size_t(0));
        QCOMPARE(movedBetween({2026, 12, 31}, {2027, 1, 1}), std::size_t(1));
    }
    void holdsOnWhateverDayItIsMade_data() {
        QTest::addColumn<QDate>("today");
        QTest::newRow("New Year's Day") << QDate(2027, 1, 1);
        QTest::newRow("the last day of summer") << QDate(2028, 8, 31);
        QTest::newRow("a leap day") << QDate(2032, 2, 29);
    }
    void holdsOnWhateverDayItIsMade() {
        QFETCH(QDate, today);
        Sample sample(today, m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".liaison"_s));
        const Structure structure = sample.now();
        const auto offices = OfficesOfDay::load(sample.file->database(), structure);
        QCOMPARE(termsEnding(*offices, kSoon).size(), std::size_t(2));
        QCOMPARE(bodiesWithoutRepresentative(*offices, u"liaison-group"_s).size(), std::size_t(4));
        QCOMPARE(openBreaches(*sample.structure().breaches(today)), std::size_t(1));
        const QDate january(today.year() + 1, 1, 1);
        QCOMPARE(changesBetween(sample.asOf(january.addDays(-1)), sample.asOf(january)).memberships.size(),
                 std::size_t(1));
    }
    void inventsEverybody() {
        static const QRegularExpression address(u"^[a-z]+\\.[a-z]+@[a-z0-9-]+\\.example\\.org$"_s);
        const auto people = PeopleService(m_sample->file->database(), m_sample->file->unitOfWork()).list();
        QVERIFY(people->size() > 400);
        QSet<QString> names;
        for (const Person& person : *people) {
            QVERIFY2(address.match(person.email).hasMatch(), qPrintable(person.email));
            QVERIFY(person.telephone.isEmpty() && person.address.isEmpty());
            QVERIFY2(!names.contains(person.firstName + person.lastName), qPrintable(person.fullName()));
            names.insert(person.firstName + person.lastName);
        }
    }
    void tellsItsHistoryInWords() {
        const auto actions = History(m_sample->file->database()).actions(1000);
        QStringList titles;
        for (const ChangeSet& action : *actions)
            titles << action.title;
        for (const QString& expected :
             {u"Open Orrinford Group"_s, u"Add 3 bodies to Orrin Valley Hub"_s,
              u"Close Primary Consultative Board on 31 Aug 2025"_s, u"Open Wendleshire Shadow Trust Board"_s})
            QVERIFY2(titles.contains(expected), qPrintable(titles.join(u'\n')));
        QVERIFY2(titles.front().endsWith(u"from 1 Jan 2027"_s), qPrintable(titles.front()));
        QVERIFY(titles.filter(u"Accept: "_s).size() == 1);
    }
    void isTheSameEachTime() {
        Sample again(m_sample->clock.today(), m_folder.filePath(u"again.liaison"_s));
        const auto titles = [](Sample& sample) {
            QStringList list;
            const auto actions = History(sample.file->database()).actions(1000);
            for (const ChangeSet& action : *actions)
                list << action.title;
            return list;
        };
        QCOMPARE(titles(again), titles(*m_sample));
        QVERIFY(again.now().memberships() == m_sample->now().memberships());
    }
};

QTEST_GUILESS_MAIN(TestSampleStructure)
#include "tst_sample_structure.moc"
