// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/link_chains.h"
#include "core/schools/link_repository.h"

#include <map>

namespace liaison {

class SchoolTies;

/// The links of the record by predecessor and successor.
using KnownLinks = std::map<std::pair<qint64, qint64>, StoredLink>;
KnownLinks knownLinks(Database& database);

/// The first day of the successor: that on which the link was established, or today where nobody knows.
QDate dayOfHandOver(QDate since, QDate today);

/// Writes hand-overs: the first link on the way to the successor says on which day it was done.
class HandOverWriter {
public:
    HandOverWriter(Recorder& recorder, Database& database, QDate day, const std::vector<SchoolTies*>& ties);

    /// False where it was handed over before.
    bool write(qint64 from, Id<School> fromId, qint64 to, Id<School> toId);

private:
    Recorder& m_recorder;
    Database& m_database;
    QDate m_day;
    const std::vector<SchoolTies*>& m_ties;
    KnownLinks m_links;
    LinkChains m_chains;
};

} // namespace liaison
