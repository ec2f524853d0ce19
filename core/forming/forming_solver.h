// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_plan.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace liaison {

/// How long to look for a plan.
struct FormingEffort {
    quint64 seed = 1;
    /// So many steps, and the same plan on every machine; 0: for `time`.
    qint64 iterations = 0;
    std::chrono::milliseconds time{5000};
    /// How long to go on proving after that; 0: only a first bound.
    std::chrono::milliseconds proof{0};
};

struct Obstacle;

/// How far it is.
struct FormingProgress {
    enum class Stage {
        Checking,
        Looking,
        Proving,
        Releasing ///< what cannot all be met is known, and what giving each thing up leads to is worked out
    };
    Stage stage = Stage::Looking;
    /// The best plan so far; null where there is none yet. `isLawful` tells whether it keeps the rules.
    const FormingPlan* plan = nullptr;
    bool isLawful = true;
    qint64 iterations = 0;
    /// Of the time or the steps of the stage, 0 to 1.
    double share = 0;
    /// What cannot all be met, as soon as it is known: long before all of it is worked out. Null until then.
    const std::vector<Obstacle>* conflict = nullptr;
};

using OnForming = std::function<void(const FormingProgress&)>;

/// One of the things asked for that together are impossible, and what giving it up leads to.
struct Obstacle {
    /// "pin 3", "most-schools": as scripts name it.
    QString key;
    /// The user's words: "No group has more than 14 schools".
    QString text;
    /// The question without it.
    FormingQuestion released;
    /// Whether there is a plan then; false where another conflict remains or nobody knows.
    bool isEnough = false;
    /// What the best plan found then costs.
    std::optional<qint64> cost;
    /// What the button says where it gives up no more than it must: "Allow 31 %"; empty: the thing is given
    /// up altogether.
    QString offer = {};
    /// The cost is that of a plan which is not proven to be the best possible then.
    bool isAtMost = false;
    /// What still cannot all be met without it, as scripts name it and in the user's words; empty where there
    /// is a plan, or where nobody knows.
    struct Rest {
        QString key;
        QString text;
    };
    std::vector<Rest> rest = {};
    /// What giving it up leads to has been looked into; if not, only `key`, `text` and `released` count.
    bool isWorkedOut = false;
};

/// Told of a conflict when it is named, and again whenever more of it is worked out.
using OnConflict = std::function<void(const std::vector<Obstacle>&)>;

/// What came of a question: a plan, or why there is none.
struct FormingAnswer {
    std::optional<FormingPlan> plan;
    /// The plan keeps every rule; otherwise it is the nearest to one that was met.
    bool isLawful = true;
    /// Things that cannot all be met, though they can if any one of them is given up.
    std::vector<Obstacle> conflict;
    /// Whether that was shown. If not, no plan that meets them was found in the time, and each is told whose
    /// release led to one.
    bool isConflictProven = true;
    qint64 iterations = 0;
    double seconds = 0;
};

/// Checks a question, looks for a plan and proves how good it is. Calls back from the calling thread; stops
/// at once when asked, with the best so far. Begins from a plan if one is given. Fails with Invalid where a
/// question makes no sense by itself: no schools with a place, more groups than schools, negative numbers.
Result<FormingAnswer> form(const FormingQuestion& question, const FormingGround& ground,
                           const FormingEffort& effort, std::stop_token stop = {},
                           const OnForming& onProgress = {}, const FormingPlan* from = nullptr);

/// What another plan is better in than the plan itself: without that it is not worth a look.
enum class VariantAim {
    Any,     ///< it only has to be another plan
    Longest, ///< a shorter longest line
    Total,   ///< a shorter sum of lines
    Moves,   ///< fewer members in another body than today's
    Anchors, ///< other anchors
    Evenness ///< bodies of more equal sizes
};

/// A question beside the user's own whose plan is worth a look, and what to call it.
struct FormingVariant {
    /// "Fairest longest journey", "Fewest moves from today", "Other anchors".
    QString name;
    FormingQuestion question;
    VariantAim aim = VariantAim::Any;
    /// Where to begin.
    std::optional<FormingPlan> from = {};
};

/// More ways to ask, the most telling first. The plan, if there is one, is that of the question itself.
std::vector<FormingVariant> variantsOf(const FormingQuestion& question, const FormingGround& ground,
                                       const FormingPlan* plan);

/// Looks for the plans of at most two variants and costs them as the question itself counts. Each keeps all
/// that the question asks, differs from the others, and is better than the plan in what it is for.
struct VariantPlan {
    QString name;
    FormingPlan plan;
    VariantAim aim = VariantAim::Any;
};
Result<std::vector<VariantPlan>> formVariants(const FormingQuestion& question, const FormingGround& ground,
                                              const FormingPlan& plan, const FormingEffort& effort,
                                              std::stop_token stop = {});

/// Whether a variant is still worth a look beside a plan that has been bettered since.
bool isWorthALook(const FormingQuestion& question, const FormingGround& ground, const FormingPlan& plan,
                  const VariantPlan& variant);

/// Why there is no plan with other anchors; empty where there may be one, or where groups have none.
QString whyNoOtherAnchors(const FormingQuestion& question, const FormingGround& ground,
                          const FormingPlan& plan);

} // namespace liaison
