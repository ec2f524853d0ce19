// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/schools/import_options.h"
#include "core/schools/school_links.h"

namespace liaison {

class Database;
class SchoolTies;
class UnitOfWork;

/// A school of the record as a proposal names it.
struct NamedSchool {
    Id<School> school;
    qint64 urn = 0;
    QString name;
};

/// A closed school whose chain of successors ends in exactly one open school: it can be handed over.
struct HandOver {
    NamedSchool from;
    NamedSchool to;
    /// The URNs between them.
    std::vector<qint64> by;
    bool ticked = true;
    /// The first day on which memberships and offices are the successor's, and which, in words.
    QDate day = {};
    QStringList carried = {};
};

/// A closed school whose future only a person can tell, with the reason in a sentence.
struct LinkDecision {
    NamedSchool from;
    /// "split", "merged", "several-successors", "cycle", "no-open-successor", "outside".
    QString code;
    QString reason;
    std::vector<NamedSchool> candidates;
    /// What goes along, in words, whoever is chosen.
    QStringList carried = {};
};

/// What a links file would do.
struct LinksPlan {
    QString fileName;
    QString sha256;
    LinksList list;
    /// Links that the record does not have, and links whose date, kind or names differ.
    std::vector<SchoolLink> fresh;
    std::vector<SchoolLink> changed;
    qint64 unchanged = 0;
    std::vector<HandOver> handOvers;
    std::vector<LinkDecision> decisions;
};

struct LinksOutcome {
    qint64 links = 0;
    qint64 handedOver = 0;
    qint64 changeSetId = 0;
};

/// Reads a links file and hands closed schools over to their successors.
class LinkImporter {
public:
    LinkImporter(Database& database, UnitOfWork& work, const Clock& clock);
    /// What other rooms carry to a successor at a hand-over, beside the ties of schoolCompanions(), from the
    /// day on which the link was established (today where nobody knows). The ties must outlive the importer.
    void addTies(SchoolTies& ties) { m_ties.push_back(&ties); }

    Result<LinksPlan> plan(const QString& path, const ListFormat& format,
                           const ProgressReport& progress = {}) const;
    /// Stores the links and, if asked, hands over what is ticked: one action, one undo. Doing it again
    /// changes nothing.
    Result<LinksOutcome> apply(const LinksPlan& plan, bool handOver);
    /// Hands one school over as the user decided, for splits and merges.
    Result<LinksOutcome> handOver(Id<School> from, Id<School> to);

private:
    Database& m_database;
    UnitOfWork& m_work;
    const Clock& m_clock;
    std::vector<SchoolTies*> m_ties;
};

} // namespace liaison
