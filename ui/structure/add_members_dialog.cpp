// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/add_members_dialog.h"

#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "core/structure/member_service.h"
#include "ui/shell/workspace.h"
#include "ui/structure/member_dialogs.h"
#include "ui/structure/pick_list.h"
#include "ui/structure/structure_rows.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <algorithm>

namespace liaison {

namespace {

QHash<Id<School>, QString> townsOf(TrustFile& file) {
    QHash<Id<School>, QString> towns;
    SchoolQuery query;
    query.fields = {SchoolField::Town};
    if (const auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query))
        for (const School& school : *schools)
            towns.insert(school.id, school.town);
    return towns;
}

} // namespace

AddMembersDialog::AddMembersDialog(const StructureState& state, Id<Body> body, QDate day, QWidget* parent)
    : StructureDialog(state, u"addMembers"_s, tr("Add members to %1").arg(state.structure().nameOf(body)),
                      parent)
    , m_body(body)
    , m_name(state.structure().nameOf(body))
    , m_list(new PickList(u"addMembersList"_s, tr("Schools and bodies"), PickList::Choose::Several))
    , m_kind(makeKindCombo()) {
    m_list->setOffers(offers());
    setBody(m_list);
    FormField* kind = m_form->add(tr("&As"), m_kind, u"addMembersKind"_s);
    m_from = addDay(tr("&From"), u"addMembersFrom"_s, day, FormField::Need::Optional);
    m_until = addDay(tr("&To"), u"addMembersUntil"_s, {}, FormField::Need::Optional);
    m_review = addDay(tr("&Review"), u"addMembersReview"_s, {}, FormField::Need::Optional);
    const auto fieldOf = [](QWidget* input) { return qobject_cast<FormField*>(input->parentWidget()); };
    requireReview(m_review, m_kind);
    m_form->putBeside(kind, fieldOf(m_review));
    m_form->putBeside(fieldOf(m_from), fieldOf(m_until));
    m_review->setEnabled(false);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_review->setEnabled(kindOf(m_kind) == MembershipKind::Provisional); });
    connect(m_list, &PickList::chosenChanged, this, &AddMembersDialog::updateConsequence);
    connect(m_list, &PickList::accepted, this, &AddMembersDialog::accept);
    updateConsequence();
    layOut({}, tr("&Add"));
    m_list->setFocus();
}

std::vector<Offer> AddMembersDialog::offers() const {
    const Structure& structure = m_state.structure();
    const PlacedBody* body = structure.body(m_body);
    std::vector<Offer> offers;
    if (body == nullptr)
        return offers;
    const BodyType& type = structure.typeOf(*body);
    const auto placeText = [&](const Member& member) {
        const Id<Body> parent = placeOf(structure, member).parent;
        return parent.isValid() ? structure.nameOf(parent) : QString();
    };
    const auto isMember = [&](const auto& places) {
        return std::any_of(places.begin(), places.end(),
                           [this](const Membership& place) { return place.body == m_body; });
    };
    for (const PlacedBody& other : structure.bodies())
        if (other.id != m_body && type.takes(other.type) && !isMember(structure.placesOf(other.id)))
            offers.push_back({other.id, other.name, typeWords(structure, other.id), placeText(other.id), 0});
    if (!type.takesSchools)
        return offers;
    // Those without a place first: they are what one comes for.
    std::vector<Offer> placed;
    const QHash<Id<School>, QString> towns = townsOf(*m_state.workspace().file());
    for (const PlacedSchool& school : structure.schools()) {
        if (!school.stands || isMember(structure.placesOf(school.id)))
            continue;
        Offer offer{school.id,  school.name,     schoolKindLabel(school.kind), placeText(school.id),
                    school.urn, towns[school.id]};
        (offer.place.isEmpty() ? offers : placed).push_back(std::move(offer));
    }
    offers.insert(offers.end(), placed.begin(), placed.end());
    return offers;
}

void AddMembersDialog::updateConsequence() {
    Picks picks;
    for (const Member& member : m_list->chosen())
        picks.push_back({member});
    setConsequence(picks.empty() ? QString() : tr("%1 chosen.").arg(pickWords(picks, m_state.structure())));
}

QString AddMembersDialog::problem() const {
    return m_list->chosen().empty() ? tr("Choose who is to belong to %1.").arg(m_name) : QString();
}

Result<QString> AddMembersDialog::perform() {
    Joining joining;
    joining.members = m_list->chosen();
    joining.body = m_body;
    joining.from = m_from->date();
    joining.until = m_until->date();
    joining.kind = kindOf(m_kind);
    if (joining.kind == MembershipKind::Provisional)
        joining.review = m_review->date();
    Picks picks;
    for (const Member& member : joining.members)
        picks.push_back({member});
    if (const Result<void> done = m_state.memberService().add(joining); !done)
        return tl::unexpected<Error>(done.error());
    return tr("%1 added to %2.").arg(pickWords(picks, m_state.structure()), m_name);
}

} // namespace liaison
