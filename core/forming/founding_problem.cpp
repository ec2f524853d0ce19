// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_problem.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/pin_units.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Founding)
};

constexpr std::size_t kMostOffered = 20'000;
constexpr double kEndOfGrid = 1e7;

bool isFoundingPin(PinKind kind) {
    return kind == PinKind::In || kind == PinKind::Out || kind == PinKind::Together || kind == PinKind::Apart;
}

/// Quotas for one kind are one: all of them hold.
void addQuotas(const FoundingQuestion& wants, FoundingCase& asked) {
    for (const KindQuota& quota : wants.quotas) {
        const auto at = std::find(asked.kinds.begin(), asked.kinds.end(), quota.kind);
        if (at == asked.kinds.end()) {
            asked.kinds.push_back(quota.kind);
            asked.problem.quotas.push_back(quota.schools);
            continue;
        }
        SizeBounds& bounds = asked.problem.quotas[std::size_t(at - asked.kinds.begin())];
        bounds.least = std::max(bounds.least, quota.schools.least);
        bounds.most = std::min(bounds.most, quota.schools.most);
        asked.isHopeless = asked.isHopeless || bounds.most < bounds.least;
    }
}

void addPins(const FormingQuestion& question, const GroundIndex& index, FoundingCase& asked) {
    for (const Pin& pin : question.pins) {
        const std::vector<int> places = placesOf(pin, index);
        for (const int place : places) {
            grouping::FoundingPlace& one = asked.problem.places[std::size_t(place)];
            one.isMust = one.isMust || pin.kind == PinKind::In;
            one.isMustNot = one.isMustNot || pin.kind == PinKind::Out;
        }
        if (pin.kind == PinKind::In)
            asked.isHopeless =
                asked.isHopeless || std::any_of(pin.members.begin(), pin.members.end(),
                                                [&](const Member& member) { return index.of(member) < 0; });
        if (places.size() < 2)
            continue;
        if (pin.kind == PinKind::Together)
            asked.together.push_back(places);
        else if (pin.kind == PinKind::Apart)
            asked.apart.push_back(places);
    }
}

QString flawOfNumbers(const FoundingQuestion& wants) {
    if (wants.fewest < 1)
        return Words::tr("At least one school founds a trust; %1 were asked for.").arg(wants.fewest);
    if (wants.most < wants.fewest)
        return Words::tr("At least %1 and at most %2 schools cannot both be: change one of the two numbers.")
            .arg(wants.fewest)
            .arg(wants.most);
    for (const KindQuota& quota : wants.quotas) {
        const QString kind = schoolKindLabel(quota.kind);
        if (quota.schools.least < 0 || quota.schools.most < 0)
            return Words::tr("The number of schools of the kind “%1” cannot be below nothing.").arg(kind);
        if (quota.schools.most < quota.schools.least)
            return Words::tr("Of the kind “%1”, at least %2 and at most %3 schools cannot both be: change "
                             "one of the two numbers.")
                .arg(kind)
                .arg(quota.schools.least)
                .arg(quota.schools.most);
    }
    return {};
}

QString flawOfPlaces(const FoundingQuestion& wants, const FormingGround& ground) {
    if (ground.items.empty())
        return Words::tr(
            "No school with a place on the map takes part: choose schools, or give them a place.");
    if (ground.items.size() > kMostOffered)
        return Words::tr("Founders are chosen among at most %1 schools: narrow the choice.")
            .arg(countText(qint64(kMostOffered)));
    for (const FormingItem& item : ground.items)
        if (!(std::abs(item.easting) <= kEndOfGrid && std::abs(item.northing) <= kEndOfGrid))
            return Words::tr("The place of “%1” is not on the National Grid: give it another.")
                .arg(item.name);
    if (wants.aim != grouping::FoundingAim::Lead && !wants.lead.isValid())
        return {};
    if (!wants.lead.isValid())
        return Words::tr("No lead school is named: choose the school that the founders are to be near to.");
    if (ground.indexOf(wants.lead) >= 0)
        return {};
    return ground.find(wants.lead) != nullptr
               ? Words::tr("The lead school “%1” has no place on the map: give it one, or choose another.")
                     .arg(ground.nameOf(wants.lead))
               : Words::tr("The lead school is not among those that take part: choose another.");
}

} // namespace

qint64 FoundingCase::valueOf(const grouping::FoundingPlan& plan) const {
    return problem.aim == grouping::FoundingAim::Lead ? plan.toLead : plan.diameter;
}

FoundingCase foundingCase(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    const GroundIndex index(ground);
    FoundingCase asked;
    asked.fewest = wants.fewest;
    asked.most = std::min(wants.most, std::max(int(ground.items.size()), wants.fewest));
    addQuotas(wants, asked);
    for (const FormingItem& item : ground.items) {
        const auto kind = std::find(asked.kinds.begin(), asked.kinds.end(), item.kind);
        asked.problem.places.push_back(
            {item.easting, item.northing, int(kind - asked.kinds.begin()), false, false});
    }
    asked.problem.aim = wants.aim;
    asked.problem.lead = wants.lead.isValid() ? index.of(wants.lead) : -1;
    addPins(question, index, asked);
    return asked;
}

Result<void> checkFoundingQuestion(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    QString flaw = flawOfNumbers(wants);
    if (flaw.isEmpty())
        flaw = flawOfPlaces(wants, ground);
    for (const Pin& pin : question.pins)
        if (flaw.isEmpty() && !isFoundingPin(pin.kind))
            flaw =
                Words::tr("“%1” is not a rule for founding a trust: take it away.").arg(pinText(ground, pin));
    if (flaw.isEmpty())
        return {};
    return failure(ErrorCode::Invalid, flaw);
}

} // namespace liaison
