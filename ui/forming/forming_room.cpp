// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/forming_room.h"

#include "ui/forming/forming_wizard.h"
#include "ui/forming/plan_palette.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/shown.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FormingRoom)
};

} // namespace

void openFormingWizard(Workspace& workspace, const FormingHooks& hooks, QWidget* window, FormingJob job) {
    shown(new FormingWizard(workspace, hooks, window))->begin(job);
}

void openSavedPlan(Workspace& workspace, const FormingHooks& hooks, QWidget* window, Id<SavedPlan> plan) {
    shown(new FormingWizard(workspace, hooks, window))->begin(plan);
}

void addFormingTo(ShellSpec& spec, const FormingHooks& hooks) {
    const auto add = [&](const QString& id, const QString& title, const QString& icon, FormingJob job) {
        spec.commands.push_back({id,
                                 title,
                                 icon,
                                 MenuPlace::Tools,
                                 {},
                                 true,
                                 [hooks, job](Workspace& workspace, QWidget* window) {
                                     openFormingWizard(workspace, hooks, window, job);
                                 },
                                 false});
    };
    add(u"formGroups"_s, Words::tr("Form &liaison groups…"), u"distribute-graph"_s, FormingJob::Groups);
    add(u"formHubs"_s, Words::tr("Form &hubs…"), u"distribute-graph-directed"_s, FormingJob::Hubs);
    add(u"formFounding"_s, Words::tr("Form a founding &MAT…"), u"draw-star"_s, FormingJob::Founding);
    spec.paletteProviders.emplace_back([hooks](Workspace& workspace, QWidget* window) {
        return std::make_unique<PlanPalette>(workspace, hooks, window);
    });
}

} // namespace liaison
