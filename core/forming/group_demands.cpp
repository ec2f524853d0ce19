// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_demands.h"

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

using Kind = grouping::Demand::Kind;

QString demandedSize(const QString& text, qint64 size, const QString& one, const QString& several) {
    return text.arg(counted(size, one, several));
}

} // namespace

QString demandKey(const grouping::Demand& demand) {
    switch (demand.kind) {
    case Kind::Groups:
        return u"count"_s;
    case Kind::Anchors:
        return u"anchors"_s;
    case Kind::Room:
        return u"room"_s;
    case Kind::LeastSchools:
        return u"fewest-schools"_s;
    case Kind::MostSchools:
        return u"most-schools"_s;
    case Kind::LeastPupils:
        return u"fewest-pupils"_s;
    case Kind::MostPupils:
        return u"most-pupils"_s;
    case Kind::Farthest:
        return u"farthest"_s;
    case Kind::Rule:
        break;
    }
    return u"pin %1"_s.arg(demand.rule);
}

GroupDemands::GroupDemands(const FormingQuestion& question, const FormingGround& ground)
    : m_question(question), m_ground(ground), m_wants(std::get<GroupsQuestion>(question.wants)) {}

QString GroupDemands::text(const grouping::Demand& demand) const {
    switch (demand.kind) {
    case Kind::Groups:
        return Words::tr("%1 are shared among %2")
            .arg(counted(qint64(m_ground.items.size()), Words::tr("school"), Words::tr("schools")),
                 counted(groupCount(m_ground, m_question), Words::tr("liaison group"),
                         Words::tr("liaison groups")));
    case Kind::Anchors:
        return anchorsText();
    case Kind::LeastSchools:
        return demandedSize(Words::tr("Every group has at least %1"), m_wants.schools.least,
                            Words::tr("school"), Words::tr("schools"));
    case Kind::MostSchools:
        return demandedSize(Words::tr("No group has more than %1"), m_wants.schools.most, Words::tr("school"),
                            Words::tr("schools"));
    case Kind::LeastPupils:
        return demandedSize(Words::tr("Every group has at least %1"), m_wants.pupils.least,
                            Words::tr("pupil"), Words::tr("pupils"));
    case Kind::MostPupils:
        return demandedSize(Words::tr("No group has more than %1"), m_wants.pupils.most, Words::tr("pupil"),
                            Words::tr("pupils"));
    case Kind::Farthest:
        return Words::tr("No school is further than %1 from its anchor")
            .arg(distanceText(m_wants.farthest.value_or(0)));
    case Kind::Room:
    case Kind::Rule:
        break;
    }
    return ruleText(demand.rule);
}

FormingQuestion GroupDemands::without(const grouping::Demand& demand, std::optional<int> groups) const {
    FormingQuestion released = m_question;
    auto& wants = std::get<GroupsQuestion>(released.wants);
    const SizeBounds any;
    switch (demand.kind) {
    case Kind::Groups:
        wants.count = groups;
        break;
    case Kind::Anchors:
        wants.anchoring = Anchoring::Any;
        wants.anchors.clear();
        keepCount(released);
        break;
    case Kind::LeastSchools:
        wants.schools.least = any.least;
        break;
    case Kind::MostSchools:
        wants.schools.most = any.most;
        break;
    case Kind::LeastPupils:
        wants.pupils.least = any.least;
        break;
    case Kind::MostPupils:
        wants.pupils.most = any.most;
        break;
    case Kind::Farthest:
        wants.farthest = {};
        break;
    case Kind::Room:
        break;
    case Kind::Rule:
        std::erase_if(released.pins, [&](const Pin& pin) { return pin.id == demand.rule; });
        keepCount(released);
        break;
    }
    return released;
}

/// The number of groups is said where it would otherwise change by itself; not where there was no school to
/// count.
void GroupDemands::keepCount(FormingQuestion& released) const {
    const int before = groupCount(m_ground, m_question);
    const bool hasAnchors = std::any_of(m_ground.items.begin(), m_ground.items.end(),
                                        [&](const FormingItem& item) { return mayAnchor(item, m_wants); });
    if (hasAnchors && groupCount(m_ground, released) != before)
        std::get<GroupsQuestion>(released.wants).count = before;
}

QString GroupDemands::anchorsText() const {
    if (m_wants.anchoring == Anchoring::Secondaries)
        return Words::tr("Only secondary and all-through schools may be anchors");
    return Words::tr("Only the %1 chosen may be anchors")
        .arg(counted(qint64(m_wants.anchors.size()), Words::tr("school"), Words::tr("schools")));
}

QString GroupDemands::ruleText(int id) const {
    QStringList texts;
    for (const Pin& pin : m_question.pins)
        if (pin.id == id)
            texts << pinText(m_ground, pin);
    return texts.join(u"; "_s);
}

} // namespace liaison
