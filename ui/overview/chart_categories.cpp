// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/chart_categories.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OverviewCharts)
};

/// A field whose values have bars of their own, and these values.
struct ChartedField {
    SchoolField field;
    std::vector<SchoolShare> shares;
};

std::optional<ChartedField> fieldOf(const QString& chart, const OverviewFigures& figures) {
    if (chart == "kind"_L1)
        return ChartedField{SchoolField::Kind, figures.byKind};
    if (chart == "type"_L1)
        return ChartedField{SchoolField::Type, figures.chartedTypes()};
    return std::nullopt;
}

QString valueOf(const School& school, SchoolField field) {
    return field == SchoolField::Kind ? schoolKindName(school.phase, school.type) : fieldText(school, field);
}

std::function<bool(const School&)> testFor(const QString& chart, int category,
                                           const OverviewFigures& figures) {
    const auto charted = fieldOf(chart, figures);
    if (!charted)
        return [band = figures.bySize.at(std::size_t(category)).label](const School& school) {
            return sizeBandLabel(school.pupils) == band;
        };
    const auto isOf = [field = charted->field](const School& school, const SchoolShare& share) {
        return valueOf(school, field) == share.value;
    };
    if (std::size_t(category) < charted->shares.size())
        return [isOf, share = charted->shares[std::size_t(category)]](const School& school) {
            return isOf(school, share);
        };
    // The last bar counts what has no bar of its own.
    return [isOf, shares = charted->shares](const School& school) {
        return std::none_of(shares.begin(), shares.end(),
                            [&](const SchoolShare& share) { return isOf(school, share); });
    };
}

} // namespace

std::optional<Place> placeOfCategory(const QString& chart, int category, const OverviewFigures& figures,
                                     QDate today) {
    const auto standing = placeOf(CountedFigure{{}, CountedFigure::Of::Standing}, figures, today);
    const auto charted = fieldOf(chart, figures);
    if (!standing || !charted || std::size_t(category) >= charted->shares.size())
        return std::nullopt;
    QStringList conditions = conditionsOf(standing->item).value_or(QStringList());
    conditions << schoolFieldKey(charted->field) + u'=' + charted->shares[std::size_t(category)].value;
    return filteredPlace(u"schools"_s, conditions);
}

CallForAction schoolsOfCategory(const QString& chart, int category, const OverviewFigures& figures) {
    const ChartSpec spec = chart == "kind"_L1   ? figures.kindChart()
                           : chart == "type"_L1 ? figures.typeChart()
                                                : figures.sizeChart();
    CallForAction call;
    call.key = chart;
    call.text = Words::tr("%1: %2").arg(spec.title, spec.categories.value(category));
    call.why = Words::tr("The schools that stand on this day.");
    call.concerns = [day = figures.day, isOf = testFor(chart, category, figures)](const School& school) {
        return existedOn(school, day) && isOf(school);
    };
    return call;
}

} // namespace liaison
