// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/forming_draft.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

/// So long the wizard looks, and so long it goes on proving.
constexpr std::chrono::milliseconds kLooking{4000};
constexpr std::chrono::milliseconds kProving{20000};

/// Whether members stand on a ground, left out of forming or not.
class Standing {
public:
    explicit Standing(const FormingGround& ground) {
        for (const std::vector<FormingItem>* items : {&ground.items, &ground.leftOut})
            for (const FormingItem& item : *items)
                m_members.insert(item.member);
    }
    bool isGone(const Member& member) const { return !m_members.contains(member); }

private:
    QSet<Member> m_members;
};

} // namespace

FormingDraft::FormingDraft() {
    questions[std::size_t(FormingJob::Hubs)].wants = HubsQuestion();
    questions[std::size_t(FormingJob::Founding)].wants = FoundingQuestion();
    effort.time = kLooking;
    effort.proof = kProving;
}

void FormingDraft::take(Structure read) {
    const bool isFirst = !structure.day().isValid();
    structure = std::move(read);
    for (FormingQuestion& one : questions)
        one.day = structure.day();
    if (isFirst) {
        auto& groups = std::get<GroupsQuestion>(questions[std::size_t(FormingJob::Groups)].wants);
        groups.schools = usualSizes(structure, FormingJob::Groups);
    }
    setJob(job);
}

void FormingDraft::setJob(FormingJob chosen) {
    if (job != chosen) {
        asked.reset();
        plan.reset();
        saved = {};
        savedName.clear();
        missing.clear();
    }
    job = chosen;
    whole = formingGround(structure, job);
    dropAbsent(question());
    narrow();
}

void FormingDraft::setMembers(std::vector<Member> members) {
    question().members = std::move(members);
    narrow();
}

void FormingDraft::narrow() {
    const std::vector<Member>& members = question().members;
    ground = members.empty() ? whole : formingGround(structure, job, &members);
}

void FormingDraft::open(const SavedPlan& opened) {
    const FormingJob of = opened.question.job();
    questions[std::size_t(of)] = opened.question;
    questions[std::size_t(of)].day = structure.day();
    setJob(of);
    saved = opened.id;
    savedVersion = opened.version;
    savedName = opened.name;
    missing = opened.missing;
    plan = opened.plan;
    asked = question();
}

void FormingDraft::dropAbsent(FormingQuestion& one) const {
    const Standing standing(whole);
    const auto isGone = [&standing](const Member& member) { return standing.isGone(member); };
    std::erase_if(one.members, isGone);
    for (Pin& pin : one.pins)
        std::erase_if(pin.members, isGone);
    // A rule about the size of a group has a group and no members.
    std::erase_if(one.pins, [](const Pin& pin) { return pin.members.empty() && pin.kind != PinKind::Size; });
}

QString itemNoun(FormingJob job) {
    return job == FormingJob::Hubs ? Words::tr("liaison group") : Words::tr("school");
}

QString placesText(FormingJob job, const AcceptanceSummary& summary) {
    const auto moves = qint64(summary.moves.size());
    const QString come = moves == 1 ? Words::tr("%1 comes into its place").arg(itemsText(job, 1))
                                    : Words::tr("%1 come into their place").arg(itemsText(job, moves));
    return summary.staying == 0
               ? come + u'.'
               : Words::tr("%1; for %2 nothing changes.").arg(come, countText(summary.staying));
}

qint64 placeKeyOf(const Member& member) {
    return std::visit([](const auto& id) { return id.value; }, member);
}

Member memberOfPlaceKey(FormingJob job, qint64 key) {
    if (job == FormingJob::Hubs)
        return Id<Body>{key};
    return Id<School>{key};
}

SizeBounds usualSizes(const Structure& structure, FormingJob job) {
    SizeBounds sizes;
    if (const BodyType* type = structure.typeByKey(typeKeyOf(job))) {
        sizes.least = type->fewestMembers.value_or(sizes.least);
        sizes.most = type->mostMembers.value_or(sizes.most);
    }
    return sizes;
}

} // namespace liaison
