// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_rules_file.h"

#include "core/base/text.h"
#include "core/forming/pin_json.h"
#include "core/forming/question_json.h"
#include "core/store/guarded.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FormingRulesFile)
};

constexpr double kMostKilometres = 2000;
constexpr double kMetres = 1000;
// Rules without an id get numbers after the highest.
constexpr int kHighestId = 1'000'000;

QStringList keysOf(FormingJob job) {
    switch (job) {
    case FormingJob::Groups:
        return {u"pins"_s, u"anchors"_s, u"feeders"_s, u"feederKilometres"_s};
    case FormingJob::Founding:
        return {u"pins"_s, u"quotas"_s};
    case FormingJob::Hubs:
        break;
    }
    return {u"pins"_s};
}

/// Ids in the file are left as they are unless two rules would have the same.
void addPins(const JsonNode& node, MemberBook& book, FormingQuestion& question) {
    expectKind(node, JsonNode::Kind::Array);
    for (const JsonNode& each : node.items) {
        std::optional<Pin> pin = pinFrom(book, question.job(), each);
        const auto hasId = [&](const Pin& other) { return other.id == pin->id; };
        if (pin->id > kHighestId)
            refuseNode(each,
                       Words::tr("the id %1 is too high; the highest is %2").arg(pin->id).arg(kHighestId));
        if (pin->id == 0)
            pin->id = question.nextPinId();
        else if (std::any_of(question.pins.begin(), question.pins.end(), hasId))
            refuseNode(each, Words::tr("another rule has the id %1").arg(pin->id));
        question.pins.push_back(std::move(*pin));
    }
}

void readGroups(const JsonNode& node, MemberBook& book, GroupsQuestion& wants) {
    if (const JsonNode* anchors = node.find(u"anchors")) {
        wants.anchoring = Anchoring::Chosen;
        wants.anchors.clear();
        for (const Member& member : book.items(*anchors))
            wants.anchors.push_back(std::get<Id<School>>(member));
    }
    if (const JsonNode* feeders = node.find(u"feeders")) {
        const std::vector<FeederLink> links = feedersFrom(*feeders, book);
        wants.feeders.insert(wants.feeders.end(), links.begin(), links.end());
    }
    if (const JsonNode* weight = node.find(u"feederKilometres"))
        wants.feederWeight = std::llround(decimalOf(*weight, 0, kMostKilometres) * kMetres);
}

} // namespace

Result<FormingQuestion> withRules(const FormingQuestion& question, const QByteArray& file,
                                  const FormingGround& ground) {
    return guarded([&] {
        const JsonNode node = readJson(file);
        expectKeys(node, keysOf(question.job()));
        MemberBook book(ground, MemberBook::Strictness::Refuse);
        FormingQuestion ruled = question;
        if (auto* groups = std::get_if<GroupsQuestion>(&ruled.wants))
            readGroups(node, book, *groups);
        if (auto* founding = std::get_if<FoundingQuestion>(&ruled.wants)) {
            if (const JsonNode* quotas = node.find(u"quotas"))
                founding->quotas = quotasFrom(*quotas);
        }
        if (const JsonNode* pins = node.find(u"pins"))
            addPins(*pins, book, ruled);
        return ruled;
    });
}

} // namespace liaison
