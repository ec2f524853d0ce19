// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/move_dialog.h"

#include "ui/structure/body_combo.h"
#include "ui/structure/pick_list.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QCheckBox>
#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

QString bodyNameOn(const StructureState& state, Id<Body> id, QDate day) {
    const Result<Body> body = state.bodyService().find(id);
    return body ? body->formOn(day).name : QString();
}

const BodyType* typeOn(const StructureState& state, Id<Body> id, QDate day) {
    const Result<Body> body = state.bodyService().find(id);
    return body ? state.structure().type(body->formOn(day).type) : nullptr;
}

/// Whether the rules of the type name any of them as a member.
bool takesAny(const Structure& structure, const BodyType& type, const Picks& picks) {
    return std::any_of(picks.begin(), picks.end(), [&](const Pick& pick) {
        if (pick.isSchool())
            return type.takesSchools;
        const PlacedBody* body = structure.body(pick.body());
        return body != nullptr && type.takes(body->type);
    });
}

} // namespace

Id<Body> leftBody(const Structure& structure, const Picks& picks, Id<Body> to) {
    const PlacedBody* target = structure.body(to);
    const BodyType* type = target ? structure.type(target->type) : nullptr;
    if (type == nullptr || type->isExclusive || picks.empty())
        return {};
    const Id<Body> parent = picks.front().parent;
    const PlacedBody* left = structure.body(parent);
    const bool areTogether =
        std::all_of(picks.begin(), picks.end(), [&](const Pick& pick) { return pick.parent == parent; });
    return areTogether && left != nullptr && left->type == target->type && parent != to ? parent : Id<Body>();
}

Result<QString> movePicks(const StructureState& state, const Picks& picks, Id<Body> to, QDate day,
                          bool replacesPlans) {
    const QString subject = pickWords(picks, state.structure());
    const QString name = bodyNameOn(state, to, day);
    const std::vector<Member> members = membersOf(picks);
    const BodyType* type = typeOn(state, to, day);
    const Id<Body> left = leftBody(state.structure(), picks, to);
    MemberService service = state.memberService();
    Result<void> done;
    const bool adds = type != nullptr && !type->isExclusive && !left.isValid();
    if (adds) {
        Joining joining;
        joining.members = members;
        joining.body = to;
        joining.from = day;
        done = service.add(joining);
    } else {
        done = service.move({members, to, day, left, replacesPlans});
    }
    if (!done)
        return tl::unexpected<Error>(done.error());
    const bool one = members.size() == 1;
    const QString text =
        one ? MoveDialog::tr("%1 belongs to %2 from %3.") : MoveDialog::tr("%1 belong to %2 from %3.");
    return text.arg(subject, name, dateText(day));
}

MoveDialog::MoveDialog(const StructureState& state, Picks picks, QDate day, QWidget* parent)
    : StructureDialog(state, u"moveMembers"_s, tr("Move %1").arg(pickWords(picks, state.structure())), parent)
    , m_picks(std::move(picks))
    , m_list(new PickList(u"moveTarget"_s, tr("Bodies"), PickList::Choose::One))
    , m_replacesPlans(new QCheckBox(tr("&Take back what was planned for later days"))) {
    setBody(m_list);
    m_day = addDay(tr("&From"), u"moveDay"_s, day);
    m_replacesPlans->setObjectName(u"moveReplacesPlans"_s);
    m_form->addWidget(m_replacesPlans);
    // While a day is half typed it means other days; what is offered waits for the whole of it.
    connect(m_day, &DateField::dateChanged, this, &MoveDialog::offerBodies);
    connect(m_day, &DateField::dateEdited, this, &MoveDialog::updateConsequence);
    connect(m_list, &PickList::chosenChanged, this, &MoveDialog::updateConsequence);
    connect(m_list, &PickList::accepted, this, &MoveDialog::accept);
    layOut(tr("The place it leaves ends on the day before. Past days keep it."), tr("&Move"));
    offerBodies();
    m_list->setFocus();
}

void MoveDialog::offerBodies() {
    std::vector<Offer> fitting;
    std::vector<Offer> others;
    for (const BodyChoice& choice : bodiesOn(m_state, m_day->date())) {
        const BodyType* type = m_state.structure().type(choice.type);
        const Id<Body> above = m_state.structure().parentOf(choice.id);
        const QString place = above.isValid() ? m_state.structure().nameOf(above) : QString();
        const bool fits = type != nullptr && takesAny(m_state.structure(), *type, m_picks);
        (fits ? fitting : others).push_back({choice.id, choice.name, choice.typeName, place, 0});
    }
    fitting.insert(fitting.end(), others.begin(), others.end());
    m_list->setOffers(std::move(fitting));
    updateConsequence();
}

Id<Body> MoveDialog::target() const {
    const std::vector<Member> chosen = m_list->chosen();
    return chosen.empty() ? Id<Body>() : std::get<Id<Body>>(chosen.front());
}

void MoveDialog::updateConsequence() {
    const Id<Body> to = target();
    if (!to.isValid() || !m_day->date().isValid())
        return setConsequence({});
    const bool one = membersOf(m_picks).size() == 1;
    setConsequence((one ? tr("%1 belongs to %2 from %3.") : tr("%1 belong to %2 from %3."))
                       .arg(pickWords(m_picks, m_state.structure()), bodyNameOn(m_state, to, m_day->date()),
                            dateText(m_day->date())));
}

QString MoveDialog::problem() const {
    return target().isValid() ? QString() : tr("Choose the body it moves to.");
}

Result<QString> MoveDialog::perform() {
    return movePicks(m_state, m_picks, target(), m_day->date(), m_replacesPlans->isChecked());
}

} // namespace liaison
