// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_run.h"
#include "ui/forming/plan_work.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/step_wizard.h"

#include <QElapsedTimer>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace liaison {

class ClaimBar;
class ConflictPanel;
class MapWidget;
class NoticeBar;
class PlanBodies;
class PlanCards;
class PlanMembers;
class PlanReasons;

/// Fifth page of forming: the plan as it gets better, on the map and in tables; how good it is; and the means
/// to argue with it. Where the rules are impossible, what stands in the way.
class PlanPage : public StepPage {
    Q_OBJECT

public:
    PlanPage(Workspace& workspace, FormingDraft& draft);
    ~PlanPage() override;

    void enter() override;
    void proceed() override;
    QString problem() const override;
    /// Whether there is a plan that is neither saved nor accepted as it lies.
    bool hasUnsavedWork() const;
    PlanWork& work() { return *m_work; }

Q_SIGNALS:
    /// The user wants to see all rules.
    void rulesWanted();

protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Showing { Waiting, Plan, Conflict };

    void makeActions();
    void layOut();
    QWidget* makePlanView();
    void shareView();
    QWidget* makeTables();
    QWidget* makeButtons();
    /// Where map and tables have no room beside each other, the map is a tab of its own.
    void setNarrow(bool isNarrow);
    void connectParts();
    void connectSelection();
    /// Looks for a plan. What the search is called when it is undone; without a name the plans that there
    /// are have nothing to do with it.
    void solve(bool fromPlan, const QString& search);
    /// Where a search leads to nothing, the plans that were there before can come back.
    void offerPlansBefore();
    void takeProgress(const FormingRun::State& state);
    void takeAnswer(const FormingAnswer& answer);
    void takeFailure(const Error& error);
    void showConflict(const QString& claim);
    void release(const Obstacle& obstacle);
    void offerTakeBack();
    void endRun();
    void showPlan();
    void takeVariants(const FormingRun::Variants& variants);
    QString notesNow() const;
    void showClaimNow();
    void showLive(const FormingPlan& plan, bool isLawful);
    void showBroken();
    /// A trust is small: the map shows its schools and those round them.
    void lookAtFounders();
    void show(Showing what);
    void updateActions();
    void select(const std::vector<Member>& members);
    void move(const std::vector<Member>& members, int body);
    void showMenu(const QPoint& globalPosition);
    void askSize();
    /// Puts a saved plan of the same job beside this one.
    void compare();
    void tell(Tone tone, const QString& text);
    void savePlan();
    void showReport();
    /// While the first plan is looked for there is nothing to argue with yet.
    bool canArgue() const;

    Workspace& m_workspace;
    FormingDraft& m_draft;
    PlanWork* m_work;
    FormingRun* m_run;
    ClaimBar* m_claim;
    NoticeBar* m_notice;
    PlanCards* m_cards;
    QStackedWidget* m_stack;
    QLabel* m_waiting;
    ConflictPanel* m_conflict;
    QSplitter* m_view;
    MapWidget* m_map;
    QTabWidget* m_tabs;
    PlanBodies* m_bodies;
    PlanMembers* m_members;
    PlanReasons* m_reasons;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_again = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_save = nullptr;
    QAction* m_report = nullptr;
    QAction* m_size = nullptr;
    QAction* m_menu = nullptr;

    Showing m_showing = Showing::Waiting;
    std::vector<Member> m_selected;
    /// What is being looked for.
    FormingQuestion m_runs;
    /// The question as it was before something was given up, and what that was.
    std::optional<FormingQuestion> m_beforeRelease;
    QString m_released;
    /// Why there is no plan with other anchors.
    QString m_noOthers;
    /// The plan as it was last saved.
    std::optional<FormingPlan> m_savedPlan;
    /// No answer has come yet.
    bool m_isFirstLook = false;
    /// Next was pressed before there was one.
    bool m_goesOn = false;
    bool m_tellsBroken = false;
    bool m_isNarrow = false;
    /// A large county takes long to draw: plans are then shown less often while they get better.
    QElapsedTimer m_sinceLive;
    qint64 m_liveMs = 0;
};

} // namespace liaison
