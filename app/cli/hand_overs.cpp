// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hand_overs.h"

#include "core/base/text.h"
#include "core/schools/overview_figures.h"
#include "core/schools/school_service.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HandOvers)
};

QString namesOf(const std::vector<NamedSchool>& schools) {
    QStringList names;
    for (const NamedSchool& school : schools)
        names << u"%1 %2"_s.arg(school.urn).arg(school.name);
    return names.join(u", "_s);
}

template <class Proposals>
auto proposalFor(const Proposals& proposals, qint64 urn) {
    return std::find_if(proposals.begin(), proposals.end(),
                        [urn](const auto& proposal) { return proposal.from.urn == urn; });
}

const NamedSchool& successorAmong(const std::vector<NamedSchool>& candidates, const NamedSchool& from,
                                  qint64 urn) {
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [urn](const NamedSchool& school) { return school.urn == urn; });
    if (found == candidates.end())
        throw UsageError(Words::tr("--hand-over: URN %1 did not follow %2 %3; choose from %4.")
                             .arg(urn)
                             .arg(from.urn)
                             .arg(from.name, namesOf(candidates)));
    return *found;
}

/// Why nothing can be decided about a school that has no proposal.
Error nothingToDecide(qint64 urn, TrustFile& file) {
    const SchoolService service(file.database(), file.unitOfWork(), file.clock());
    const auto school = service.findByUrn(urn);
    if (!school)
        return school.error();
    const QString name = u"%1 %2"_s.arg(urn).arg(school->name);
    if (!isClosedOn(*school, file.clock().today()))
        return {ErrorCode::Invalid,
                Words::tr("%1 is not closed, so it cannot be handed over; close it first.").arg(name),
                {}};
    if (const auto links = service.linksOf(school->id)) {
        for (const LinkedSchool& link : *links) {
            if (link.isSuccessor && link.handedOver.isValid())
                return {ErrorCode::Conflict,
                        Words::tr("%1 was handed over on %2 already; undo that to decide otherwise.")
                            .arg(name, isoText(link.handedOver)),
                        {}};
        }
    }
    return {ErrorCode::Invalid,
            Words::tr("%1 cannot be handed over, for no link says which school followed it.").arg(name),
            {}};
}

Result<HandOver> decided(const HandOverPair& pair, const LinksPlan& plan, TrustFile& file) {
    if (const auto unique = proposalFor(plan.handOvers, pair.from); unique != plan.handOvers.end()) {
        successorAmong({unique->to}, unique->from, pair.to);
        return *unique;
    }
    const auto open = proposalFor(plan.decisions, pair.from);
    if (open == plan.decisions.end())
        return tl::unexpected<Error>(nothingToDecide(pair.from, file));
    if (open->candidates.empty())
        return failure(
            ErrorCode::Invalid,
            Words::tr("%1 %2 cannot be handed over: %3").arg(pair.from).arg(open->from.name, open->reason));
    return HandOver{open->from,   successorAmong(open->candidates, open->from, pair.to), {}, true, {},
                    open->carried};
}

} // namespace

std::vector<HandOverPair> handOverPairsOf(const std::vector<std::string>& texts) {
    static const QRegularExpression form(u"^(\\d{1,18})=(\\d{1,18})$"_s);
    std::vector<HandOverPair> pairs;
    for (const std::string& text : texts) {
        const auto match = form.match(textOf(text));
        if (!match.hasMatch())
            throw UsageError(Words::tr("--hand-over: write “%1” as OLDURN=NEWURN, such as 900001=900002.")
                                 .arg(textOf(text)));
        const HandOverPair pair{match.captured(1).toLongLong(), match.captured(2).toLongLong()};
        const bool isRepeated = std::any_of(pairs.begin(), pairs.end(), [&pair](const HandOverPair& other) {
            return other.from == pair.from;
        });
        if (isRepeated)
            throw UsageError(
                Words::tr("--hand-over: URN %1 is handed over twice; choose one successor.").arg(pair.from));
        pairs.push_back(pair);
    }
    return pairs;
}

Result<std::vector<HandOver>> decidedHandOvers(const std::vector<HandOverPair>& pairs, const LinksPlan& plan,
                                               TrustFile& file) {
    std::vector<HandOver> handOvers;
    for (const HandOverPair& pair : pairs) {
        auto handOver = decided(pair, plan, file);
        if (!handOver)
            return handedOn(handOver.error());
        handOvers.push_back(std::move(*handOver));
    }
    return handOvers;
}

LinksPlan planWith(const std::vector<HandOver>& decided, LinksPlan plan, bool handsOverOthers) {
    for (HandOver& proposed : plan.handOvers)
        proposed.ticked = handsOverOthers;
    plan.handOvers.insert(plan.handOvers.end(), decided.begin(), decided.end());
    return plan;
}

} // namespace liaison::cli
