// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_host.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/page_scroll.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongestTrail = 100;
}

PageHost::PageHost(std::vector<PageSpec> specs, Workspace& workspace, QWidget* parent)
    : QStackedWidget(parent), m_specs(std::move(specs)), m_workspace(workspace) {
    setObjectName(u"pageHost"_s);
}

Page* PageHost::currentPage() const {
    const auto* frame = qobject_cast<PageScroll*>(currentWidget());
    return frame ? qobject_cast<Page*>(frame->widget()) : nullptr;
}

/// What the page scrolls in.
QWidget* PageHost::frameOf(const Page* page) const {
    for (int i = 0; i < count(); ++i)
        if (static_cast<PageScroll*>(widget(i))->widget() == page)
            return widget(i);
    return nullptr;
}

Page* PageHost::pageOf(const QString& id) {
    if (Page* page = m_pages.value(id))
        return page;
    const auto spec =
        std::find_if(m_specs.begin(), m_specs.end(), [&](const PageSpec& s) { return s.id == id; });
    if (spec == m_specs.end())
        return nullptr;
    Page* page = spec->make(m_workspace);
    m_pages.insert(id, page);
    addWidget(new PageScroll(page));
    page->restoreState();
    page->refresh();
    follow(page);
    return page;
}

void PageHost::follow(Page* page) {
    connect(page, &Page::itemShown, this, [this, page](const QString& item) {
        if (!m_moving && page == currentPage())
            remember({page->id(), item});
    });
    connect(page, &Page::statusTextChanged, this, [this, page](const QString& text) {
        if (page == currentPage())
            Q_EMIT statusTextChanged(text);
    });
    connect(page, &Page::detailsWanted, this, [this, page] {
        if (page == currentPage())
            Q_EMIT detailsWanted();
    });
    connect(page, &Page::menuActionsChanged, this, [this, page] {
        if (page == currentPage())
            Q_EMIT menuActionsChanged();
    });
}

bool PageHost::show(const Place& place) {
    const QScopedValueRollback moving(m_moving, true);
    // Asked first: a stack shows the first page that is added to it.
    Page* before = currentPage();
    Page* page = pageOf(place.page);
    if (!page)
        return false;
    const bool changed = page != before;
    if (changed) {
        if (before)
            before->saveState();
        setCurrentWidget(frameOf(page));
    }
    const bool found = page->showItem(place.item);
    if (changed)
        Q_EMIT pageShown(page);
    return found;
}

void PageHost::remember(const Place& place) {
    if (m_at >= 0 && m_trail[m_at] == place)
        return;
    m_trail.resize(m_at + 1);
    m_trail.append(place);
    if (m_trail.size() > kLongestTrail)
        m_trail.removeFirst();
    m_at = m_trail.size() - 1;
    Q_EMIT trailChanged();
}

bool PageHost::goTo(const Place& place) {
    const bool found = show(place);
    if (currentPage() && currentPage()->id() == place.page)
        remember(found ? place : Place{place.page, {}});
    return found;
}

void PageHost::goBack() {
    if (canGoBack())
        show(m_trail[--m_at]);
    Q_EMIT trailChanged();
}

void PageHost::goForward() {
    if (canGoForward())
        show(m_trail[++m_at]);
    Q_EMIT trailChanged();
}

void PageHost::refreshAll() {
    for (Page* page : std::as_const(m_pages))
        page->refresh();
}

void PageHost::saveStates() {
    for (Page* page : std::as_const(m_pages))
        page->saveState();
}

void PageHost::clear() {
    saveStates();
    for (Page* page : std::as_const(m_pages)) {
        QWidget* frame = frameOf(page);
        removeWidget(frame);
        delete frame;
    }
    m_pages.clear();
    m_trail.clear();
    m_at = -1;
    Q_EMIT trailChanged();
}

} // namespace liaison
