// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/done_page.h"
#include "ui/imports/list_file_page.h"
#include "ui/schools/links_draft.h"

namespace liaison {

class DecisionTable;
class HandOverTable;
class LinkTable;
class ReviewProblems;
class ReviewTabs;

/// First page of the import of links: which file.
class LinksFilePage : public ListFilePage {
    Q_OBJECT

public:
    LinksFilePage(Workspace& workspace, LinksDraft& draft);

protected:
    QString path() const override { return m_draft.path; }
    bool isRead() const override { return bool(m_draft.plan); }
    void look(const QString& path) override;
    void showLook() override;

private:
    LinksDraft& m_draft;
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
    void take(Result<LinksOutcome> outcome);

    LinksDraft& m_draft;
    ReviewTabs* m_tabs;
    HandOverTable* m_handOvers;
    DecisionTable* m_decisions;
    LinkTable* m_links;
    ReviewProblems* m_refused;
    ReviewProblems* m_notes;
};

/// Last page: what was done, and the way back.
class LinksDonePage : public DonePage {
    Q_OBJECT

public:
    LinksDonePage(Workspace& workspace, LinksDraft& draft);

    void enter() override;

private:
    LinksDraft& m_draft;
};

} // namespace liaison
