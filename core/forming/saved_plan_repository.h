// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/saved_plan.h"
#include "core/store/recorder.h"

namespace liaison {

/// A saved plan as its row has it: question and plan are JSON.
struct SavedPlanRow {
    Id<SavedPlan> id;
    qint64 version = 0;
    QString name;
    QString job;
    QString question;
    QString plan;
    QDateTime saved;
    QDate accepted;
    QString notes;
};

/// The SQL of saved plans. Throws StoreError.
class SavedPlanRepository {
public:
    explicit SavedPlanRepository(Database& database) : m_database(database) {}

    /// Newest first.
    std::vector<SavedPlanRow> all() const;
    std::vector<SavedPlanTitle> titles() const;
    std::optional<SavedPlanRow> find(Id<SavedPlan> id) const;

    Id<SavedPlan> insert(Recorder& recorder, const SavedPlanRow& row) const;
    /// Everything. Conflict if the version is not the row's.
    void update(Recorder& recorder, const SavedPlanRow& row) const;
    void markAccepted(Recorder& recorder, Id<SavedPlan> id, QDate day) const;
    void remove(Recorder& recorder, Id<SavedPlan> id) const;

private:
    Database& m_database;
};

} // namespace liaison
