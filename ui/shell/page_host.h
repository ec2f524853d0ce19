// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/place.h"

#include <QHash>
#include <QStackedWidget>

#include <vector>

namespace liaison {

/// Keeps the pages: makes each when it is first gone to, remembers where the user has been, goes back and
/// forward.
class PageHost : public QStackedWidget {
    Q_OBJECT

public:
    PageHost(std::vector<PageSpec> specs, Workspace& workspace, QWidget* parent = nullptr);

    const std::vector<PageSpec>& specs() const { return m_specs; }
    /// The page that shows; null before the first.
    Page* currentPage() const;
    /// The pages made so far.
    QList<Page*> pages() const { return m_pages.values(); }
    /// Goes there; false where there is no such page or item.
    bool goTo(const Place& place);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_trail.size(); }
    void goBack();
    void goForward();
    void refreshAll();
    void saveStates();
    /// Forgets every page: the file is closing.
    void clear();

Q_SIGNALS:
    void pageShown(liaison::Page* page);
    void trailChanged();
    /// What the page that shows says and asks for.
    void statusTextChanged(const QString& text);
    void detailsWanted();
    void menuActionsChanged();

private:
    Page* pageOf(const QString& id);
    QWidget* frameOf(const Page* page) const;
    void follow(Page* page);
    bool show(const Place& place);
    void remember(const Place& place);

    std::vector<PageSpec> m_specs;
    Workspace& m_workspace;
    QHash<QString, Page*> m_pages;
    QList<Place> m_trail;
    qsizetype m_at = -1;
    bool m_moving = false;
};

} // namespace liaison
