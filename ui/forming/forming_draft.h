// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_service.h"
#include "core/forming/forming_solver.h"
#include "core/forming/forming_words.h"
#include "core/structure/structure.h"

#include <QHash>

#include <array>
#include <functional>

class QWidget;

namespace liaison {

using namespace Qt::StringLiterals;

class Workspace;

/// What the forming wizard asks of the rest of the program; set by the composition root. What a hook that is
/// empty would do is not offered.
struct FormingHooks {
    /// Opens a page of the help.
    std::function<void(Workspace&, QWidget* window, const QString& topic)> showHelp = {};
    /// The service of plans with the ties of every room; without it, one without ties. Called from workers'
    /// threads too.
    std::function<FormingService(TrustFile&)> service = {};
};

/// What the forming wizard asks, page by page. Each job keeps its own question, so that nothing is lost by
/// looking at another. Nothing of it is stored before Save or Accept.
struct FormingDraft {
    FormingJob job = FormingJob::Groups;
    /// The structure of the day that is looked at; its day is invalid until it is read.
    Structure structure;
    std::array<FormingQuestion, 3> questions;
    /// Everything that could take part in the job, and who does.
    FormingGround whole;
    FormingGround ground;
    FormingEffort effort;

    /// The question that the plan answers, hand moves as pins among its rules; and the plan as it lies.
    std::optional<FormingQuestion> asked;
    std::optional<FormingPlan> plan;
    /// The saved plan that was opened or saved last, and what it is called.
    Id<SavedPlan> saved;
    qint64 savedVersion = 0;
    QString savedName;
    /// What that plan names and the record no longer has.
    QStringList missing;

    std::optional<AcceptanceSummary> outcome;
    QDate effective;
    qint64 changeSetId = 0;

    std::function<FormingService(TrustFile&)> service = [](TrustFile& file) { return FormingService(file); };

    FormingDraft();
    FormingQuestion& question() { return questions[std::size_t(job)]; }
    const FormingQuestion& question() const { return questions[std::size_t(job)]; }
    /// Takes the structure of a day: members that no longer stand go, the rest of the questions stays.
    void take(Structure read);
    /// Chooses what is formed.
    void setJob(FormingJob chosen);
    /// Who takes part; none for all.
    void setMembers(std::vector<Member> members);
    /// Goes on from a saved plan; the structure of its day has to be there already.
    void open(const SavedPlan& plan);
    /// Whether the plan still answers what is asked now.
    bool isAnswered() const { return plan && asked == question(); }

private:
    void narrow();
    void dropAbsent(FormingQuestion& question) const;
};

/// What is put somewhere: "school", "liaison group".
QString itemNoun(FormingJob job);
/// "24 schools come into their place; for 181 nothing changes."
QString placesText(FormingJob job, const AcceptanceSummary& summary);
/// The number by which a map knows a member.
qint64 placeKeyOf(const Member& member);
Member memberOfPlaceKey(FormingJob job, qint64 key);
/// The sizes that the type of body asks for, as bounds.
SizeBounds usualSizes(const Structure& structure, FormingJob job);

} // namespace liaison
