// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/forming/question_json.h"

namespace liaison {

namespace {

constexpr qint64 kLargest = qint64(1) << 53;

QJsonObject writtenBody(const FormedBody& body, const MemberBook& book) {
    QJsonObject object{{u"name"_s, body.name}, {u"members"_s, book.written(body.members)}};
    if (body.anchor)
        object.insert(u"anchor"_s, book.written(*body.anchor));
    if (body.carriesOn.isValid())
        object.insert(u"carries_on"_s, body.carriesOn.value);
    return object;
}

FormedBody formedFrom(const JsonNode& node, MemberBook& book) {
    expectKeys(node, {u"name"_s, u"members"_s, u"anchor"_s, u"carries_on"_s});
    FormedBody body;
    body.name = textOf(neededChild(node, u"name"));
    body.members = book.items(neededChild(node, u"members"));
    if (const JsonNode* anchor = node.find(u"anchor"))
        body.anchor = book.item(*anchor);
    if (const JsonNode* today = node.find(u"carries_on"))
        body.carriesOn = Id<Body>{wholeNumberOf(*today, 1, kLargest)};
    return body;
}

FormingClaim claimFrom(const JsonNode& node) {
    expectKeys(node, {u"cost"_s, u"bound"_s, u"proven"_s});
    FormingClaim claim;
    claim.cost = wholeNumberOf(neededChild(node, u"cost"), -kLargest, kLargest);
    if (const JsonNode* bound = node.find(u"bound"))
        claim.bound = wholeNumberOf(*bound, -kLargest, kLargest);
    const JsonNode& proven = neededChild(node, u"proven");
    expectKind(proven, JsonNode::Kind::Boolean);
    claim.isProven = proven.boolean;
    return claim;
}

} // namespace

QJsonObject planObject(const FormingPlan& plan, const FormingGround& ground) {
    const MemberBook book(ground, MemberBook::Strictness::Note);
    QJsonArray bodies;
    for (const FormedBody& body : plan.bodies)
        bodies.append(writtenBody(body, book));
    QJsonObject claim{{u"cost"_s, plan.claim.cost}, {u"proven"_s, plan.claim.isProven}};
    if (plan.claim.bound)
        claim.insert(u"bound"_s, *plan.claim.bound);
    return {{u"bodies"_s, bodies}, {u"claim"_s, claim}};
}

FormingPlan planFrom(const JsonNode& node, MemberBook& book) {
    expectKeys(node, {u"bodies"_s, u"claim"_s});
    const JsonNode& bodies = neededChild(node, u"bodies");
    expectKind(bodies, JsonNode::Kind::Array);
    FormingPlan plan;
    for (const JsonNode& each : bodies.items)
        plan.bodies.push_back(formedFrom(each, book));
    plan.claim = claimFrom(neededChild(node, u"claim"));
    return plan;
}

} // namespace liaison
