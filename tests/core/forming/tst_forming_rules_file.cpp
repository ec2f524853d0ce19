// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_rules_file.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/core/forming/invented_ground.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

/// Files of rules: what they may hold, and that whatever is wrong is named with its place.
class TestFormingRulesFile : public QObject {
    Q_OBJECT

    static QString refusal(const QByteArray& file) {
        const auto ruled = withRules(groupsQuestion(3), file, countyGround(8, 1));
        if (ruled || ruled.error().code != ErrorCode::Unreadable)
            return u"nothing was refused"_s;
        return ruled.error().message;
    }

private Q_SLOTS:
    void everyKindOfRuleIsRead() {
        const FormingGround ground = countyGround(8, 1);
        const auto ruled = withRules(groupsQuestion(3), R"({
            "pins": [
                {"kind": "together", "schools": [900001, {"urn": 900002}, "place 0004 primary school"]},
                {"kind": "within", "schools": [900001], "group": 900000},
                {"kind": "not-within", "schools": [900005], "group": {"urn": 900004}},
                {"kind": "apart", "schools": [900006, 900007]},
                {"kind": "only-anchors", "schools": [900000, 900004]},
                {"kind": "anchor", "schools": [900004]},
                {"id": 40, "kind": "size", "group": 900000, "schools": {"least": 2, "most": 5}, "pupils": {"most": 900}}
            ],
            "anchors": [900000, 900004],
            "feeders": [{"from": 900001, "to": 900000}],
            "feederKilometres": 2.5
        })",
                                     ground);
        QVERIFY2(ruled, qPrintable(ruled ? QString() : ruled.error().message));
        QCOMPARE(ruled->pins.size(), std::size_t(7));
        QVERIFY(ruled->pins[0] == pinOf(1, PinKind::Together, {1, 2, 3}));
        QVERIFY(ruled->pins[1] == pinOf(2, PinKind::Within, {1}, 0));
        QVERIFY(ruled->pins[2] == pinOf(3, PinKind::NotWithin, {5}, 4));
        QVERIFY(ruled->pins[3] == pinOf(4, PinKind::Apart, {6, 7}));
        Pin size = pinOf(40, PinKind::Size, {}, 0);
        size.schools = SizeBounds{2, 5};
        size.pupils = SizeBounds{0, 900};
        QVERIFY(ruled->pins[6] == size);
        const auto& wants = std::get<GroupsQuestion>(ruled->wants);
        QVERIFY(wants.anchoring == Anchoring::Chosen);
        QCOMPARE(wants.anchors, (std::vector<Id<School>>{schoolAt(0), schoolAt(4)}));
        QCOMPARE(wants.feederWeight, 2500);
        QVERIFY(wants.feeders.front() == (FeederLink{schoolAt(1), schoolAt(0)}));
    }
    void rulesAreAddedToThoseThereAre() {
        FormingQuestion question = groupsQuestion(3);
        question.pins = {pinOf(7, PinKind::Apart, {0, 1})};
        const FormingGround ground = countyGround(8, 1);
        const auto ruled =
            withRules(question, R"({"pins": [{"kind": "anchor", "schools": [900004]}]})", ground);
        QVERIFY(ruled);
        QCOMPARE(ruled->pins.size(), std::size_t(2));
        QCOMPARE(ruled->pins[1].id, 8);
        const auto twice =
            withRules(question, R"({"pins": [{"id": 7, "kind": "anchor", "schools": [900004]}]})", ground);
        QVERIFY(!twice);
        QCOMPARE(twice.error().message, u"Line 1, column 11: another rule has the id 7."_s);
        QVERIFY(*withRules(question, "{}", ground) == question);
    }
    void rulesOfHubsNameGroupsAndHubs() {
        FormingGround ground = groupsToJoin(6, 1);
        addHub(ground, 31, u"East"_s, {1, 2});
        FormingQuestion question;
        question.wants = HubsQuestion();
        const auto ruled = withRules(question, R"({"pins": [
            {"kind": "together", "groups": ["Group 1", {"body": 103}]},
            {"kind": "within", "groups": ["group 2"], "hub": "East"},
            {"kind": "not-within", "groups": ["Group 3"], "hub": {"body": 31}},
            {"kind": "within", "groups": ["Group 4"], "hub": "Group 5"}]})",
                                     ground);
        QVERIFY2(ruled, qPrintable(ruled ? QString() : ruled.error().message));
        QCOMPARE(ruled->pins[0].members, (std::vector<Member>{Id<Body>{101}, Id<Body>{103}}));
        QVERIFY(ruled->pins[1].target == Member(Id<Body>{31}));
        QVERIFY(ruled->pins[2].target == Member(Id<Body>{31}));
        QVERIFY(ruled->pins[3].target == Member(Id<Body>{105}));
        QVERIFY(!withRules(question, R"({"pins": [{"kind": "together", "groups": ["East", "Group 1"]}]})",
                           ground));
        QVERIFY(!withRules(question, R"({"anchors": []})", ground));
    }
    void aFoundingTrustHasQuotas() {
        const FormingGround ground = schoolsToChoose(9, 1);
        FormingQuestion question;
        question.wants = FoundingQuestion();
        const auto ruled =
            withRules(question, R"({"quotas": [{"kind": "all-through", "schools": {"least": 1}}]})", ground);
        QVERIFY(ruled);
        const auto& quota = std::get<FoundingQuestion>(ruled->wants).quotas.front();
        QVERIFY(quota == (KindQuota{SchoolKind::AllThrough, {1}}));
        const auto odd = withRules(question, R"({"quotas": [{"kind": "big", "schools": {}}]})", ground);
        QVERIFY(!odd &&
                odd.error().message.contains(u"“big” is no kind of school; there are nursery, primary"));
    }
    void whatIsWrongIsNamedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const QByteArray& file, const QString& told) {
            QTest::newRow(name) << file << told;
        };
        row("empty", "", u"Line 1, column 1: the text ends too soon."_s);
        row("a list", "[]", u"Line 1, column 1: an object in { } is expected here, not a list in [ ]."_s);
        row("an end that is missing", "{\n \"pins\": [", u"Line 2, column 11: the text ends too soon."_s);
        row("a comma that is missing", "{\"pins\": []\n \"anchors\": []}",
            u"Line 2, column 2: “,” or “}” is expected here."_s);
        row("a comma too many", "{\"anchors\": [900000,]}", u"Line 1, column 21: “]” cannot stand here."_s);
        row("more after the end", "{}\n{}", u"Line 2, column 1: something stands after the end."_s);
        row("a key twice", "{\"pins\": [], \"pins\": []}",
            u"Line 1, column 20: “pins” stands here a second time."_s);
        row("no UTF-8", "{\n\"\xff\": 1}", u"Line 2: something is not UTF-8 text."_s);
        row("an unknown key", "{\n  \"pin\": []}",
            u"Line 2, column 10: “pin” means nothing here. Did you mean pins? What may stand here: pins, anchors, feeders, feederKilometres."_s);
        row("an unknown kind", "{\"pins\": [{\"kind\": \"near\"}]}",
            u"Line 1, column 20: “near” is no kind of rule; there are together, within, not-within, apart, anchor, size, only-anchors."_s);
        row("no kind", "{\"pins\": [{}]}", u"Line 1, column 11: “kind” is missing."_s);
        row("a school that is not there", "{\"anchors\": [900000,\n 12345]}",
            u"Line 2, column 2: the school with URN 12345 does not take part, or does not stand on 2026-11-21."_s);
        row("a name that is not there", "{\"anchors\": [\"Nowhere\"]}",
            u"Line 1, column 14: nothing that takes part is called “Nowhere” on 2026-11-21."_s);
        row("a school twice", "{\"anchors\": [900000, 900000]}",
            u"Line 1, column 22: Place 0001 Academy stands here a second time."_s);
        row("too few", "{\"pins\": [{\"kind\": \"together\", \"schools\": [900000]}]}",
            u"Line 1, column 43: a rule “together” names at least 2, not 1."_s);
        row("too many", "{\"pins\": [{\"kind\": \"apart\", \"schools\": [900000, 900001, 900002]}]}",
            u"Line 1, column 40: a rule “apart” names 2, not 3."_s);
        row("no target", "{\"pins\": [{\"kind\": \"within\", \"schools\": [900000]}]}",
            u"Line 1, column 11: “group” is missing."_s);
        row("sizes that cannot be",
            "{\"pins\": [{\"kind\": \"size\", \"group\": 900000, \"schools\": {\"least\": 9, \"most\": 3}}]}",
            u"Line 1, column 56: the least, 9, is more than the most, 3."_s);
        row("no sizes", "{\"pins\": [{\"kind\": \"size\", \"group\": 900000}]}",
            u"Line 1, column 11: a rule “size” says how many “schools” or “pupils”."_s);
        row("a negative number", "{\"feederKilometres\": -1}",
            u"Line 1, column 22: a number from 0 to 2000 is expected here, not -1."_s);
        row("a fraction", "{\"anchors\": [900000.5]}",
            u"Line 1, column 14: a whole number from 1 to 9007199254740992 is expected here, not 900000.5."_s);
        row("not a number", "{\"feederKilometres\": NaN}", u"Line 1, column 22: “N” cannot stand here."_s);
        row("a number that is too large", "{\"feederKilometres\": 1e999}",
            u"Line 1, column 27: “1e999” is no number that can be read."_s);
        row("a link to itself", "{\"feeders\": [{\"from\": 900000, \"to\": 900000}]}",
            u"Line 1, column 14: a school cannot send its children to itself."_s);
    }
    void whatIsWrongIsNamedWithItsPlace() {
        QFETCH(QByteArray, file);
        QFETCH(QString, told);
        QCOMPARE(refusal(file), told);
    }
    void deepNestingEndsInASentence() {
        QVERIFY(refusal(QByteArray(100'000, '[')).contains(u"nested too deeply"));
        QVERIFY(refusal("{\"a\": " + QByteArray(100'000, '{')).contains(u"a name in quotes"));
    }
};

QTEST_GUILESS_MAIN(TestFormingRulesFile)
#include "tst_forming_rules_file.moc"
