// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/forming_shots.h"

#include "app/screenshots/wizard_shots.h"
#include "ui/forming/forming_run.h"
#include "ui/forming/forming_wizard.h"
#include "ui/forming/plan_page.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"

#include <QDialog>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace liaison::screenshots {

namespace {

constexpr qint64 kLookingSteps = 20'000;

/// The wizard on a page; goes on from each page to the next.
FormingWizard* formingOn(Stage& stage, FormingJob job, int step,
                         const std::function<void(FormingWizard&)>& before = {}) {
    auto* workspace = workspaceOnCopy(stage).release();
    auto* wizard = stage.shown(new FormingWizard(*workspace, {}, &stage.window()));
    workspace->setParent(wizard);
    wizard->resize(stage.window().size() * 0.95);
    wizard->draft().effort.iterations = kLookingSteps;
    wizard->draft().effort.proof = std::chrono::milliseconds(1500);
    wizard->begin(job);
    waitUntil([wizard] { return !wizard->currentPage()->isBusy(); });
    if (before)
        before(*wizard);
    auto* run = wizard->findChild<FormingRun*>();
    while (wizard->currentStep() < step) {
        const int at = wizard->currentStep();
        wizard->next();
        waitUntil([=] { return !wizard->currentPage()->isBusy() && !run->isRunning(); });
        if (wizard->currentStep() == at)
            break;
    }
    return wizard;
}

void selectOneSchool(FormingWizard& wizard) {
    auto* map = wizard.findChild<MapWidget*>(u"planMap"_s);
    map->setSmooth(false);
    if (const int places = map->canvas()->map().placeCount(); places > 0)
        map->canvas()->select({places / 3}, false);
}

/// Sizes that the county's schools fit into, and so tight that some are just full.
void askForSizes(FormingWizard& wizard) {
    auto& groups = std::get<GroupsQuestion>(wizard.draft().question().wants);
    groups.schools = {8, 16};
    groups.stay = 0;
}

void askTooMuch(FormingWizard& wizard) {
    askForSizes(wizard);
    Pin together;
    together.id = wizard.draft().question().nextPinId();
    const std::vector<FormingItem>& items = wizard.draft().whole.items;
    for (std::size_t i = 0; i < items.size() && together.members.size() < 17; i += 3)
        if (items[i].kind == SchoolKind::Primary)
            together.members.push_back(items[i].member);
    wizard.draft().question().pins = {together};
}

void showMembers(FormingWizard& wizard) {
    selectOneSchool(wizard);
    wizard.findChild<QTabWidget*>(u"planTabs"_s)->setCurrentIndex(1);
}

Shot pageShot(const QString& name, FormingJob job, int step,
              const std::function<void(FormingWizard&)>& before = {},
              const std::function<void(FormingWizard&)>& after = {}) {
    return {name, [=](Stage& stage) -> QWidget* {
                FormingWizard* wizard = formingOn(stage, job, step, before);
                if (after)
                    after(*wizard);
                return wizard;
            }};
}

QWidget* ruleShot(Stage& stage) {
    FormingWizard* wizard = formingOn(stage, FormingJob::Groups, 3);
    wizard->findChild<QPushButton*>(u"addRule"_s)->click();
    return wizard->findChild<QDialog*>(u"ruleDialog"_s);
}

/// A school dragged into a group that is full.
void breakASize(FormingWizard& wizard) {
    PlanWork& work = wizard.findChild<PlanPage*>()->work();
    const std::vector<FormedBody>& bodies = work.plan().bodies;
    const auto most = std::max_element(bodies.begin(), bodies.end(), [](const auto& one, const auto& other) {
        return one.members.size() < other.members.size();
    });
    const auto to = int(most - bodies.begin());
    const FormedBody& from = bodies[most == bodies.begin() ? 1 : 0];
    std::vector<Member> moved;
    for (const Member& member : from.members)
        if (member != from.anchor && moved.size() < 6)
            moved.push_back(member);
    work.move(moved, to);
}

QWidget* brokenAcceptShot(Stage& stage) {
    FormingWizard* wizard = formingOn(stage, FormingJob::Groups, 4, askForSizes);
    breakASize(*wizard);
    wizard->next();
    waitUntil([wizard] { return !wizard->currentPage()->isBusy(); });
    return wizard;
}

QWidget* placingShot(Stage& stage) {
    FormingWizard* wizard = formingOn(stage, FormingJob::Groups, 1);
    wizard->findChild<QPushButton*>(u"placeLeftOut"_s)->click();
    return wizard->findChild<QDialog*>(u"handPlacing"_s);
}

void selectAFounder(FormingWizard& wizard) {
    const Member founder = wizard.findChild<PlanPage*>()->work().plan().bodies.front().members[1];
    auto* canvas = wizard.findChild<MapWidget*>(u"planMap"_s)->canvas();
    canvas->select({canvas->map().placeOfKey(placeKeyOf(founder))}, false);
}

} // namespace

void addFormingShots(std::vector<Shot>& shots) {
    const FormingJob groups = FormingJob::Groups;
    shots.push_back(pageShot(u"forming-job"_s, groups, 0));
    shots.push_back(pageShot(u"forming-who"_s, groups, 1));
    shots.push_back(pageShot(u"forming-wants"_s, groups, 2, askForSizes));
    shots.push_back(pageShot(u"forming-rules"_s, groups, 3, askTooMuch));
    shots.push_back({u"forming-rule-dialog"_s, ruleShot});
    shots.push_back(pageShot(u"forming-plan"_s, groups, 4, askForSizes, selectOneSchool));
    shots.push_back(pageShot(u"forming-members"_s, groups, 4, askForSizes, showMembers));
    shots.push_back(pageShot(u"forming-broken"_s, groups, 4, askForSizes, breakASize));
    shots.push_back({u"forming-broken-accept"_s, brokenAcceptShot});
    shots.push_back({u"forming-placing"_s, placingShot});
    shots.push_back(pageShot(u"forming-conflict"_s, groups, 4, askTooMuch));
    shots.push_back(pageShot(u"forming-accept"_s, groups, 5, askForSizes));
    shots.push_back(pageShot(u"forming-done"_s, groups, 6, askForSizes));
    shots.push_back(pageShot(u"forming-hubs-wants"_s, FormingJob::Hubs, 2));
    shots.push_back(pageShot(u"forming-hubs"_s, FormingJob::Hubs, 4, {}, selectOneSchool));
    shots.push_back(pageShot(u"forming-founding-wants"_s, FormingJob::Founding, 2));
    shots.push_back(pageShot(u"forming-founding"_s, FormingJob::Founding, 4, {}, selectAFounder));
    shots.push_back(pageShot(u"forming-founding-accept"_s, FormingJob::Founding, 5));
}

} // namespace liaison::screenshots
