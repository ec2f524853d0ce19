// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/member_book.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::MemberBook)
};

constexpr qint64 kLargestId = qint64(1) << 53;

} // namespace

MemberBook::MemberBook(const FormingGround& ground, Strictness strictness)
    : m_ground(ground), m_strictness(strictness) {
    for (const std::vector<FormingItem>* items : {&ground.items, &ground.leftOut}) {
        for (const FormingItem& item : *items) {
            m_items.insert(item.member, &item);
            if (item.urn > 0)
                m_byUrn.insert(item.urn, item.member);
        }
    }
}

QJsonObject MemberBook::written(const Member& member) const {
    if (const auto* body = std::get_if<Id<Body>>(&member))
        return {{u"body"_s, body->value}};
    const FormingItem* item = m_items.value(member);
    if (item != nullptr && item->urn > 0)
        return {{u"urn"_s, item->urn}};
    return {{u"school"_s, std::get<Id<School>>(member).value}};
}

QJsonArray MemberBook::written(const std::vector<Member>& members) const {
    QJsonArray array;
    for (const Member& member : members)
        array.append(written(member));
    return array;
}

std::optional<Member> MemberBook::item(const JsonNode& node) {
    return find(node, false);
}

std::optional<Member> MemberBook::target(const JsonNode& node) {
    return find(node, m_ground.job == FormingJob::Hubs);
}

std::vector<Member> MemberBook::items(const JsonNode& node) {
    expectKind(node, JsonNode::Kind::Array);
    std::vector<Member> found;
    for (const JsonNode& one : node.items) {
        const std::optional<Member> member = item(one);
        if (!member)
            continue;
        if (m_strictness == Strictness::Refuse &&
            std::find(found.begin(), found.end(), *member) != found.end())
            refuseNode(one, Words::tr("%1 stands here a second time").arg(m_ground.nameOf(*member)));
        found.push_back(*member);
    }
    return found;
}

std::optional<Id<School>> MemberBook::school(const JsonNode& node) {
    const std::optional<Member> member = item(node);
    if (!member)
        return {};
    if (!std::holds_alternative<Id<School>>(*member))
        refuseNode(node, Words::tr("a school is expected here"));
    return std::get<Id<School>>(*member);
}

std::optional<Member> MemberBook::find(const JsonNode& node, bool mayBeHub) {
    if (node.kind == JsonNode::Kind::Text)
        return named(node, mayBeHub);
    const bool isObject = node.kind == JsonNode::Kind::Object;
    if (isObject)
        expectKeys(node, {u"urn"_s, u"school"_s, u"body"_s});
    if (isObject && node.keys.size() != 1)
        refuseNode(node, Words::tr("either “urn”, “school” or “body” is expected here"));
    const QString key = isObject ? node.keys.front() : u"urn"_s;
    const qint64 number = wholeNumberOf(isObject ? node.items.front() : node, 1, kLargestId);
    std::optional<Member> member;
    if (key == "urn"_L1 && m_byUrn.contains(number))
        member = m_byUrn.value(number);
    else if (key == "school"_L1)
        member = Id<School>{number};
    else if (key == "body"_L1)
        member = Id<Body>{number};
    const bool isHub = mayBeHub && key == "body"_L1 && m_ground.body(Id<Body>{number}) != nullptr;
    if (member && (m_items.contains(*member) || isHub))
        return member;
    miss(node, key == "urn"_L1 ? Words::tr("the school with URN %1").arg(number)
                               : Words::tr("the %1 with number %2")
                                     .arg(key == "body"_L1 ? Words::tr("body") : Words::tr("school"))
                                     .arg(number));
    return {};
}

std::optional<Member> MemberBook::named(const JsonNode& node, bool mayBeHub) const {
    const QString key = folded(node.text);
    std::vector<Member> found;
    for (const auto* items : {&m_ground.items, &m_ground.leftOut}) {
        for (const FormingItem& item : *items)
            if (folded(item.name) == key)
                found.push_back(item.member);
    }
    for (const PlacedBody& body : m_ground.bodies) {
        if (mayBeHub && folded(body.name) == key)
            found.push_back(body.id);
    }
    if (found.size() == 1)
        return found.front();
    refuseNode(
        node,
        found.empty()
            ? Words::tr("nothing that takes part is called “%1” on %2").arg(node.text, isoText(m_ground.day))
            : Words::tr("“%1” is the name of several; write its number").arg(node.text));
}

void MemberBook::miss(const JsonNode& node, const QString& what) {
    if (m_strictness == Strictness::Refuse)
        refuseNode(
            node,
            Words::tr("%1 does not take part, or does not stand on %2").arg(what, isoText(m_ground.day)));
    if (!m_missing.contains(what))
        m_missing << what;
}

} // namespace liaison
