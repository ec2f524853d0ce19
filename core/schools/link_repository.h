// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_links.h"
#include "core/schools/school_service.h"
#include "core/store/recorder.h"

#include <map>
#include <vector>

namespace liaison {

/// A link as the record holds it.
struct StoredLink {
    qint64 id = 0;
    SchoolLink link;
    QDate handedOver;
};

/// The SQL of links between schools. Throws StoreError.
class LinkRepository {
public:
    explicit LinkRepository(Database& database) : m_database(database) {}

    std::vector<StoredLink> all() const;
    /// The links over which a school was handed to its successor, by predecessor.
    std::map<qint64, StoredLink> handedOver() const;
    void insert(Recorder& recorder, const SchoolLink& link, QDate handedOver = {}) const;
    /// Writes date, kind and names.
    void update(Recorder& recorder, qint64 id, const SchoolLink& link) const;
    void setHandedOver(Recorder& recorder, qint64 id, QDate day) const;
    /// The links of a school of the record: predecessors first, then successors, by date.
    std::vector<LinkedSchool> linksOf(Id<School> school) const;

private:
    std::vector<StoredLink> linksWhere(const QString& condition) const;

    Database& m_database;
};

} // namespace liaison
