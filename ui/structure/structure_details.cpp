// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_details.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "core/structure/member_service.h"
#include "ui/shell/workspace.h"
#include "ui/structure/structure_page.h"
#include "ui/structure/structure_rows.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_words.h"

#include <algorithm>

namespace liaison {

namespace {

/// As much as one reads in a side panel; the History page has the rest.
constexpr std::size_t kMostActions = 30;
constexpr std::size_t kMostMembers = 60;

QString daysWords(QDate begins, QDate ends) {
    if (begins.isValid() && ends.isValid())
        return StructureDetails::tr("%1 to %2").arg(dateText(begins), dateText(ends));
    if (begins.isValid())
        return StructureDetails::tr("from %1").arg(dateText(begins));
    return ends.isValid() ? StructureDetails::tr("to %1").arg(dateText(ends))
                          : StructureDetails::tr("always");
}

} // namespace

StructureDetails::StructureDetails(const StructureState& state, QWidget* parent)
    : DetailsPanel(parent), m_state(state) {
    setObjectName(u"structureDetails"_s);
    showCount({});
}

void StructureDetails::showCount(const Picks& picks) {
    showNothing(picks.empty() ? tr("Choose a body or a school to see where it belongs.")
                              : tr("%1 selected.").arg(pickWords(picks, m_state.structure())));
}

void StructureDetails::showMember(const Member& member, const QList<QAction*>& actions) {
    clearSections();
    setActions(actions);
    if (const auto* school = std::get_if<Id<School>>(&member))
        showSchool(*school);
    else
        showBody(std::get<Id<Body>>(member));
}

void StructureDetails::addFacts(const QString& heading, const QList<Fact>& facts) {
    if (std::none_of(facts.begin(), facts.end(), [](const Fact& fact) { return !fact.value.isEmpty(); }))
        return;
    auto* list = new FactList;
    list->setFacts(facts);
    connect(list, &FactList::linkClicked, this, [this](const QString& link) {
        if (const auto member = memberOfItem(link))
            Q_EMIT wanted(*member);
    });
    addSection(heading, list);
}

void StructureDetails::showBody(Id<Body> id) {
    const Result<Body> body = m_state.bodyService().find(id);
    if (!body)
        return showNothing(body.error().message);
    const Structure& structure = m_state.structure();
    const BodyForm& form = body->formOn(m_state.day());
    const BodyType* type = structure.type(form.type);
    setTitle(form.name, type ? type->singular : QString());
    const StructureCount count = m_state.countUnder(id);
    const qint64 members = structure.memberCount(id);
    const auto link = [&](Id<Body> other) -> Fact {
        const Result<Body> found =
            other.isValid() ? m_state.bodyService().find(other) : failure(ErrorCode::NotFound, {});
        return {QString(), found ? found->name() : QString(), Tone::Plain, itemOf(other)};
    };
    Fact successor = link(body->successor);
    successor.label = tr("Successor");
    Fact owner = link(body->owner);
    owner.label = tr("Owned by");
    addFacts({}, {{tr("Members"), countText(members)},
                  {tr("Schools"), countText(count.schools)},
                  {tr("Pupils"), pupilsText(count)},
                  {tr("Opened"), dateText(body->opened)},
                  {tr("Last day"), dateText(body->closed), Tone::Warn},
                  successor,
                  owner,
                  {tr("Meets"), type && type->meets != Meets::NotSaid ? meetsLabel(type->meets) : QString()},
                  {tr("Notes"), body->notes}});
    addRules(id);
    if (m_state.hooks().bodyOffices)
        if (QWidget* offices = m_state.hooks().bodyOffices(m_state.workspace(), id, m_state.day()))
            addSection(tr("Offices"), offices);
    if (body->forms.size() > 1) {
        QList<Fact> forms;
        for (const BodyForm& one : body->forms) {
            const BodyType* was = structure.type(one.type);
            forms << Fact{one.begins.isValid() ? tr("from %1").arg(dateText(one.begins)) : tr("at first"),
                          was ? tr("%1, %2").arg(one.name, was->singular) : one.name};
        }
        addFacts(tr("Names"), forms);
    }
    addPlaces(id);
    addMembersThrough(id);
    addHistory(id);
}

void StructureDetails::showSchool(Id<School> id) {
    const PlacedSchool* school = m_state.structure().school(id);
    if (school == nullptr)
        return showNothing(tr("This school did not stand on %1.").arg(dateText(m_state.day())));
    QStringList parts{schoolKindLabel(school->kind)};
    if (school->urn != 0)
        parts.prepend(tr("URN %1").arg(school->urn));
    setTitle(school->name, parts.join(u" · "_s));
    addFacts({}, {{tr("Pupils"), school->pupils ? countText(*school->pupils) : tr("not known")},
                  {tr("Closed"), dateText(school->closed), Tone::Warn},
                  {tr("On the map"), school->easting == 0    ? tr("no coordinates")
                                     : school->isApproximate ? tr("by its postcode, approximate")
                                                             : QString()}});
    addRules(id);
    addPlaces(id);
    if (m_state.hooks().schoolOffices)
        if (QWidget* offices = m_state.hooks().schoolOffices(m_state.workspace(), id, m_state.day()))
            addSection(tr("Offices"), offices);
}

void StructureDetails::addRules(const Member& member) {
    QList<Fact> facts;
    for (const QString& sentence : m_state.breachesOf(member))
        facts << Fact{tr("Rule"), sentence, Tone::Warn};
    addFacts(tr("Rules not kept"), facts);
}

Fact StructureDetails::factOf(const Membership& membership, const Member& shown) const {
    const auto* body = std::get_if<Id<Body>>(&shown);
    QString name = m_state.structure().nameOf(shown);
    if (name.isEmpty() && body != nullptr)
        if (const Result<Body> found = m_state.bodyService().find(*body))
            name = found->name();
    if (name.isEmpty())
        name = tr("A school that did not stand on that day");
    QString value = name;
    if (membership.kind != MembershipKind::Full)
        value += u", "_s + membershipKindLabel(membership.kind).toLower();
    if (membership.review.isValid())
        value += tr(", review %1").arg(dateText(membership.review));
    const Tone tone = membership.standsOn(m_state.day()) ? Tone::Plain : Tone::Quiet;
    return {daysWords(membership.begins, membership.ends), value, tone, itemOf(shown)};
}

void StructureDetails::addPlaces(const Member& member) {
    const auto places = m_state.memberService().placesOf(member);
    if (!places)
        return;
    QList<Fact> facts;
    for (const Membership& place : *places)
        facts << factOf(place, place.body);
    addFacts(tr("Belongs to"), facts);
}

void StructureDetails::addMembersThrough(Id<Body> id) {
    const auto members = m_state.memberService().membersOf(id);
    if (!members)
        return;
    QList<Fact> now;
    QList<Fact> others;
    for (const Membership& membership : *members) {
        QList<Fact>& list = membership.standsOn(m_state.day()) ? now : others;
        if (std::size_t(list.size()) < kMostMembers)
            list << factOf(membership, membership.member);
    }
    for (QList<Fact>* list : {&now, &others})
        std::stable_sort(list->begin(), list->end(), [](const Fact& one, const Fact& other) {
            return QString::localeAwareCompare(one.value, other.value) < 0;
        });
    addFacts(tr("Members on the day"), now);
    addFacts(tr("Members before and to come"), others);
}

void StructureDetails::addHistory(Id<Body> id) {
    TrustFile& file = *m_state.workspace().file();
    const auto actions = History(file.database()).ofRow(u"body"_s, id.value);
    if (!actions)
        return;
    QList<Fact> facts;
    for (std::size_t i = 0; i < std::min(actions->size(), kMostActions); ++i) {
        const ChangeSet& action = (*actions)[i];
        facts << Fact{dateText(action.at.toLocalTime().date()), actionTitle(action)};
    }
    addFacts(tr("History"), facts);
}

} // namespace liaison
