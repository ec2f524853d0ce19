// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/group_problem.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

/// Goes through a question about groups and keeps the first thing that makes no sense.
class GroupsCheck {
public:
    GroupsCheck(const FormingGround& ground, const FormingQuestion& question)
        : m_ground(ground)
        , m_question(question)
        , m_wants(std::get<GroupsQuestion>(question.wants))
        , m_index(ground) {}

    QString flaw() {
        if (m_ground.items.empty())
            return Words::tr("No school with a place on the map takes part; choose schools, or place them on "
                             "the map first.");
        checkNumbers();
        checkAnchors();
        for (const Pin& pin : m_question.pins)
            checkPin(pin);
        if (m_flaw.isEmpty())
            checkPlaces();
        return m_flaw;
    }

private:
    void note(bool isWrong, const QString& flaw) {
        if (isWrong && m_flaw.isEmpty())
            m_flaw = flaw;
    }

    void checkBounds(const SizeBounds& bounds, const QString& what) {
        note(bounds.least < 0 || bounds.most < 0,
             Words::tr("The size of a group in %1 is below zero; give a number from 0 upwards.").arg(what));
        note(bounds.least > bounds.most,
             Words::tr(
                 "The smallest size of a group, %1 %2, is larger than the largest, %3; change one of them.")
                 .arg(countText(bounds.least), what, countText(bounds.most)));
    }

    void checkNumbers() {
        const qint64 schools = qint64(m_ground.items.size());
        if (m_wants.count) {
            note(*m_wants.count < 1,
                 Words::tr("There is at least 1 group; %1 were asked for.").arg(countText(*m_wants.count)));
            note(*m_wants.count > schools,
                 Words::tr("%1 make at most as many groups; %2 were asked for.")
                     .arg(counted(schools, Words::tr("school"), Words::tr("schools")),
                          countText(*m_wants.count)));
        }
        note(m_wants.objective == grouping::Objective::Weighted &&
                 std::none_of(m_ground.items.begin(), m_ground.items.end(),
                              [](const FormingItem& item) { return item.pupils.has_value(); }),
             Words::tr("Nobody knows the pupils of any of these schools, so pupils times distance cannot be "
                       "made small; make the total distance small instead."));
        checkBounds(m_wants.schools, Words::tr("schools"));
        checkBounds(m_wants.pupils, Words::tr("pupils"));
        note(m_wants.farthest.value_or(0) < 0, Words::tr("The farthest distance is below zero."));
        note(m_wants.stay < 0, Words::tr("What staying in today's group is worth is below zero."));
        note(m_wants.feederWeight < 0, Words::tr("What a feeder link is worth is below zero."));
    }

    /// Why a school that a rule makes an anchor cannot be one; empty where it can.
    void checkAnchor(const Member& member) {
        if (m_index.of(member) >= 0)
            return;
        const QString name = m_ground.nameOf(member);
        note(true,
             m_ground.find(member) != nullptr
                 ? Words::tr("%1 has no place on the map, so no group can be formed around it; place it "
                             "on the map, or take the rule back.")
                       .arg(name)
                 : Words::tr("A school around which a group is to be formed does not take part; choose "
                             "it too, or take the rule back."));
    }

    void checkAnchors() {
        if (m_wants.anchoring != Anchoring::Chosen)
            return;
        note(m_wants.anchors.empty(), Words::tr("No school is chosen as an anchor; choose at least one."));
        for (const Id<School> anchor : m_wants.anchors)
            checkAnchor(anchor);
    }

    void checkPin(const Pin& pin) {
        const bool hasTarget =
            pin.kind == PinKind::Within || pin.kind == PinKind::NotWithin || pin.kind == PinKind::Size;
        const QString text = pinText(m_ground, pin);
        note(pin.kind == PinKind::In || pin.kind == PinKind::Out,
             Words::tr("“%1” is a rule for founders, not for liaison groups.").arg(text));
        note(pin.members.empty() && pin.kind != PinKind::Size, Words::tr("“%1” names no school.").arg(text));
        note(hasTarget && !pin.target, Words::tr("“%1” names no group.").arg(text));
        if (pin.kind == PinKind::Size) {
            checkBounds(pin.schools.value_or(SizeBounds()), Words::tr("schools"));
            checkBounds(pin.pupils.value_or(SizeBounds()), Words::tr("pupils"));
        }
        if ((pin.kind == PinKind::Within || pin.kind == PinKind::Size) && pin.target)
            checkAnchor(*pin.target);
        if (pin.kind == PinKind::Anchor)
            for (const Member& member : pin.members)
                checkAnchor(member);
        note(pin.kind == PinKind::OnlyAnchors &&
                 std::none_of(pin.members.begin(), pin.members.end(),
                              [&](const Member& member) { return m_index.of(member) >= 0; }),
             Words::tr("“%1” names only schools that do not take part.").arg(text));
    }

    /// The solver's own look at the numbers.
    void checkPlaces() {
        using Kind = grouping::Flaw::Kind;
        for (const grouping::Flaw& flaw : grouping::flawsOf(groupProblem(m_ground, m_question))) {
            const bool isPlace = flaw.place >= 0 && flaw.place < int(m_ground.items.size());
            const QString name = isPlace ? m_ground.items[std::size_t(flaw.place)].name : QString();
            switch (flaw.kind) {
            case Kind::BadCoordinate:
                note(true, Words::tr("The place of %1 is not a place on the map; correct it.").arg(name));
                break;
            case Kind::BadCount:
                note(true, Words::tr("%1 has fewer than no pupils; correct the number.").arg(name));
                break;
            case Kind::TooLarge:
                note(true, Words::tr("The numbers are too large to be added up; ask for smaller ones."));
                break;
            case Kind::NoPlaces:
            case Kind::BadGroups:
            case Kind::BadBounds:
            case Kind::BadIndex:
                note(true, Words::tr("The numbers asked for do not fit the schools."));
                break;
            }
        }
    }

    const FormingGround& m_ground;
    const FormingQuestion& m_question;
    const GroupsQuestion& m_wants;
    GroundIndex m_index;
    QString m_flaw;
};

} // namespace

Result<void> checkGroupsQuestion(const FormingGround& ground, const FormingQuestion& question) {
    if (const QString flaw = GroupsCheck(ground, question).flaw(); !flaw.isEmpty())
        return failure(ErrorCode::Invalid, flaw);
    return {};
}

} // namespace liaison
