// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/question_json.h"

#include "core/base/text.h"
#include "core/forming/pin_json.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::QuestionJson)
};

constexpr qint64 kMostGroups = 1'000'000;
constexpr qint64 kMostMetres = 10'000'000;

template <class Value>
using Keys = std::initializer_list<std::pair<Value, const char*>>;

const Keys<grouping::Objective> kObjectives{{grouping::Objective::Total, "total"},
                                            {grouping::Objective::Longest, "longest"},
                                            {grouping::Objective::Weighted, "pupils"}};
const Keys<grouping::HubBalance> kBalances{{grouping::HubBalance::None, "none"},
                                           {grouping::HubBalance::Schools, "schools"},
                                           {grouping::HubBalance::Pupils, "pupils"}};
const Keys<grouping::FoundingAim> kAims{{grouping::FoundingAim::Diameter, "diameter"},
                                        {grouping::FoundingAim::Lead, "lead"}};

template <class Value>
QString keyOf(const Keys<Value>& keys, Value value) {
    for (const auto& [known, key] : keys)
        if (known == value)
            return QString::fromLatin1(key);
    return {};
}

template <class Value>
void readKey(const JsonNode& node, QStringView name, const Keys<Value>& keys, Value& value) {
    const JsonNode* child = node.find(name);
    if (child == nullptr)
        return;
    QStringList known;
    for (const auto& [meant, key] : keys) {
        known << QString::fromLatin1(key);
        if (textOf(*child) != known.back())
            continue;
        value = meant;
        return;
    }
    refuseNode(*child, Words::tr("“%1” is not one of %2").arg(child->text, known.join(u", "_s)));
}

template <class Number>
void readNumber(const JsonNode& node, QStringView name, qint64 least, qint64 most, Number& value) {
    if (const JsonNode* child = node.find(name))
        value = Number(wholeNumberOf(*child, least, most));
}

void readBounds(const JsonNode& node, QStringView name, SizeBounds& bounds) {
    if (const JsonNode* child = node.find(name))
        bounds = boundsFrom(*child);
}

QJsonArray writtenSchools(const MemberBook& book, const std::vector<Id<School>>& schools) {
    QJsonArray array;
    for (const Id<School> school : schools)
        array.append(book.written(Member(school)));
    return array;
}

QJsonObject written(const MemberBook& book, const GroupsQuestion& wants) {
    QJsonObject object{{u"anchors"_s, anchoringKey(wants.anchoring)},
                       {u"chosen"_s, writtenSchools(book, wants.anchors)},
                       {u"schools"_s, boundsObject(wants.schools)},
                       {u"pupils"_s, boundsObject(wants.pupils)},
                       {u"objective"_s, keyOf(kObjectives, wants.objective)},
                       {u"stay"_s, wants.stay},
                       {u"feeder_weight"_s, wants.feederWeight}};
    if (wants.count)
        object.insert(u"count"_s, *wants.count);
    if (wants.farthest)
        object.insert(u"farthest"_s, *wants.farthest);
    QJsonArray feeders;
    for (const FeederLink& link : wants.feeders)
        feeders.append(QJsonObject{{u"from"_s, book.written(Member(link.from))},
                                   {u"to"_s, book.written(Member(link.to))}});
    object.insert(u"feeders"_s, feeders);
    return object;
}

QJsonObject written(const HubsQuestion& wants) {
    QJsonObject object{{u"least"_s, wants.least},
                       {u"most"_s, wants.most},
                       {u"balance"_s, keyOf(kBalances, wants.balance)},
                       {u"tolerance"_s, wants.tolerance}};
    if (wants.count)
        object.insert(u"count"_s, *wants.count);
    return object;
}

QJsonObject written(const MemberBook& book, const FoundingQuestion& wants) {
    QJsonObject object{
        {u"fewest"_s, wants.fewest}, {u"most"_s, wants.most}, {u"aim"_s, keyOf(kAims, wants.aim)}};
    if (wants.lead.isValid())
        object.insert(u"lead"_s, book.written(Member(wants.lead)));
    QJsonArray quotas;
    for (const KindQuota& quota : wants.quotas)
        quotas.append(
            QJsonObject{{u"kind"_s, schoolKindKey(quota.kind)}, {u"schools"_s, boundsObject(quota.schools)}});
    object.insert(u"quotas"_s, quotas);
    return object;
}

GroupsQuestion groupsFrom(const JsonNode& node, MemberBook& book) {
    expectKeys(node, {u"anchors"_s, u"chosen"_s, u"count"_s, u"schools"_s, u"pupils"_s, u"farthest"_s,
                      u"objective"_s, u"stay"_s, u"feeders"_s, u"feeder_weight"_s});
    GroupsQuestion wants;
    readKey(node, u"anchors",
            Keys<Anchoring>{{Anchoring::Secondaries, "secondary"},
                            {Anchoring::Chosen, "chosen"},
                            {Anchoring::Any, "any"}},
            wants.anchoring);
    if (const JsonNode* chosen = node.find(u"chosen")) {
        for (const Member& member : book.items(*chosen))
            if (const auto* school = std::get_if<Id<School>>(&member))
                wants.anchors.push_back(*school);
    }
    readNumber(node, u"count", 1, kMostGroups, wants.count);
    readBounds(node, u"schools", wants.schools);
    readBounds(node, u"pupils", wants.pupils);
    readNumber(node, u"farthest", 0, kMostMetres, wants.farthest);
    readKey(node, u"objective", kObjectives, wants.objective);
    readNumber(node, u"stay", 0, kMostMetres, wants.stay);
    if (const JsonNode* feeders = node.find(u"feeders"))
        wants.feeders = feedersFrom(*feeders, book);
    readNumber(node, u"feeder_weight", 0, kMostMetres, wants.feederWeight);
    return wants;
}

HubsQuestion hubsFrom(const JsonNode& node) {
    expectKeys(node, {u"count"_s, u"least"_s, u"most"_s, u"balance"_s, u"tolerance"_s});
    HubsQuestion wants;
    readNumber(node, u"count", 1, kMostGroups, wants.count);
    readNumber(node, u"least", 1, kMostGroups, wants.least);
    readNumber(node, u"most", 1, kMostGroups, wants.most);
    readKey(node, u"balance", kBalances, wants.balance);
    readNumber(node, u"tolerance", 0, kMostMetres, wants.tolerance);
    return wants;
}

FoundingQuestion foundingFrom(const JsonNode& node, MemberBook& book) {
    expectKeys(node, {u"fewest"_s, u"most"_s, u"aim"_s, u"lead"_s, u"quotas"_s});
    FoundingQuestion wants;
    readNumber(node, u"fewest", 1, kMostGroups, wants.fewest);
    readNumber(node, u"most", 1, kMostGroups, wants.most);
    readKey(node, u"aim", kAims, wants.aim);
    if (const JsonNode* lead = node.find(u"lead"))
        wants.lead = book.school(*lead).value_or(Id<School>());
    if (const JsonNode* quotas = node.find(u"quotas"))
        wants.quotas = quotasFrom(*quotas);
    return wants;
}

QStringList kindKeys() {
    QStringList keys;
    for (const SchoolKind kind : kSchoolKinds)
        keys << schoolKindKey(kind);
    return keys;
}

QDate dayFrom(const JsonNode& node) {
    const QDate day = QDate::fromString(textOf(node), Qt::ISODate);
    if (!day.isValid())
        refuseNode(node, Words::tr("“%1” is not a day; write it as 2026-09-01").arg(node.text));
    return day;
}

} // namespace

std::vector<FeederLink> feedersFrom(const JsonNode& node, MemberBook& book) {
    expectKind(node, JsonNode::Kind::Array);
    std::vector<FeederLink> links;
    for (const JsonNode& each : node.items) {
        expectKeys(each, {u"from"_s, u"to"_s});
        const auto from = book.school(neededChild(each, u"from"));
        const auto to = book.school(neededChild(each, u"to"));
        if (!from || !to)
            continue;
        if (from == to)
            refuseNode(each, Words::tr("a school cannot send its children to itself"));
        links.push_back({*from, *to});
    }
    return links;
}

std::vector<KindQuota> quotasFrom(const JsonNode& node) {
    expectKind(node, JsonNode::Kind::Array);
    std::vector<KindQuota> quotas;
    for (const JsonNode& each : node.items) {
        expectKeys(each, {u"kind"_s, u"schools"_s});
        const JsonNode& kind = neededChild(each, u"kind");
        const auto known = schoolKindFromKey(textOf(kind));
        if (!known)
            refuseNode(kind, Words::tr("“%1” is no kind of school; there are %2")
                                 .arg(kind.text, kindKeys().join(u", "_s)));
        quotas.push_back({*known, boundsFrom(neededChild(each, u"schools"))});
    }
    return quotas;
}

QJsonObject questionObject(const FormingQuestion& question, const FormingGround& ground) {
    const MemberBook book(ground, MemberBook::Strictness::Note);
    QJsonObject object{{u"job"_s, formingJobKey(question.job())}, {u"day"_s, isoText(question.day)}};
    if (!question.members.empty())
        object.insert(u"members"_s, book.written(question.members));
    if (const auto* groups = std::get_if<GroupsQuestion>(&question.wants))
        object.insert(u"groups"_s, written(book, *groups));
    else if (const auto* hubs = std::get_if<HubsQuestion>(&question.wants))
        object.insert(u"hubs"_s, written(*hubs));
    else
        object.insert(u"founding"_s, written(book, std::get<FoundingQuestion>(question.wants)));
    QJsonArray pins;
    for (const Pin& pin : question.pins)
        pins.append(pinObject(book, question.job(), pin));
    object.insert(u"pins"_s, pins);
    return object;
}

FormingQuestion questionFrom(const JsonNode& node, MemberBook& book, FormingJob job) {
    const QString key = formingJobKey(job);
    expectKeys(node, {u"job"_s, u"day"_s, u"members"_s, key, u"pins"_s});
    FormingQuestion question;
    if (const JsonNode& told = neededChild(node, u"job"); textOf(told) != key)
        refuseNode(told, Words::tr("“%1” is expected here").arg(key));
    question.day = dayFrom(neededChild(node, u"day"));
    if (const JsonNode* members = node.find(u"members"))
        question.members = book.items(*members);
    const JsonNode& wants = neededChild(node, key);
    if (job == FormingJob::Groups)
        question.wants = groupsFrom(wants, book);
    else if (job == FormingJob::Hubs)
        question.wants = hubsFrom(wants);
    else
        question.wants = foundingFrom(wants, book);
    const JsonNode& pins = neededChild(node, u"pins");
    expectKind(pins, JsonNode::Kind::Array);
    for (const JsonNode& each : pins.items) {
        if (auto pin = pinFrom(book, job, each))
            question.pins.push_back(std::move(*pin));
    }
    return question;
}

} // namespace liaison
