// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_conflict.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/group_problem.h"
#include "core/grouping/plain_check.h"
#include "core/grouping/solver.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

using Kind = grouping::Demand::Kind;

constexpr int kPriceShare = 8; // all prices may take one part in so many of the effort
constexpr std::chrono::milliseconds kPriceTime(300);

/// The demands of one question in the user's words, and the question without each.
class DemandWords {
public:
    DemandWords(const FormingQuestion& question, const FormingGround& ground)
        : m_question(question), m_ground(ground), m_wants(std::get<GroupsQuestion>(question.wants)) {}

    QString text(const grouping::Demand& demand) const {
        switch (demand.kind) {
        case Kind::Groups:
            return Words::tr("%1 are shared among %2")
                .arg(counted(qint64(m_ground.items.size()), Words::tr("school"), Words::tr("schools")),
                     counted(groupCount(m_ground, m_question), Words::tr("liaison group"),
                             Words::tr("liaison groups")));
        case Kind::Anchors:
            return anchorsText();
        case Kind::LeastSchools:
            return sizeText(Words::tr("Every group has at least %1"), m_wants.schools.least,
                            Words::tr("school"), Words::tr("schools"));
        case Kind::MostSchools:
            return sizeText(Words::tr("No group has more than %1"), m_wants.schools.most, Words::tr("school"),
                            Words::tr("schools"));
        case Kind::LeastPupils:
            return sizeText(Words::tr("Every group has at least %1"), m_wants.pupils.least,
                            Words::tr("pupil"), Words::tr("pupils"));
        case Kind::MostPupils:
            return sizeText(Words::tr("No group has more than %1"), m_wants.pupils.most, Words::tr("pupil"),
                            Words::tr("pupils"));
        case Kind::Farthest:
            return Words::tr("No school is further than %1 from its anchor")
                .arg(distanceText(m_wants.farthest.value_or(0)));
        case Kind::Room:
        case Kind::Rule:
            break;
        }
        return ruleText(demand.rule);
    }

    /// The question without it; for the number of groups, with another, or the one that goes without saying.
    FormingQuestion without(const grouping::Demand& demand, std::optional<int> groups) const {
        FormingQuestion released = m_question;
        auto& wants = std::get<GroupsQuestion>(released.wants);
        const SizeBounds any;
        switch (demand.kind) {
        case Kind::Groups:
            wants.count = groups;
            break;
        case Kind::Anchors:
            wants.anchoring = Anchoring::Any;
            wants.anchors.clear();
            keepCount(released);
            break;
        case Kind::LeastSchools:
            wants.schools.least = any.least;
            break;
        case Kind::MostSchools:
            wants.schools.most = any.most;
            break;
        case Kind::LeastPupils:
            wants.pupils.least = any.least;
            break;
        case Kind::MostPupils:
            wants.pupils.most = any.most;
            break;
        case Kind::Farthest:
            wants.farthest = {};
            break;
        case Kind::Room:
            break;
        case Kind::Rule:
            std::erase_if(released.pins, [&](const Pin& pin) { return pin.id == demand.rule; });
            keepCount(released);
            break;
        }
        return released;
    }

private:
    /// The number of groups is said where it would otherwise change by itself; not where there was no school
    /// to count.
    void keepCount(FormingQuestion& released) const {
        const int before = groupCount(m_ground, m_question);
        const bool hasAnchors =
            std::any_of(m_ground.items.begin(), m_ground.items.end(),
                        [&](const FormingItem& item) { return mayAnchor(item, m_wants); });
        if (hasAnchors && groupCount(m_ground, released) != before)
            std::get<GroupsQuestion>(released.wants).count = before;
    }

    static QString sizeText(const QString& text, qint64 size, const QString& one, const QString& several) {
        return text.arg(counted(size, one, several));
    }

    QString anchorsText() const {
        if (m_wants.anchoring == Anchoring::Secondaries)
            return Words::tr("Only secondary and all-through schools may be anchors");
        return Words::tr("Only the %1 chosen may be anchors")
            .arg(counted(qint64(m_wants.anchors.size()), Words::tr("school"), Words::tr("schools")));
    }

    QString ruleText(int id) const {
        QStringList texts;
        for (const Pin& pin : m_question.pins)
            if (pin.id == id)
                texts << pinText(m_ground, pin);
        return texts.join(u"; "_s);
    }

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    const GroupsQuestion& m_wants;
};

/// For one of so many prices.
grouping::Effort priceEffort(const FormingEffort& effort, std::size_t prices) {
    grouping::Effort part;
    part.seed = effort.seed;
    part.iterations = effort.iterations > 0 ? std::max<qint64>(effort.iterations / kPriceShare, 1) : 0;
    part.time = std::min(effort.time / kPriceShare, kPriceTime) / prices;
    return part;
}

/// Whether there is a plan without it, and what the best that is quickly found costs.
void price(Obstacle& obstacle, const grouping::Problem& eased, const grouping::Effort& effort,
           const std::stop_token& stop) {
    const grouping::Outcome found = grouping::solve(eased, effort, stop);
    const std::optional<grouping::Plan> plan = found.lawful ? found.plan : anyGroups(eased, stop);
    obstacle.isEnough = plan.has_value();
    if (plan)
        obstacle.cost = countedCost(eased, *plan);
}

/// Looks for the number of groups nearest to the one asked for with which the other demands can be met.
class CountSearch {
public:
    CountSearch(const grouping::Problem& problem, const std::stop_token& stop)
        : m_problem(problem), m_stop(stop), m_most(int(problem.places.size())) {}

    /// Empty where no number will do.
    std::optional<int> nearest() {
        const std::optional<int> sure = isSmall() ? search(true) : std::nullopt;
        return sure ? sure : search(false);
    }

private:
    bool isSmall() const {
        const auto candidates = std::count_if(m_problem.places.begin(), m_problem.places.end(),
                                              [](const grouping::Place& place) { return place.mayAnchor; });
        return qint64(m_problem.places.size()) * candidates <= grouping::kMostSearchedPairs;
    }

    /// In steps that grow, and back from the first that will do.
    std::optional<int> search(bool isSure) {
        int last = 0;
        for (int step = 1; step < m_most && !m_stop.stop_requested(); step += 1 + step / 4) {
            for (const int sign : {1, -1})
                if (willDo(m_problem.groups + sign * step, isSure))
                    return backFrom(sign, last, step, isSure);
            last = step;
        }
        return {};
    }

    int backFrom(int sign, int tooNear, int enough, bool isSure) {
        while (enough - tooNear > 1) {
            const int middle = (enough + tooNear) / 2;
            (willDo(m_problem.groups + sign * middle, isSure) ? enough : tooNear) = middle;
        }
        return m_problem.groups + sign * enough;
    }

    bool willDo(int groups, bool isSure) {
        if (groups < 1 || groups > m_most)
            return false;
        grouping::Problem problem = m_problem;
        problem.groups = groups;
        const std::vector<grouping::Demand> demands = grouping::demandsOf(problem);
        if (grouping::PlainCheck(problem).isImpossible(demands))
            return false;
        const grouping::Feasibility verdict = grouping::feasibilityIfSmall(problem, demands, m_stop);
        return verdict == grouping::Feasibility::Possible ||
               (!isSure && verdict == grouping::Feasibility::Unknown);
    }

    const grouping::Problem& m_problem;
    const std::stop_token& m_stop;
    int m_most;
};

} // namespace

QString demandKey(const grouping::Demand& demand) {
    switch (demand.kind) {
    case Kind::Groups:
        return u"count"_s;
    case Kind::Anchors:
        return u"anchors"_s;
    case Kind::Room:
        return u"room"_s;
    case Kind::LeastSchools:
        return u"fewest-schools"_s;
    case Kind::MostSchools:
        return u"most-schools"_s;
    case Kind::LeastPupils:
        return u"fewest-pupils"_s;
    case Kind::MostPupils:
        return u"most-pupils"_s;
    case Kind::Farthest:
        return u"farthest"_s;
    case Kind::Rule:
        break;
    }
    return u"pin %1"_s.arg(demand.rule);
}

std::vector<Obstacle> groupConflict(const FormingQuestion& question, const FormingGround& ground,
                                    const FormingEffort& effort, const std::stop_token& stop) {
    const grouping::Problem problem = groupProblem(ground, question);
    const DemandWords words(question, ground);
    std::vector<Obstacle> obstacles;
    for (const grouping::Demand& demand : grouping::conflictOf(problem, stop)) {
        Obstacle obstacle;
        obstacle.key = demandKey(demand);
        obstacle.text = words.text(demand);
        std::optional<int> groups;
        if (demand.kind == Kind::Groups)
            groups = CountSearch(problem, stop).nearest();
        if (groups)
            obstacle.offer = Words::tr("Form %1").arg(
                counted(*groups, Words::tr("liaison group"), Words::tr("liaison groups")));
        obstacle.released = words.without(demand, groups);
        obstacles.push_back(std::move(obstacle));
    }
    for (Obstacle& obstacle : obstacles) {
        if (stop.stop_requested())
            break;
        price(obstacle, groupProblem(ground, obstacle.released), priceEffort(effort, obstacles.size()), stop);
    }
    return obstacles;
}

} // namespace liaison
