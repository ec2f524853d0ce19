// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/saved_plan.h"

namespace liaison {

class BodyTies;
class TrustFile;

/// What of a plan becomes part of the record.
struct Acceptance {
    FormingQuestion question;
    FormingPlan plan; ///< with the names that the bodies are to have
    /// The first day on which it holds.
    QDate effective;
    /// Bodies of the job's type that the plan does not carry on, and all of whose members it places, close on
    /// the day before.
    bool closesOthers = true;
    /// For founding: the type of the body that is opened ("mat-shadow" …), and its name is the plan's.
    Id<BodyType> foundingType = {};
    /// The saved plan that is marked as accepted, if any.
    Id<SavedPlan> saved = {};
};

/// What accepting a plan does, or would do.
struct AcceptanceSummary {
    std::vector<QString> opened;
    /// "Old name → New name"
    std::vector<QString> renamed;
    std::vector<QString> closed;
    /// Who moves where: member, from (empty: none), to.
    struct Move {
        Member member;
        QString name;
        QString from;
        QString to;
    };
    std::vector<Move> moves;
    qint64 staying = 0;
};

/// What a user can do with plans. Each is one action with one undo. Errors: Invalid, NotFound, Conflict,
/// Duplicate for a name that another body of the type has.
class FormingService {
public:
    explicit FormingService(TrustFile& file) : m_file(file) {}
    /// What other rooms hold in bodies that close; the ties must outlive the service.
    void addTies(BodyTies& ties) { m_ties.push_back(&ties); }

    /// The ground of a day: formingGround of the structure as of then.
    Result<FormingGround> ground(FormingJob job, QDate day) const;

    /// Newest first.
    Result<std::vector<SavedPlan>> list() const;
    /// The same plans by name only, which takes no time.
    Result<std::vector<SavedPlanTitle>> titles() const;
    Result<SavedPlan> find(Id<SavedPlan> id) const;
    /// The one of a name, in whatever spelling. NotFound, naming those that there are.
    Result<SavedPlan> findByName(const QString& name) const;
    /// A new one where it has no id; Duplicate for a name that another plan has.
    Result<SavedPlan> save(const SavedPlan& plan);
    Result<void> remove(Id<SavedPlan> id);

    /// What accepting would do, or the error it would end with: it is tried out and nothing is kept.
    Result<AcceptanceSummary> preview(const Acceptance& acceptance) const;
    /// Bodies, memberships and moves in one action: "Accept 18 liaison groups from 1 September 2026".
    Result<AcceptanceSummary> accept(const Acceptance& acceptance);

private:
    TrustFile& m_file;
    std::vector<BodyTies*> m_ties;
};

} // namespace liaison
