// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_service.h"

#include "core/base/text.h"
#include "core/forming/plan_acceptor.h"
#include "core/forming/question_json.h"
#include "core/forming/saved_plan_repository.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/store/unit_of_work.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FormingService)
};

QString textOfObject(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Reads saved plans back; the ground of a day is made once.
class PlanShelf {
public:
    explicit PlanShelf(Database& database) : m_database(database) {}

    SavedPlan read(const SavedPlanRow& row) {
        try {
            return planOf(row);
        } catch (const StoreError& error) {
            throw StoreError(
                error.error().code,
                Words::tr("The saved plan “%1” cannot be read. %2").arg(row.name, error.error().message));
        }
    }

private:
    SavedPlan planOf(const SavedPlanRow& row) {
        const JsonNode question = readJson(row.question.toUtf8());
        const FormingJob job = formingJobFromKey(row.job).value_or(FormingJob::Groups);
        const QDate day = QDate::fromString(textOf(neededChild(question, u"day")), Qt::ISODate);
        MemberBook book(groundOf(job, day), MemberBook::Strictness::Note);
        SavedPlan plan;
        plan.id = row.id;
        plan.version = row.version;
        plan.name = row.name;
        plan.question = questionFrom(question, book, job);
        plan.plan = planFrom(readJson(row.plan.toUtf8()), book);
        plan.saved = row.saved;
        plan.accepted = row.accepted;
        plan.notes = row.notes;
        plan.missing = book.missing();
        return plan;
    }

    const FormingGround& groundOf(FormingJob job, QDate day) {
        const auto key = std::pair(job, day);
        if (const auto known = m_grounds.find(key); known != m_grounds.end())
            return known->second;
        return m_grounds.emplace(key, formingGround(StructureRepository(m_database).asOf(day), job))
            .first->second;
    }

    Database& m_database;
    std::map<std::pair<FormingJob, QDate>, FormingGround> m_grounds;
};

SavedPlanRow rowNamed(const std::vector<SavedPlanRow>& rows, const QString& name) {
    QStringList names;
    for (const SavedPlanRow& row : rows) {
        if (folded(row.name) == folded(name))
            return row;
        names << row.name;
    }
    throw StoreError(
        ErrorCode::NotFound,
        names.isEmpty()
            ? Words::tr("There is no saved plan “%1”; none has been saved yet.").arg(name)
            : Words::tr("There is no saved plan “%1”; there are: %2.").arg(name, names.join(u", "_s)));
}

StoreError noSuchPlan() {
    return StoreError(ErrorCode::NotFound,
                      Words::tr("The saved plan is not there any more; somebody may have "
                                "removed it."));
}

SavedPlanRow rowOf(Database& database, const SavedPlan& plan) {
    const FormingJob job = plan.question.job();
    const FormingGround ground = formingGround(StructureRepository(database).asOf(plan.question.day), job);
    return {plan.id,
            plan.version,
            tidied(plan.name),
            formingJobKey(job),
            textOfObject(questionObject(plan.question, ground)),
            textOfObject(planObject(plan.plan, ground)),
            {},
            plan.accepted,
            plan.notes.trimmed()};
}

/// The saved plan is from now on what was accepted of it, with the names that were given last.
void keepAsAccepted(Recorder& recorder, Database& database, const Acceptance& acceptance) {
    const SavedPlanRepository repository(database);
    const auto known = acceptance.saved.isValid() ? repository.find(acceptance.saved) : std::nullopt;
    if (!known)
        return;
    SavedPlan plan;
    plan.question = acceptance.question;
    plan.plan = acceptance.plan;
    SavedPlanRow row = rowOf(database, plan);
    row.id = known->id;
    row.version = known->version;
    row.name = known->name;
    row.saved = known->saved;
    row.accepted = known->accepted;
    row.notes = known->notes;
    repository.update(recorder, row);
}

void refuseName(const std::vector<SavedPlanRow>& rows, const SavedPlanRow& row) {
    if (row.name.isEmpty())
        throw StoreError(ErrorCode::Invalid, Words::tr("Give the plan a name."));
    const bool isTaken = std::any_of(rows.begin(), rows.end(), [&](const SavedPlanRow& other) {
        return other.id != row.id && folded(other.name) == folded(row.name);
    });
    if (isTaken)
        throw StoreError(
            ErrorCode::Duplicate,
            Words::tr("Another plan is called %1; choose another name, or remove that one first.")
                .arg(row.name));
}

} // namespace

Result<FormingGround> FormingService::ground(FormingJob job, QDate day) const {
    return guarded([&] { return formingGround(StructureRepository(m_file.database()).asOf(day), job); });
}

Result<std::vector<SavedPlan>> FormingService::list() const {
    return guarded([&] {
        PlanShelf shelf(m_file.database());
        std::vector<SavedPlan> plans;
        for (const SavedPlanRow& row : SavedPlanRepository(m_file.database()).all())
            plans.push_back(shelf.read(row));
        return plans;
    });
}

Result<std::vector<SavedPlanTitle>> FormingService::titles() const {
    return guarded([&] { return SavedPlanRepository(m_file.database()).titles(); });
}

Result<SavedPlan> FormingService::find(Id<SavedPlan> id) const {
    return guarded([&] {
        const auto row = SavedPlanRepository(m_file.database()).find(id);
        if (!row)
            throw noSuchPlan();
        return PlanShelf(m_file.database()).read(*row);
    });
}

Result<SavedPlan> FormingService::findByName(const QString& name) const {
    return guarded([&] {
        const auto rows = SavedPlanRepository(m_file.database()).all();
        return PlanShelf(m_file.database()).read(rowNamed(rows, name));
    });
}

Result<SavedPlan> FormingService::save(const SavedPlan& plan) {
    const SavedPlanRepository repository(m_file.database());
    Id<SavedPlan> id = plan.id;
    const auto done =
        m_file.unitOfWork().run(Words::tr("Save plan %1").arg(tidied(plan.name)), [&](Recorder& recorder) {
            SavedPlanRow row = rowOf(m_file.database(), plan);
            row.saved = recorder.now();
            refuseName(repository.all(), row);
            if (!id.isValid())
                id = repository.insert(recorder, row);
            else if (repository.find(id))
                repository.update(recorder, row);
            else
                throw noSuchPlan();
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(id);
}

Result<void> FormingService::remove(Id<SavedPlan> id) {
    const SavedPlanRepository repository(m_file.database());
    const auto row = guarded([&] { return repository.find(id); });
    const QString name = row && *row ? (*row)->name : QString();
    const auto done = m_file.unitOfWork().run(Words::tr("Remove plan %1").arg(name), [&](Recorder& recorder) {
        if (!repository.find(id))
            throw noSuchPlan();
        repository.remove(recorder, id);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

Result<AcceptanceSummary> FormingService::preview(const Acceptance& acceptance) const {
    AcceptanceSummary summary;
    const auto tried = m_file.unitOfWork().tryOut(acceptanceTitle(acceptance), [&](Recorder& recorder) {
        PlanAcceptor acceptor(recorder, acceptance, m_ties);
        acceptor.accept();
        summary = acceptor.summary();
    });
    if (!tried)
        return tl::unexpected<Error>(tried.error());
    return summary;
}

Result<AcceptanceSummary> FormingService::accept(const Acceptance& acceptance) {
    AcceptanceSummary summary;
    const auto done = m_file.unitOfWork().run(acceptanceTitle(acceptance), [&](Recorder& recorder) {
        keepAsAccepted(recorder, m_file.database(), acceptance);
        PlanAcceptor acceptor(recorder, acceptance, m_ties);
        acceptor.accept();
        summary = acceptor.summary();
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return summary;
}

} // namespace liaison
