// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_findings.h"

#include "core/forming/group_problem.h"

#include <algorithm>

namespace liaison {

GroupFindings::GroupFindings(const FormingGround& ground, const grouping::Problem& problem,
                             const OnForming& onProgress)
    : m_ground(ground), m_problem(problem), m_onProgress(onProgress), m_linkWorth(linkWorth(problem)) {}

void GroupFindings::setStage(FormingProgress::Stage stage) {
    m_stage = stage;
    setShare(0);
}

void GroupFindings::setShare(double share) {
    const std::scoped_lock lock(m_mutex);
    m_share = std::clamp(share, 0.0, 1.0);
}

void GroupFindings::setIterations(qint64 iterations) {
    const std::scoped_lock lock(m_mutex);
    m_iterations = iterations;
}

void GroupFindings::setPlan(const grouping::Plan& plan, bool isLawful) {
    const std::scoped_lock lock(m_mutex);
    m_plan = plan;
    m_isLawful = isLawful;
    m_cost = countedCost(m_problem, plan);
    m_isNew = true;
}

void GroupFindings::raiseBound(qint64 solved) {
    const std::scoped_lock lock(m_mutex);
    const qint64 bound = solved + m_linkWorth;
    if (!m_bound || bound > *m_bound)
        m_bound = bound;
}

bool GroupFindings::isProven() const {
    const std::scoped_lock lock(m_mutex);
    return m_isLawful && m_bound && *m_bound >= m_cost;
}

grouping::Plan GroupFindings::plan() const {
    const std::scoped_lock lock(m_mutex);
    return m_plan;
}

std::optional<qint64> GroupFindings::bound() const {
    const std::scoped_lock lock(m_mutex);
    return m_bound;
}

const FormingPlan& GroupFindings::formed() {
    const std::scoped_lock lock(m_mutex);
    if (m_isNew)
        m_formed = formedGroups(m_ground, m_plan);
    m_isNew = false;
    m_formed.claim = {m_cost, {}, false};
    // A bound holds for plans that keep the rules.
    if (m_isLawful && m_bound)
        m_formed.claim = {m_cost, std::min(*m_bound, m_cost), *m_bound >= m_cost};
    return m_formed;
}

void GroupFindings::tell() {
    if (!m_onProgress)
        return;
    FormingProgress progress;
    progress.stage = m_stage;
    {
        const std::scoped_lock lock(m_mutex);
        progress.isLawful = m_isLawful;
        progress.iterations = m_iterations;
        progress.share = m_share;
    }
    if (!plan().anchors.empty())
        progress.plan = &formed();
    m_onProgress(progress);
}

void GroupFindings::tell(const std::vector<Obstacle>& conflict) {
    if (!m_onProgress)
        return;
    FormingProgress progress;
    progress.stage = FormingProgress::Stage::Releasing;
    progress.conflict = &conflict;
    m_onProgress(progress);
}

} // namespace liaison
