// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/link_importer.h"

#include "core/base/text.h"
#include "core/schools/hand_over_writer.h"
#include "core/schools/link_repository.h"
#include "core/schools/list_companion.h"
#include "core/schools/overview_figures.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_ties.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::LinkImporter)
};

struct KnownSchool {
    NamedSchool named;
    bool isOpen = false;
    bool isClosed = false;
    QDate opened;
    QDate closed;
};
/// The schools of the record by URN.
using KnownSchools = std::map<qint64, KnownSchool>;

KnownSchools knownSchools(Database& database, QDate today) {
    KnownSchools schools;
    SchoolRepository(database).forEach(
        {SchoolField::Urn, SchoolField::Name, SchoolField::Status, SchoolField::Opened, SchoolField::Closed},
        [&](const School& school) {
            if (!school.urn)
                return;
            schools[*school.urn] = {{school.id, *school.urn, school.name},
                                    existedOn(school, today),
                                    isClosedOn(school, today),
                                    school.opened,
                                    school.closed};
        });
    return schools;
}

LinkChains chainsOf(const std::vector<SchoolLink>& links, const KnownSchools& schools) {
    return LinkChains(links, [&schools](qint64 urn) {
        const auto known = schools.find(urn);
        if (known == schools.end())
            return LinkChains::Known();
        using Standing = LinkChains::Standing;
        const Standing standing = known->second.isOpen ? Standing::Open : Standing::Closed;
        return LinkChains::Known{standing, known->second.opened, known->second.closed};
    });
}

/// What the record would hold after a stored link met the list's: blank cells keep what is there.
SchoolLink merged(const SchoolLink& stored, const SchoolLink& read) {
    SchoolLink link = stored;
    link.line = read.line;
    if (read.kind != LinkKind::Plain)
        link.kind = read.kind;
    if (!read.predecessorName.isEmpty())
        link.predecessorName = read.predecessorName;
    if (!read.successorName.isEmpty())
        link.successorName = read.successorName;
    if (read.established.isValid())
        link.established = read.established;
    return link;
}

bool isAlike(const SchoolLink& one, SchoolLink other) {
    other.line = one.line;
    return one == other;
}

QString reasonFor(const QString& code) {
    if (code == "split"_L1)
        return Words::tr("It was split: more than one school followed it.");
    if (code == "merged"_L1)
        return Words::tr("It was merged: the school that followed it followed others too, or stood before.");
    if (code == "several-successors"_L1)
        return Words::tr("Several schools followed it, and some of them are closed.");
    if (code == "outside"_L1)
        return Words::tr("The school that followed it is not in this record.");
    return Words::tr("No open school followed it.");
}

/// Sorts the closed schools into those that can be handed over and those that a person must decide.
void propose(LinksPlan& plan, const KnownSchools& schools, const KnownLinks& links, QDate today) {
    std::map<std::pair<qint64, qint64>, SchoolLink> byEnds;
    std::set<qint64> handedOver;
    for (const auto& [ends, stored] : links) {
        byEnds[ends] = stored.link;
        if (stored.handedOver.isValid())
            handedOver.insert(ends.first);
    }
    for (const std::vector<SchoolLink>* read : {&plan.fresh, &plan.changed}) {
        for (const SchoolLink& link : *read)
            byEnds[{link.predecessor, link.successor}] = link;
    }
    std::vector<SchoolLink> all;
    for (const auto& [ends, link] : byEnds)
        all.push_back(link);
    // What the record holds and the list adds may close a circle that neither has alone.
    const std::vector<bool> isCircular = circularLinks(all);
    std::set<qint64> circular;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (isCircular[i])
            circular.insert(all[i].predecessor);
    }
    const LinkChains chains = chainsOf(all, schools);
    for (const auto& [urn, school] : schools) {
        if (!school.isClosed || handedOver.contains(urn) || !chains.hasSuccessor(urn))
            continue;
        const SuccessorChain chain = chains.follow(urn);
        const QString code = circular.contains(urn) ? u"cycle"_s : chain.code;
        if (code.isEmpty()) {
            const NamedSchool& to = schools.at(*chain.openEnds.begin()).named;
            const auto step = byEnds.find({urn, chain.between.empty() ? to.urn : chain.between.front()});
            const QDate since = step == byEnds.end() ? QDate() : step->second.established;
            plan.handOvers.push_back({school.named, to, chain.between, true, dayOfHandOver(since, today)});
            continue;
        }
        LinkDecision decision{school.named,
                              code,
                              code == "cycle"_L1 ? Words::tr("Its links lead in a circle.") : reasonFor(code),
                              {},
                              {}};
        for (const qint64 end : chain.openEnds)
            decision.candidates.push_back(schools.at(end).named);
        plan.decisions.push_back(std::move(decision));
    }
}

/// What the history says of applying a plan.
QString titleOf(const LinksPlan& plan, bool handsOver) {
    const auto links = qint64(plan.fresh.size() + plan.changed.size());
    const auto schools = std::count_if(plan.handOvers.begin(), plan.handOvers.end(),
                                       [](const HandOver& handOver) { return handOver.ticked; });
    if (links == 0 && handsOver && schools > 0)
        return Words::tr("Hand over %1 by %2")
            .arg(counted(schools, Words::tr("school"), Words::tr("schools")), plan.fileName);
    return Words::tr("Import %1 from %2")
        .arg(counted(links, Words::tr("link"), Words::tr("links")), plan.fileName);
}

} // namespace

LinkImporter::LinkImporter(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock), m_ties(schoolCompanions().ties) {}

Result<LinksPlan> LinkImporter::plan(const QString& path, const ListFormat& format,
                                     const ProgressReport& progress) const {
    const auto reader = openList(path, format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    if (progress && !progress(0))
        return failure(ErrorCode::Cancelled, Words::tr("The import was stopped; nothing was changed."));
    Result<LinksList> list = readLinks(**reader);
    if (!list)
        return tl::unexpected<Error>(list.error());
    const Result<QString> digest = sha256OfFile(path);
    if (!digest)
        return tl::unexpected<Error>(digest.error());
    return guarded([&] {
        LinksPlan plan;
        plan.fileName = QFileInfo(path).fileName();
        plan.sha256 = *digest;
        plan.list = std::move(*list);
        const KnownLinks links = knownLinks(m_database);
        for (const SchoolLink& read : plan.list.links) {
            const auto known = links.find({read.predecessor, read.successor});
            if (known == links.end())
                plan.fresh.push_back(read);
            else if (SchoolLink link = merged(known->second.link, read); isAlike(known->second.link, link))
                ++plan.unchanged;
            else
                plan.changed.push_back(std::move(link));
        }
        propose(plan, knownSchools(m_database, m_clock.today()), links, m_clock.today());
        for (SchoolTies* held : m_ties) {
            for (HandOver& handOver : plan.handOvers)
                handOver.carried << held->standing(m_database, handOver.from.school, handOver.day);
            for (LinkDecision& decision : plan.decisions)
                decision.carried << held->standing(m_database, decision.from.school, m_clock.today());
        }
        return plan;
    });
}

Result<LinksOutcome> LinkImporter::apply(const LinksPlan& plan, bool handOver) {
    LinksOutcome outcome;
    const QString title = titleOf(plan, handOver);
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        const LinkRepository repository(m_database);
        const KnownLinks links = knownLinks(m_database);
        for (const SchoolLink& link : plan.fresh) {
            if (links.contains({link.predecessor, link.successor}))
                continue;
            repository.insert(recorder, link);
            ++outcome.links;
        }
        for (const SchoolLink& link : plan.changed) {
            const auto known = links.find({link.predecessor, link.successor});
            if (known == links.end())
                continue;
            repository.update(recorder, known->second.id, link);
            ++outcome.links;
        }
        if (!handOver)
            return;
        HandOverWriter writer(recorder, m_database, m_clock.today(), m_ties);
        for (const HandOver& wanted : plan.handOvers) {
            if (wanted.ticked &&
                writer.write(wanted.from.urn, wanted.from.school, wanted.to.urn, wanted.to.school))
                ++outcome.handedOver;
        }
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    outcome.changeSetId = done->id.value;
    return outcome;
}

Result<LinksOutcome> LinkImporter::handOver(Id<School> from, Id<School> to) {
    LinksOutcome outcome;
    const auto names = guarded([&] {
        const SchoolRepository schools(m_database);
        return std::pair(schools.find(from), schools.find(to));
    });
    if (!names)
        return tl::unexpected<Error>(names.error());
    const auto& [closed, successor] = *names;
    if (!closed || !successor || !closed->urn || !successor->urn)
        return failure(ErrorCode::NotFound, Words::tr("Both schools must be in the record and have a URN."));
    const auto done = m_work.run(
        Words::tr("Hand over %1 to %2").arg(closed->name, successor->name), [&](Recorder& recorder) {
            HandOverWriter writer(recorder, m_database, m_clock.today(), m_ties);
            outcome.handedOver = writer.write(*closed->urn, from, *successor->urn, to) ? 1 : 0;
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    outcome.changeSetId = done->id.value;
    return outcome;
}

} // namespace liaison
