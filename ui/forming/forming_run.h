// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

#include <QObject>

#include <memory>
#include <thread>

namespace liaison {

/// Looks for plans in a thread of its own, and tells the window's thread how far it is, some ten times a
/// second. A newer question takes the place of an older one.
class FormingRun : public QObject {
    Q_OBJECT

public:
    /// The best plan so far and how far the work is; without a plan where there is none yet.
    struct State {
        FormingProgress::Stage stage = FormingProgress::Stage::Checking;
        std::shared_ptr<const FormingPlan> plan;
        bool isLawful = true;
        double share = 0;
        /// What cannot all be met, worked out or not; null where there is no such thing yet.
        std::shared_ptr<const std::vector<Obstacle>> conflict = nullptr;
    };
    using Answer = std::shared_ptr<const Result<FormingAnswer>>;
    using Variants = std::shared_ptr<const std::vector<VariantPlan>>;

    explicit FormingRun(QObject* parent = nullptr);
    /// Stops, and waits for the thread.
    ~FormingRun() override;

    /// Looks for the plan of a question, and with the answer for other plans beside it.
    void start(const FormingQuestion& question, const FormingGround& ground, const FormingEffort& effort,
               const std::optional<FormingPlan>& from, bool wantsVariants);
    /// Keeps the best: answered() comes all the same.
    void stop();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(const liaison::FormingRun::State& state);
    void answered(const liaison::FormingRun::Answer& answer);
    /// After answered(), where they were wanted and there is a lawful plan.
    void variantsFound(const liaison::FormingRun::Variants& variants);
    /// The thread has nothing more to do.
    void ended();

private:
    struct Task;
    void work(const Task& task, const std::stop_token& stop);
    template <class Function>
    void post(int number, Function function);

    int m_number = 0;
    bool m_isRunning = false;
    std::jthread m_thread;
};

} // namespace liaison
