// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/void_rules.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

constexpr std::size_t kMostNamed = 5;

QString leftOutText(const FormingGround& ground, const std::vector<Member>& absent) {
    QStringList names;
    for (const Member& member : absent) {
        if (names.size() == qsizetype(kMostNamed) && absent.size() > kMostNamed + 1) {
            names << Words::tr("%1 others").arg(countText(qint64(absent.size() - kMostNamed)));
            break;
        }
        const QString name = ground.nameOf(member);
        names << (name.isEmpty() ? Words::tr("somebody who does not take part") : name);
    }
    return (absent.size() == 1 ? Words::tr("%1 is left out") : Words::tr("%1 are left out"))
        .arg(names.join(Words::tr(", ")));
}

/// How many members a rule has to find to say anything.
std::size_t neededFor(PinKind kind) {
    switch (kind) {
    case PinKind::Together:
    case PinKind::Apart:
        return 2;
    case PinKind::Within:
    case PinKind::NotWithin:
        return 1;
    case PinKind::OnlyAnchors: // who is left out anchors nothing anyhow
    case PinKind::Anchor:      // impossible, and told as that
    case PinKind::Size:
    case PinKind::In:
    case PinKind::Out: // kept anyhow
        break;
    }
    return 0;
}

bool isLostTarget(const FormingGround& ground, const GroundIndex& index, const Pin& pin) {
    if (pin.kind != PinKind::NotWithin || !pin.target || index.of(*pin.target) >= 0)
        return false;
    const auto* body = std::get_if<Id<Body>>(&*pin.target);
    return ground.job != FormingJob::Hubs || body == nullptr || ground.body(*body) == nullptr;
}

void addFeeders(const FormingGround& ground, const GroundIndex& index, const FormingQuestion& question,
                std::vector<VoidRule>& found) {
    const auto* wants = std::get_if<GroupsQuestion>(&question.wants);
    if (wants == nullptr || wants->feederWeight <= 0)
        return;
    qint64 lost = 0;
    std::vector<Member> absent;
    for (const FeederLink& link : wants->feeders) {
        lost += index.of(link.from) < 0 || index.of(link.to) < 0 ? 1 : 0;
        for (const Member& member : {Member(link.from), Member(link.to)})
            if (index.of(member) < 0 && std::find(absent.begin(), absent.end(), member) == absent.end())
                absent.push_back(member);
    }
    if (lost > 0)
        found.push_back({u"feeders"_s, counted(lost, Words::tr("feeder link"), Words::tr("feeder links")),
                         Words::tr("says nothing, as %1").arg(leftOutText(ground, absent))});
}

} // namespace

QString voidReason(const FormingGround& ground, const GroundIndex& index, const Pin& pin) {
    const std::size_t needed = neededFor(pin.kind);
    if (needed == 0)
        return {};
    if (isLostTarget(ground, index, pin))
        return Words::tr("says nothing, as %1").arg(leftOutText(ground, {*pin.target}));
    std::vector<Member> absent;
    std::copy_if(pin.members.begin(), pin.members.end(), std::back_inserter(absent),
                 [&](const Member& member) { return index.of(member) < 0; });
    if (absent.empty())
        return {};
    return (pin.members.size() - absent.size() < needed ? Words::tr("says nothing, as %1")
                                                        : Words::tr("holds only for the others, as %1"))
        .arg(leftOutText(ground, absent));
}

std::vector<VoidRule> voidRules(const FormingGround& ground, const FormingQuestion& question) {
    const GroundIndex index(ground);
    std::vector<VoidRule> found;
    for (const Pin& pin : question.pins)
        if (const QString reason = voidReason(ground, index, pin); !reason.isEmpty())
            found.push_back({u"pin %1"_s.arg(pin.id), pinText(ground, pin), reason});
    addFeeders(ground, index, question, found);
    return found;
}

} // namespace liaison
