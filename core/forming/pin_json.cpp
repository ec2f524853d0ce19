// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/pin_json.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PinJson)
};

constexpr PinKind kKinds[] = {PinKind::Together,    PinKind::Within, PinKind::NotWithin,
                              PinKind::Apart,       PinKind::Anchor, PinKind::Size,
                              PinKind::OnlyAnchors, PinKind::In,     PinKind::Out};

QString membersKey(FormingJob job) {
    return job == FormingJob::Hubs ? u"groups"_s : u"schools"_s;
}

QString targetKey(FormingJob job) {
    return job == FormingJob::Hubs ? u"hub"_s : u"group"_s;
}

bool hasTarget(PinKind kind) {
    return kind == PinKind::Within || kind == PinKind::NotWithin || kind == PinKind::Size;
}

/// How many members a pin has to name.
SizeBounds membersOf(PinKind kind) {
    switch (kind) {
    case PinKind::Together:
        return {2};
    case PinKind::Apart:
        return {2, 2};
    case PinKind::Anchor:
        return {1, 1};
    case PinKind::Size:
        return {0, 0};
    case PinKind::Within:
    case PinKind::NotWithin:
    case PinKind::OnlyAnchors:
    case PinKind::In:
    case PinKind::Out:
        break;
    }
    return {1};
}

/// Whether a rule of that kind says anything about what is formed.
bool isOfJob(PinKind kind, FormingJob job) {
    switch (kind) {
    case PinKind::Together:
    case PinKind::Apart:
        return true;
    case PinKind::Within:
    case PinKind::NotWithin:
    case PinKind::Size:
        return job != FormingJob::Founding;
    case PinKind::OnlyAnchors:
    case PinKind::Anchor:
        return job == FormingJob::Groups;
    case PinKind::In:
    case PinKind::Out:
        break;
    }
    return job == FormingJob::Founding;
}

PinKind kindFrom(const JsonNode& node, FormingJob job) {
    const JsonNode& kind = neededChild(node, u"kind");
    if (const auto known = pinKindFromKey(textOf(kind)))
        return *known;
    QStringList keys;
    for (const PinKind each : kKinds)
        if (isOfJob(each, job))
            keys << pinKindKey(each);
    refuseNode(kind, Words::tr("“%1” is no kind of rule; there are %2").arg(kind.text, keys.join(u", "_s)));
}

QStringList keysFor(PinKind kind, FormingJob job) {
    QStringList keys{u"id"_s, u"kind"_s};
    if (kind == PinKind::Size)
        keys << u"schools"_s << u"pupils"_s;
    else
        keys << membersKey(job);
    if (hasTarget(kind))
        keys << targetKey(job);
    return keys;
}

/// False where somebody is missing.
bool readMembers(MemberBook& book, FormingJob job, const JsonNode& node, Pin& pin) {
    const JsonNode& list = neededChild(node, membersKey(job));
    pin.members = book.items(list);
    if (pin.members.size() < list.items.size())
        return false;
    const SizeBounds wanted = membersOf(pin.kind);
    if (!wanted.holds(qint64(pin.members.size())))
        refuseNode(list, Words::tr("a rule “%1” names %2, not %3")
                             .arg(pinKindKey(pin.kind))
                             .arg(wanted.most == wanted.least ? QString::number(wanted.least)
                                                              : Words::tr("at least %1").arg(wanted.least))
                             .arg(pin.members.size()));
    return true;
}

void readSizes(const JsonNode& node, Pin& pin) {
    if (const JsonNode* schools = node.find(u"schools"))
        pin.schools = boundsFrom(*schools);
    if (const JsonNode* pupils = node.find(u"pupils"))
        pin.pupils = boundsFrom(*pupils);
    if (!pin.schools && !pin.pupils)
        refuseNode(node, Words::tr("a rule “size” says how many “schools” or “pupils”"));
}

} // namespace

QJsonObject boundsObject(const SizeBounds& bounds) {
    QJsonObject object;
    if (bounds.least != SizeBounds().least)
        object.insert(u"least"_s, qint64(bounds.least));
    if (bounds.most != SizeBounds().most)
        object.insert(u"most"_s, qint64(bounds.most));
    return object;
}

SizeBounds boundsFrom(const JsonNode& node) {
    expectKeys(node, {u"least"_s, u"most"_s});
    SizeBounds bounds;
    if (const JsonNode* least = node.find(u"least"))
        bounds.least = wholeNumberOf(*least, 0);
    if (const JsonNode* most = node.find(u"most"))
        bounds.most = wholeNumberOf(*most, 0);
    if (bounds.least > bounds.most)
        refuseNode(node,
                   Words::tr("the least, %1, is more than the most, %2").arg(bounds.least).arg(bounds.most));
    return bounds;
}

QJsonObject pinObject(const MemberBook& book, FormingJob job, const Pin& pin) {
    QJsonObject object{{u"id"_s, pin.id}, {u"kind"_s, pinKindKey(pin.kind)}};
    if (pin.kind != PinKind::Size)
        object.insert(membersKey(job), book.written(pin.members));
    if (hasTarget(pin.kind) && pin.target)
        object.insert(targetKey(job), book.written(*pin.target));
    if (pin.kind == PinKind::Size && pin.schools)
        object.insert(u"schools"_s, boundsObject(*pin.schools));
    if (pin.kind == PinKind::Size && pin.pupils)
        object.insert(u"pupils"_s, boundsObject(*pin.pupils));
    return object;
}

std::optional<Pin> pinFrom(MemberBook& book, FormingJob job, const JsonNode& node) {
    expectKind(node, JsonNode::Kind::Object);
    Pin pin;
    pin.kind = kindFrom(node, job);
    expectKeys(node, keysFor(pin.kind, job));
    if (const JsonNode* id = node.find(u"id"))
        pin.id = int(wholeNumberOf(*id, 1, std::numeric_limits<int>::max()));
    if (hasTarget(pin.kind)) {
        pin.target = book.target(neededChild(node, targetKey(job)));
        if (!pin.target)
            return {};
    }
    if (pin.kind == PinKind::Size)
        readSizes(node, pin);
    else if (!readMembers(book, job, node, pin))
        return {};
    return pin;
}

} // namespace liaison
