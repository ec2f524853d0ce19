// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recorder.h"
#include "core/structure/body.h"

#include <QStringList>

namespace liaison {

/// "2 members (Ash School, Oak School)", "20 members (Ash School, Elm School, Oak School and 17 more)"
QString namedCount(const QString& one, const QString& many, const QStringList& names);

/// What another room holds in bodies and must be asked about, or told, when a body closes: offices. Given to
/// StructureService::addTies. Throws StoreError.
class BodyTies {
public:
    virtual ~BodyTies() = default;

    /// What would still be open in a body after its last day, as parts of a sentence with counts: "1 chair
    /// (Ada Ash)". Empty where nothing is.
    virtual QStringList openAfter(Database& database, Id<Body> body, QDate lastDay) = 0;
    /// Ends it on the last day, and takes back what was to begin later.
    virtual void endOn(Recorder& recorder, Id<Body> body, QDate lastDay) = 0;
    /// Hands it over to another body from a day on: what stands ends on the day before.
    virtual void moveTo(Recorder& recorder, Id<Body> from, Id<Body> to, QDate day) = 0;
};

} // namespace liaison
