// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/hand_over_writer.h"

#include "core/base/text.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_ties.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::LinkImporter)
};

std::vector<SchoolLink> plainLinks(const KnownLinks& links) {
    std::vector<SchoolLink> plain;
    for (const auto& [ends, stored] : links)
        plain.push_back(stored.link);
    return plain;
}

/// Carries what only this office knows to the successor, where there is nothing yet.
void carryLocalFields(Recorder& recorder, Database& database, Id<School> from, Id<School> to) {
    const SchoolRepository schools(database);
    const auto source = schools.find(from);
    const auto target = schools.find(to);
    if (!source || !target)
        throw StoreError(ErrorCode::NotFound, Words::tr("The record does not have both schools any more."));
    School filled = *target;
    for (const SchoolFieldInfo& info : schoolFields()) {
        if (info.isLocal && fieldText(filled, info.field).isEmpty())
            setFieldText(filled, info.field, fieldText(*source, info.field));
    }
    schools.update(recorder, *target, filled);
}

} // namespace

KnownLinks knownLinks(Database& database) {
    KnownLinks links;
    for (StoredLink& stored : LinkRepository(database).all())
        links[{stored.link.predecessor, stored.link.successor}] = std::move(stored);
    return links;
}

QDate dayOfHandOver(QDate since, QDate today) {
    return since.isValid() && since < today ? since : today;
}

HandOverWriter::HandOverWriter(Recorder& recorder, Database& database, QDate day,
                               const std::vector<SchoolTies*>& ties)
    : m_recorder(recorder)
    , m_database(database)
    , m_day(day)
    , m_ties(ties)
    , m_links(knownLinks(database))
    , m_chains(plainLinks(m_links), [](qint64) { return LinkChains::Known(); }) {}

bool HandOverWriter::write(qint64 from, Id<School> fromId, qint64 to, Id<School> toId) {
    const qint64 step = m_chains.firstStep(from, to);
    if (step == 0)
        throw StoreError(ErrorCode::NotFound, Words::tr("No link leads from %1 to %2.").arg(from).arg(to));
    StoredLink& link = m_links.at({from, step});
    if (link.handedOver.isValid())
        return false;
    link.handedOver = m_day;
    LinkRepository(m_database).setHandedOver(m_recorder, link.id, m_day);
    carryLocalFields(m_recorder, m_database, fromId, toId);
    const QDate since = dayOfHandOver(link.link.established, m_day);
    for (SchoolTies* held : m_ties)
        held->handOver(m_recorder, fromId, toId, since);
    return true;
}

} // namespace liaison
