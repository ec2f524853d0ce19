// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/forming_run.h"

#include <QElapsedTimer>

namespace liaison {

namespace {

constexpr qint64 kBetweenMs = 100;

/// Other plans are looked for as long as the plan was, but proved no further.
FormingEffort effortOfVariants(FormingEffort effort) {
    effort.proof = std::chrono::milliseconds(0);
    effort.time /= 2;
    return effort;
}

} // namespace

struct FormingRun::Task {
    int number = 0;
    FormingQuestion question;
    FormingGround ground;
    FormingEffort effort;
    std::optional<FormingPlan> from;
    bool wantsVariants = false;
};

FormingRun::FormingRun(QObject* parent) : QObject(parent) {}

FormingRun::~FormingRun() {
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void FormingRun::start(const FormingQuestion& question, const FormingGround& ground,
                       const FormingEffort& effort, const std::optional<FormingPlan>& from,
                       bool wantsVariants) {
    m_thread.request_stop();
    m_isRunning = true;
    Task task{++m_number, question, ground, effort, from, wantsVariants};
    // Taking the place of the thread waits for the old one, which stops at once.
    m_thread =
        std::jthread([this, task = std::move(task)](const std::stop_token& stop) { work(task, stop); });
}

void FormingRun::stop() {
    m_thread.request_stop();
}

template <class Function>
void FormingRun::post(int number, Function function) {
    QMetaObject::invokeMethod(
        this,
        [this, number, function = std::move(function)] {
            if (number == m_number)
                function();
        },
        Qt::QueuedConnection);
}

void FormingRun::work(const Task& task, const std::stop_token& stop) {
    QElapsedTimer sinceTold;
    auto stageTold = FormingProgress::Stage::Checking;
    const auto onProgress = [&](const FormingProgress& progress) {
        const bool isNews = !sinceTold.isValid() || progress.stage != stageTold;
        if (!isNews && sinceTold.elapsed() < kBetweenMs)
            return;
        sinceTold.start();
        stageTold = progress.stage;
        State state{progress.stage, nullptr, progress.isLawful, progress.share};
        if (progress.plan)
            state.plan = std::make_shared<const FormingPlan>(*progress.plan);
        if (progress.conflict)
            state.conflict = std::make_shared<const std::vector<Obstacle>>(*progress.conflict);
        post(task.number, [this, state] { Q_EMIT progressed(state); });
    };
    // The proof waits until other plans are there to be compared.
    FormingEffort first = task.effort;
    if (task.wantsVariants)
        first.proof = std::chrono::milliseconds(0);
    const auto look = [&](const FormingEffort& effort, const FormingPlan* from) {
        auto answer = std::make_shared<const Result<FormingAnswer>>(
            form(task.question, task.ground, effort, stop, onProgress, from));
        post(task.number, [this, answer] { Q_EMIT answered(answer); });
        return answer;
    };
    const Answer answer = look(first, task.from ? &*task.from : nullptr);
    const bool isPlanned = *answer && (*answer)->plan && (*answer)->isLawful && (*answer)->conflict.empty();
    if (task.wantsVariants && isPlanned && !stop.stop_requested()) {
        FormingPlan plan = *(*answer)->plan;
        if (auto found =
                formVariants(task.question, task.ground, plan, effortOfVariants(task.effort), stop)) {
            auto variants = std::make_shared<const std::vector<VariantPlan>>(std::move(*found));
            post(task.number, [this, variants] { Q_EMIT variantsFound(variants); });
            // What was found on the way may be the better beginning.
            for (const VariantPlan& variant : *variants)
                if (variant.plan.claim.cost < plan.claim.cost)
                    plan = variant.plan;
        }
        const bool isToBeProved = task.effort.proof.count() > 0 && !plan.claim.isProven;
        if (isToBeProved && !stop.stop_requested())
            look(task.effort, &plan);
    }
    post(task.number, [this] {
        m_isRunning = false;
        Q_EMIT ended();
    });
}

} // namespace liaison
