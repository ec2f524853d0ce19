// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/change_set.h"
#include "ui/structure/structure_hooks.h"
#include "ui/structure/structure_pick.h"

#include <QObject>

namespace liaison {

class MemberService;

/// The structure of the day that the window looks at, with what does not keep the rules: read once, shared by
/// the views of the page.
class StructureState : public QObject {
    Q_OBJECT

public:
    StructureState(Workspace& workspace, const StructureHooks& hooks, QObject* parent = nullptr);

    Workspace& workspace() const { return m_workspace; }
    const StructureHooks& hooks() const { return m_hooks; }
    const Structure& structure() const { return m_structure; }
    QDate day() const { return m_structure.day(); }
    /// Schools that stand on the day and have no place, by name; and those of which that is accepted.
    const std::vector<Id<School>>& unplaced() const { return m_unplaced; }
    const std::vector<Id<School>>& acceptedUnplaced() const { return m_acceptedUnplaced; }
    /// That a school has no place; null where it has one.
    const Breach* breachOfNoPlace(Id<School> school) const;
    const std::vector<Breach>& breaches() const { return m_breaches; }
    /// Sentences on what of a member does not keep the rules, accepted breaches left out.
    QStringList breachesOf(const Member& member) const;
    int breachCount(const Member& member) const;
    /// As Structure::countUnder, remembered.
    StructureCount countUnder(Id<Body> body) const;
    /// Bodies that the tree shows under this one although they are no members: it owns them.
    std::vector<Id<Body>> ownedUnder(Id<Body> body) const { return m_owned.value(body); }

    /// Reads everything again, for the as-of day of the workspace.
    void reload();
    void clear();

    BodyService bodyService() const;
    MemberService memberService() const;

Q_SIGNALS:
    void changed();
    void failed(const liaison::Error& error);

private:
    void takeIn(const ChangeSet& changes);
    void indexBreaches();
    void findUnplaced();
    void indexOwned();

    Workspace& m_workspace;
    StructureHooks m_hooks;
    Structure m_structure;
    std::vector<Id<School>> m_unplaced;
    std::vector<Id<School>> m_acceptedUnplaced;
    std::vector<Breach> m_breaches;
    QHash<qint64, std::vector<std::size_t>> m_breachesOf;
    QHash<Id<Body>, std::vector<Id<Body>>> m_owned;
    mutable QHash<Id<Body>, StructureCount> m_counts;
};

} // namespace liaison
