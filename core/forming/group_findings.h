// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

#include <mutex>

namespace liaison {

/// What is known while one question about groups is looked into; several threads tell of it, the one that
/// asked passes it on.
class GroupFindings {
public:
    GroupFindings(const FormingGround& ground, const grouping::Problem& problem, const OnForming& onProgress);

    void setStage(FormingProgress::Stage stage);
    void setShare(double share);
    void setIterations(qint64 iterations);
    void setPlan(const grouping::Plan& plan, bool isLawful);
    /// As the solver counts.
    void raiseBound(qint64 solved);

    /// Whether no plan can count less.
    bool isProven() const;
    /// Without anchors as long as there is none.
    grouping::Plan plan() const;
    std::optional<qint64> bound() const;
    /// The best plan so far as people read it. For the thread that asked only, as is tell().
    const FormingPlan& formed();
    void tell();
    /// What cannot all be met.
    void tell(const std::vector<Obstacle>& conflict);

private:
    const FormingGround& m_ground;
    const grouping::Problem& m_problem;
    const OnForming& m_onProgress;
    const qint64 m_linkWorth;
    FormingProgress::Stage m_stage = FormingProgress::Stage::Checking;
    FormingPlan m_formed;

    mutable std::mutex m_mutex; ///< for all that follows
    grouping::Plan m_plan;
    bool m_isLawful = false;
    bool m_isNew = false;
    qint64 m_cost = 0;
    std::optional<qint64> m_bound;
    qint64 m_iterations = 0;
    double m_share = 0;
};

} // namespace liaison
