// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/links_draft.h"
#include "ui/schools/working_page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace liaison {

class DecisionTable;
class DropZone;
class HandOverTable;
class LinkTable;
class ReviewProblems;

/// First page of the import of links: which file.
class LinksFilePage : public WorkingPage {
    Q_OBJECT

public:
    LinksFilePage(Workspace& workspace, LinksDraft& draft);

    void enter() override;
    QString problem() const override;
    void setPath(const QString& path);

private:
    void choose();
    void showPlan();

    LinksDraft& m_draft;
    DropZone* m_drop;
    QLabel* m_text;
};

/// Second page: which schools are handed over, and what only a person can decide.
class LinksReviewPage : public WorkingPage {
    Q_OBJECT

public:
    LinksReviewPage(Workspace& workspace, LinksDraft& draft);

    void enter() override;
    void proceed() override;
    QString problem() const override;
    QString nextText() const override;

private:
    qint64 links() const;
    void fillTabs();
    void take(Result<LinksOutcome> outcome);

    LinksDraft& m_draft;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    HandOverTable* m_handOvers;
    DecisionTable* m_decisions;
    LinkTable* m_links;
    ReviewProblems* m_refused;
    ReviewProblems* m_notes;
};

/// Last page: what was done, and the way back.
class LinksDonePage : public WorkingPage {
    Q_OBJECT

public:
    LinksDonePage(Workspace& workspace, LinksDraft& draft);

    void enter() override;
    QString nextText() const override { return tr("&Done"); }
    bool isDone() const override { return true; }

private:
    void takeBack();

    LinksDraft& m_draft;
    QLabel* m_text;
    QLabel* m_next;
    QPushButton* m_undo;
};

} // namespace liaison
