// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <QDateTime>
#include <QStringList>

namespace liaison {

/// A plan that is kept in the trust's file, to be opened again, compared and accepted later.
struct SavedPlan {
    Id<SavedPlan> id;
    qint64 version = 0;
    QString name;
    FormingQuestion question;
    FormingPlan plan;
    /// When it was last saved, UTC.
    QDateTime saved;
    /// The day from which it was accepted, if it was.
    QDate accepted;
    QString notes;
    /// What question and plan named and the record no longer has on the question's day: "the school with URN
    /// 100001". It is left out of both.
    QStringList missing;
};

/// What a saved plan is called, without all that is in it.
struct SavedPlanTitle {
    Id<SavedPlan> id;
    QString name;
    QDateTime saved;
    QDate accepted;
};

} // namespace liaison
