// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"
#include "core/structure/body_service.h"
#include "core/structure/breach.h"
#include "core/structure/structure.h"

#include <functional>

class QWidget;

namespace liaison {

class TrustFile;
class Workspace;

/// What the window side of the structure asks of the rest of the program; set by the composition root. What a
/// hook that is empty would do is not offered.
struct StructureHooks {
    /// Opens a page of the help.
    std::function<void(Workspace&, QWidget* window, const QString& topic)> showHelp = {};
    /// The service of bodies with the ties of every room; without it, one without ties.
    std::function<BodyService(TrustFile&)> bodies = {};
    /// Breaches that other rooms find on the day, accepted ones marked.
    std::function<std::vector<Breach>(TrustFile&, const Structure&)> moreBreaches = {};
    /// A section of the details: who holds which office in a body on a day.
    std::function<QWidget*(Workspace&, Id<Body>, QDate)> bodyOffices = {};
    /// The same of a school.
    std::function<QWidget*(Workspace&, Id<School>, QDate)> schoolOffices = {};
    /// Proposes liaison groups from where the schools are.
    std::function<void(Workspace&, QWidget* window)> formGroups = {};
};

} // namespace liaison
