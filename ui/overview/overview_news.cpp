// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_news.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kLastActions = 5;
/// A call for action names so many at most.
constexpr std::size_t kNamed = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Overview)
};

bool isClosingOn(const School& school, QDate day) {
    return existedOn(school, day) && school.status == school_status::closing();
}

QString firstNames(const std::vector<ConcernedMember>& members) {
    // One that is left out takes as much room as its name.
    const std::size_t named = members.size() == kNamed + 1 ? members.size() : kNamed;
    QStringList names;
    for (std::size_t i = 0; i < std::min(named, members.size()); ++i)
        names << members[i].name;
    const QString told = names.join(u", "_s);
    return members.size() > named
               ? Words::tr("%1 and %2 more").arg(told, countText(qint64(members.size() - named)))
               : told;
}

} // namespace

Result<OverviewNews> readOverview(TrustFile& file, QDate day) {
    const auto trust = TrustService(file.database(), file.unitOfWork()).load();
    if (!trust)
        return tl::unexpected<Error>(trust.error());
    SchoolQuery query;
    query.fields = overviewFields();
    const auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (!schools)
        return tl::unexpected<Error>(schools.error());
    auto actions = History(file.database()).actions(kLastActions);
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    auto structure = structureFigures(file.database(), day);
    if (!structure)
        return tl::unexpected<Error>(structure.error());
    return OverviewNews{*trust, overviewFigures(*schools, day), std::move(*structure),
                        qint64(schools->size()), std::move(*actions)};
}

std::vector<CallForAction> callsForAction(const OverviewFigures& figures) {
    std::vector<CallForAction> calls;
    const auto add = [&calls](const QString& key, qint64 number, const QString& one, const QString& many,
                              const QString& why, std::function<bool(const School&)> concerns) {
        if (number > 0)
            calls.push_back(
                {key, (number == 1 ? one : many).arg(countText(number)), why, std::move(concerns), {}});
    };
    const QDate day = figures.day;
    add(u"closing"_s, figures.closing, Words::tr("%1 school is proposed to close"),
        Words::tr("%1 schools are proposed to close"), Words::tr("Plan where the pupils go."),
        [day](const School& school) { return isClosingOn(school, day); });
    add(u"toOpen"_s, figures.toOpen, Words::tr("%1 school is yet to open"),
        Words::tr("%1 schools are yet to open"), Words::tr("Until then the figures here leave them out."),
        [day](const School& school) { return isYetToOpen(school, day); });
    add(u"withoutPlace"_s, figures.withoutPlace, Words::tr("%1 school has no coordinates"),
        Words::tr("%1 schools have no coordinates"), Words::tr("Without them a school is on no map."),
        [day](const School& school) {
            return existedOn(school, day) && (!school.easting || !school.northing);
        });
    add(u"withoutPupils"_s, figures.schools - figures.schoolsWithPupils,
        Words::tr("%1 school has no number of pupils"), Words::tr("%1 schools have no number of pupils"),
        Words::tr("Totals leave out what is not known."),
        [day](const School& school) { return existedOn(school, day) && !school.pupils; });
    return calls;
}

std::vector<CallForAction> structureCalls(const StructureFigures& figures) {
    std::vector<CallForAction> calls;
    const auto add = [&calls](const QString& key, qint64 number, const QString& one, const QString& many,
                              const QString& why, const Place& place) {
        if (number > 0)
            calls.push_back({key, (number == 1 ? one : many).arg(countText(number)), why, {}, place});
    };
    const auto addMembers = [&calls](const QString& key, const std::vector<ConcernedMember>& members,
                                     const QString& one, const QString& many) {
        const qint64 number = qint64(members.size());
        if (number > 0)
            calls.push_back({key,
                             (number == 1 ? one : many).arg(countText(number)),
                             firstNames(members),
                             {},
                             {},
                             members});
    };
    add(u"vacancies"_s, figures.vacancies, Words::tr("%1 seat is vacant"), Words::tr("%1 seats are vacant"),
        Words::tr("Nobody holds these offices."),
        filteredPlace(u"people"_s, {u"view=vacancies"_s, u"where=body"_s}));
    add(u"termsEnding"_s, figures.termsEnding, Words::tr("%1 term ends within 60 days"),
        Words::tr("%1 terms end within 60 days"),
        Words::tr("Hold an election, or appoint somebody, in time."),
        filteredPlace(u"people"_s, {u"view=ending"_s, u"followed=no"_s,
                                    u"within=%1"_s.arg(StructureFigures::kEndingSoon)}));
    addMembers(u"withoutRepresentative"_s, figures.withoutRepresentative,
               Words::tr("%1 group has no representative"), Words::tr("%1 groups have no representative"));
    addMembers(u"provisional"_s, figures.provisional,
               Words::tr("%1 provisional membership is to be reviewed"),
               Words::tr("%1 provisional memberships are to be reviewed"));
    add(u"breaches"_s, figures.breaches, Words::tr("%1 rule is broken"), Words::tr("%1 rules are broken"),
        Words::tr("Put them right, or accept them with a reason."),
        filteredPlace(u"structure"_s, {u"breaching=yes"_s}));
    add(u"withoutGroup"_s, figures.schoolsWithoutGroup, Words::tr("%1 school has no group"),
        Words::tr("%1 schools have no group"), Words::tr("It hears of nothing, and nobody speaks for it."),
        filteredPlace(u"structure"_s, {u"unplaced=yes"_s}));
    return calls;
}

Place placeOf(const ConcernedMember& concerned) {
    const auto* school = std::get_if<Id<School>>(&concerned.member);
    return {u"structure"_s, school ? u"school:%1"_s.arg(school->value)
                                   : u"body:%1"_s.arg(std::get<Id<Body>>(concerned.member).value)};
}

CallForAction schoolsCounted(const CountedFigure& counted, QDate day) {
    CallForAction call;
    call.text = Words::tr("%1: %2").arg(counted.figure.label, counted.figure.value);
    call.why = Words::tr("A school counts as closed from its closing day on, whatever its status says.");
    switch (counted.of) {
    case CountedFigure::Of::Standing:
        call.key = u"standing"_s;
        call.concerns = [day](const School& school) { return existedOn(school, day); };
        break;
    case CountedFigure::Of::Closing:
        call.key = u"closing"_s;
        call.concerns = [day](const School& school) { return isClosingOn(school, day); };
        break;
    case CountedFigure::Of::Closed:
        call.key = u"closed"_s;
        call.why = Words::tr("A school is never deleted: it stays in the record with its history.");
        call.concerns = [day](const School& school) {
            return !existedOn(school, day) && !isYetToOpen(school, day);
        };
        break;
    }
    return call;
}

std::optional<Place> placeOf(const CountedFigure& counted, const OverviewFigures& figures, QDate today) {
    const auto having = [](const QStringList& statuses) {
        QStringList conditions;
        for (const QString& status : statuses)
            conditions << u"status="_s + status;
        return filteredPlace(u"schools"_s, conditions);
    };
    // On another day the list holds the schools of that day only, whatever became of them since.
    const bool isToday = figures.day == today;
    if (isToday && !figures.isToldByStatus)
        return std::nullopt;
    switch (counted.of) {
    case CountedFigure::Of::Standing:
        return having(isToday ? QStringList{school_status::open(), school_status::closing()} : QStringList());
    case CountedFigure::Of::Closing:
        return having({school_status::closing()});
    case CountedFigure::Of::Closed:
        break;
    }
    return isToday ? std::optional(having({school_status::closed()})) : std::nullopt;
}

Result<std::vector<School>> schoolsConcerned(TrustFile& file, const CallForAction& call) {
    SchoolQuery query;
    query.fields = overviewFields();
    query.fields.push_back(SchoolField::Town);
    auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (schools)
        std::erase_if(*schools, [&call](const School& school) { return !call.concerns(school); });
    return schools;
}

} // namespace liaison
