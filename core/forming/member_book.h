// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_ground.h"
#include "core/forming/json_node.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace liaison {

/// Names members in JSON, and finds those that JSON names: {"urn": 100001}, for a school without a URN
/// {"school": 7}, for a body {"body": 12}; what people write may also be a URN alone, or a body's name. The
/// ground must outlive it.
class MemberBook {
public:
    /// What becomes of a member that is not on the ground.
    enum class Strictness {
        Refuse, ///< it is named in an error
        Note,   ///< it is left out and noted as missing: the record has changed since the text was written
    };
    MemberBook(const FormingGround& ground, Strictness strictness);

    QJsonObject written(const Member& member) const;
    QJsonArray written(const std::vector<Member>& members) const;

    /// One that takes part in the job: a school, or for hubs a liaison group. None where it is only noted.
    std::optional<Member> item(const JsonNode& node);
    /// Those of a list that are on the ground.
    std::vector<Member> items(const JsonNode& node);
    std::optional<Id<School>> school(const JsonNode& node);
    /// What a rule may point to: an item, or for hubs a hub of today.
    std::optional<Member> target(const JsonNode& node);

    /// Whatever was only noted, each once.
    const QStringList& missing() const { return m_missing; }

private:
    std::optional<Member> find(const JsonNode& node, bool mayBeHub);
    std::optional<Member> named(const JsonNode& node, bool mayBeHub) const;
    void miss(const JsonNode& node, const QString& what);

    const FormingGround& m_ground;
    Strictness m_strictness;
    QHash<qint64, Member> m_byUrn;
    QHash<Member, const FormingItem*> m_items;
    QStringList m_missing;
};

} // namespace liaison
