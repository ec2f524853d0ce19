// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_state.h"

#include "core/store/trust_file.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_rules.h"
#include "core/structure/structure_service.h"
#include "ui/shell/workspace.h"

#include <algorithm>

namespace liaison {

namespace {

/// What the structure of a day is read from, and what other rooms' rules look at.
const QStringList kTables{u"body"_s,   u"body_form"_s,        u"body_type"_s,        u"membership"_s,
                          u"school"_s, u"body_type_member"_s, u"body_type_office"_s, u"office"_s,
                          u"term"_s,   u"person"_s,           u"accepted_breach"_s};

} // namespace

StructureState::StructureState(Workspace& workspace, const StructureHooks& hooks, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_hooks(hooks) {
    connect(&workspace, &Workspace::committed, this, &StructureState::takeIn);
    connect(&workspace, &Workspace::fileAboutToClose, this, &StructureState::clear);
}

void StructureState::takeIn(const ChangeSet& changes) {
    const bool concerns = std::any_of(kTables.begin(), kTables.end(),
                                      [&](const QString& table) { return changes.touches(table); });
    if (concerns)
        reload();
}

void StructureState::reload() {
    if (!m_workspace.hasFile())
        return clear();
    TrustFile& file = *m_workspace.file();
    StructureService service(file.database(), file.unitOfWork(), file.clock());
    Result<Structure> structure = service.asOf(m_workspace.asOf());
    if (!structure) {
        Q_EMIT failed(structure.error());
        return;
    }
    m_structure = std::move(*structure);
    m_counts.clear();
    m_breaches = liaison::breachesOf(m_structure);
    if (const auto accepted = service.acceptedBreaches())
        markAccepted(m_breaches, *accepted, m_structure.day());
    else
        Q_EMIT failed(accepted.error());
    if (m_hooks.moreBreaches) {
        const std::vector<Breach> more = m_hooks.moreBreaches(file, m_structure);
        m_breaches.insert(m_breaches.end(), more.begin(), more.end());
    }
    indexBreaches();
    findUnplaced();
    indexOwned();
    Q_EMIT changed();
}

void StructureState::findUnplaced() {
    m_acceptedUnplaced.clear();
    for (const Breach& breach : m_breaches)
        if (breach.isOfNoPlace() && breach.accepted)
            m_acceptedUnplaced.push_back(breach.school);
    m_unplaced = m_structure.schoolsWithoutPlace();
    std::erase_if(m_unplaced, [this](Id<School> school) {
        return std::find(m_acceptedUnplaced.begin(), m_acceptedUnplaced.end(), school) !=
               m_acceptedUnplaced.end();
    });
}

const Breach* StructureState::breachOfNoPlace(Id<School> school) const {
    const auto found = std::find_if(m_breaches.begin(), m_breaches.end(), [school](const Breach& breach) {
        return breach.isOfNoPlace() && breach.school == school;
    });
    return found == m_breaches.end() ? nullptr : &*found;
}

void StructureState::clear() {
    m_structure = {};
    m_counts.clear();
    m_unplaced.clear();
    m_acceptedUnplaced.clear();
    m_breaches.clear();
    m_breachesOf.clear();
    m_owned.clear();
    Q_EMIT changed();
}

void StructureState::indexBreaches() {
    m_breachesOf.clear();
    for (std::size_t i = 0; i < m_breaches.size(); ++i) {
        const Breach& breach = m_breaches[i];
        if (breach.accepted || breach.isNote)
            continue;
        if (breach.body.isValid())
            m_breachesOf[memberKey(breach.body)].push_back(i);
        if (breach.school.isValid())
            m_breachesOf[memberKey(breach.school)].push_back(i);
        if (breach.memberBody.isValid() && breach.memberBody != breach.body)
            m_breachesOf[memberKey(breach.memberBody)].push_back(i);
    }
}

void StructureState::indexOwned() {
    m_owned.clear();
    for (const PlacedBody& body : m_structure.bodies())
        if (body.owner.isValid() && m_structure.placesOf(body.id).empty() &&
            m_structure.parentOf(body.id) == body.owner)
            m_owned[body.owner].push_back(body.id);
}

QStringList StructureState::breachesOf(const Member& member) const {
    QStringList sentences;
    const auto found = m_breachesOf.constFind(memberKey(member));
    if (found != m_breachesOf.cend())
        for (const std::size_t i : *found)
            sentences << m_breaches[i].sentence;
    return sentences;
}

int StructureState::breachCount(const Member& member) const {
    const auto found = m_breachesOf.constFind(memberKey(member));
    return found == m_breachesOf.cend() ? 0 : int(found->size());
}

StructureCount StructureState::countUnder(Id<Body> body) const {
    auto found = m_counts.constFind(body);
    if (found == m_counts.cend())
        found = m_counts.insert(body, m_structure.countUnder(body));
    return *found;
}

BodyService StructureState::bodyService() const {
    TrustFile& file = *m_workspace.file();
    return m_hooks.bodies ? m_hooks.bodies(file) : BodyService(file.database(), file.unitOfWork());
}

MemberService StructureState::memberService() const {
    TrustFile& file = *m_workspace.file();
    return {file.database(), file.unitOfWork()};
}

} // namespace liaison
