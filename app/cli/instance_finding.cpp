// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/instance_finding.h"

#include "core/base/text.h"
#include "core/grouping/judge.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InstanceFinding)
};

/// What one distance in thousandths may be beside the true one.
constexpr double kRounding = 0.0005;

/// What a plan costs; where distances are real ones, without any rounding.
double costOf(const grouping::Problem& problem, const grouping::Plan& plan) {
    if (problem.metric != grouping::Metric::Thousandths)
        return double(plan.cost);
    double sum = 0;
    for (std::size_t i = 0; i < problem.places.size(); ++i) {
        const auto anchor = std::size_t(plan.anchors[std::size_t(plan.groupOf[i])]);
        sum += std::hypot(problem.places[i].x - problem.places[anchor].x,
                          problem.places[i].y - problem.places[anchor].y);
    }
    return sum;
}

/// No plan costs less than this, whatever the rounding of distances did.
std::optional<double> lowerBoundOf(const grouping::Problem& problem, const Finding& finding) {
    const double cost = costOf(problem, finding.plan);
    if (finding.isProven)
        return cost;
    if (!finding.bound)
        return {};
    const bool isRounded = problem.metric == grouping::Metric::Thousandths;
    const double slack = isRounded ? kRounding * double(problem.places.size()) : 0;
    return std::clamp(inUnits(problem, *finding.bound) - slack, 0.0, cost);
}

std::vector<qint64> sizesOf(const grouping::Plan& plan) {
    std::vector<qint64> sizes(plan.anchors.size());
    for (const int group : plan.groupOf)
        ++sizes[std::size_t(group)];
    return sizes;
}

void writeFinding(const Console& console, const grouping::Problem& problem, const Finding& finding) {
    JsonWriter json = console.json();
    json.beginObject().key("objective").number(costOf(problem, finding.plan)).key("lower_bound");
    if (const auto bound = lowerBoundOf(problem, finding))
        json.number(*bound);
    else
        json.null();
    json.key("proven").boolean(finding.isProven).key("seconds").number(finding.seconds);
    json.key("medians").beginArray();
    for (const int anchor : finding.plan.anchors)
        json.number(qint64(anchor));
    json.endArray().key("assignment").beginArray();
    for (const int group : finding.plan.groupOf)
        json.number(qint64(finding.plan.anchors[std::size_t(group)]));
    json.endArray().key("sizes").beginArray();
    for (const qint64 size : sizesOf(finding.plan))
        json.number(size);
    json.endArray().endObject();
}

QString claimOf(const grouping::Problem& problem, const Finding& finding) {
    if (finding.isProven)
        return Words::tr("Best possible (proven).");
    const auto bound = lowerBoundOf(problem, finding);
    const double cost = costOf(problem, finding.plan);
    if (!bound || *bound <= 0 || cost <= 0)
        return Words::tr("Bound not known yet.");
    return Words::tr("Within %1 % of the best possible: no plan costs less than %2.")
        .arg(std::ceil((cost - *bound) / cost * 1000) / 10)
        .arg(instanceCostText(*bound));
}

} // namespace

double inUnits(const grouping::Problem& problem, grouping::Cost cost) {
    return problem.metric == grouping::Metric::Thousandths ? double(cost) / 1000 : double(cost);
}

QString instanceCostText(double cost) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(cost, 'f', cost == std::floor(cost) ? 0 : 2);
}

void tellFinding(const Console& console, const grouping::Problem& problem, const Finding& finding) {
    if (console.isJson()) {
        writeFinding(console, problem, finding);
        return;
    }
    const grouping::Judgement judged = grouping::judge(problem, finding.plan);
    std::vector<QStringList> rows;
    for (std::size_t group = 0; group < judged.groups.size(); ++group) {
        const grouping::GroupFigures& figures = judged.groups[group];
        rows.push_back({QString::number(finding.plan.anchors[group]), countText(figures.schools),
                        countText(figures.pupils), instanceCostText(inUnits(problem, figures.distance)),
                        instanceCostText(inUnits(problem, figures.longest))});
    }
    console.line(Words::tr("%1 groups of %2 points, %3 in all. %4")
                     .arg(countText(qint64(rows.size())), countText(qint64(problem.places.size())),
                          instanceCostText(costOf(problem, finding.plan)), claimOf(problem, finding)));
    console.table({Words::tr("Median"), Words::tr("Points"), Words::tr("Weight"), Words::tr("Distance"),
                   Words::tr("Longest")},
                  rows, {true, true, true, true, true});
}

QString instanceRuleText(const grouping::Problem& problem, const grouping::Demand& demand) {
    using Kind = grouping::Demand::Kind;
    switch (demand.kind) {
    case Kind::Groups:
        return problem.groups == 1 ? Words::tr("There is exactly 1 group")
                                   : Words::tr("There are exactly %1 groups").arg(countText(problem.groups));
    case Kind::Anchors:
        return Words::tr("Only points marked for it are medians");
    case Kind::Room:
        return Words::tr("No group has more than the capacity of its median");
    case Kind::LeastSchools:
        return Words::tr("Every group has at least %1")
            .arg(counted(problem.schools.least, Words::tr("point"), Words::tr("points")));
    case Kind::MostSchools:
        return Words::tr("No group has more than %1")
            .arg(counted(problem.schools.most, Words::tr("point"), Words::tr("points")));
    case Kind::LeastPupils:
        return Words::tr("Every group has a weight of at least %1").arg(countText(problem.pupils.least));
    case Kind::MostPupils:
        return Words::tr("No group has a weight of more than %1").arg(countText(problem.pupils.most));
    case Kind::Farthest:
    case Kind::Rule:
        break;
    }
    return {};
}

} // namespace liaison::cli
