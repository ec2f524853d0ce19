// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_news.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"

#include <QCoreApplication>

namespace liaison {

namespace {

constexpr int kLastActions = 5;

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::Overview", text);
}

Place schoolsWhere(const QString& filter) {
    return {u"schools"_s, u"filter:"_s + filter};
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
    return OverviewNews{*trust, overviewFigures(*schools, day), qint64(schools->size()), std::move(*actions)};
}

std::vector<CallForAction> callsForAction(const OverviewFigures& figures) {
    std::vector<CallForAction> calls;
    const auto add = [&calls](qint64 number, const QString& one, const QString& many, const QString& why,
                              const Place& place) {
        if (number > 0)
            calls.push_back({(number == 1 ? one : many).arg(countText(number)), why, place});
    };
    add(figures.closing, tr("%1 school is proposed to close"), tr("%1 schools are proposed to close"),
        tr("Plan for the pupils, and for the seat in the structure."),
        schoolsWhere(u"status="_s + school_status::closing()));
    add(figures.toOpen, tr("%1 school is yet to open"), tr("%1 schools are yet to open"),
        tr("A place in the structure will be needed."),
        schoolsWhere(u"status="_s + school_status::proposed()));
    add(figures.withoutPlace, tr("%1 school has no coordinates"), tr("%1 schools have no coordinates"),
        tr("Without them a school is on no map."), schoolsWhere(u"easting="_s));
    add(figures.schools - figures.schoolsWithPupils, tr("%1 school has no number of pupils"),
        tr("%1 schools have no number of pupils"), tr("Totals leave out what is not known."),
        schoolsWhere(u"pupils="_s));
    return calls;
}

} // namespace liaison
