// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_ledger.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Structure)
};

} // namespace

StructureLedger::StructureLedger(Database& database)
    : m_database(database), m_memberships(database), m_bodyRows(database) {}

const BodyType& StructureLedger::type(Id<BodyType> id) {
    if (m_types.empty())
        m_types = BodyTypeRepository(m_database).types();
    const auto found =
        std::find_if(m_types.begin(), m_types.end(), [&](const BodyType& type) { return type.id == id; });
    if (found == m_types.end())
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("The record has no type of body with the number %1; choose one of "
                                   "those it has.")
                             .arg(id.value));
    return *found;
}

const Body* StructureLedger::findBody(Id<Body> id) {
    const auto known = m_bodies.find(id);
    if (known != m_bodies.end())
        return &known->second;
    std::optional<Body> read = m_bodyRows.find(id);
    return read ? &m_bodies.emplace(id, std::move(*read)).first->second : nullptr;
}

const Body& StructureLedger::body(Id<Body> id) {
    const Body* found = findBody(id);
    if (found == nullptr)
        throw StoreError(
            ErrorCode::NotFound,
            Words::tr("The record has no body with the number %1; choose one that it has.").arg(id.value));
    return *found;
}

Membership StructureLedger::membership(Id<Membership> id) {
    const auto found = m_memberships.find(id);
    if (!found)
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("The record has no membership with the number %1; somebody may "
                                   "have removed it.")
                             .arg(id.value));
    return *found;
}

QString StructureLedger::nameOf(const Member& member, QDate day) {
    if (const auto* id = std::get_if<Id<Body>>(&member)) {
        const Body& found = body(*id);
        return day.isValid() ? found.formOn(day).name : found.name();
    }
    const Id<School> school = std::get<Id<School>>(member);
    const auto name = StructureRepository(m_database).schoolName(school);
    if (!name)
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("The record has no school with the number %1; choose one that it has.")
                             .arg(school.value));
    return *name;
}

Days lifeOf(const Body& body) {
    return {body.opened, body.closed};
}

Days daysOf(const Membership& membership) {
    return {membership.begins, membership.ends};
}

std::vector<Ownership> ownershipsOf(StructureLedger& ledger, const Body& body) {
    std::vector<Ownership> found;
    std::optional<Days> left = lifeOf(body);
    std::vector<Id<Body>> seen{body.id};
    for (Id<Body> owner = body.owner; left && owner.isValid();) {
        const Body* here = ledger.findBody(owner);
        if (here == nullptr || std::find(seen.begin(), seen.end(), owner) != seen.end())
            break;
        seen.push_back(owner);
        if (const auto days = common(*left, {QDate(), here->closed}))
            found.push_back({owner, *days});
        if (!here->closed.isValid())
            break;
        left = common(*left, {here->closed.addDays(1), QDate()});
        owner = here->successor;
    }
    return found;
}

std::vector<BodyStretch> stretchesOf(const Body& body) {
    std::vector<BodyStretch> stretches;
    for (std::size_t i = 0; i < body.forms.size(); ++i) {
        // What it was first, it was from its beginning.
        const bool isLast = i + 1 == body.forms.size();
        const Days held{i == 0 ? QDate() : body.forms[i].begins,
                        isLast ? QDate() : body.forms[i + 1].begins.addDays(-1)};
        if (const auto days = common(held, lifeOf(body)))
            stretches.push_back({*days, body.forms[i]});
    }
    return stretches;
}

QString typeInSentence(const QString& name) {
    const auto isCapital = [](QChar c) { return c.isUpper(); };
    const bool isProper = std::count_if(name.begin(), name.end(), isCapital) > 1;
    return isProper || name.isEmpty() ? name : name.left(1).toLower() + name.mid(1);
}

} // namespace liaison
