// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_providers.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace liaison {

namespace {

QString bareText(const QAction* action) {
    return action->iconText();
}

PaletteItem itemFor(QAction* action, const QString& detail, int score) {
    return {bareText(action),
            detail,
            action->icon().name(),
            action->shortcut().toString(QKeySequence::NativeText),
            score,
            [action] { action->trigger(); }};
}

} // namespace

QList<PaletteItem> bestOf(QList<PaletteItem> items, int limit) {
    std::stable_sort(items.begin(), items.end(),
                     [](const PaletteItem& a, const PaletteItem& b) { return a.score > b.score; });
    if (items.size() > limit)
        items.resize(limit);
    return items;
}

QString PagesPalette::section() const {
    return tr("Pages");
}

QList<PaletteItem> PagesPalette::find(QStringView query, int limit) {
    QList<PaletteItem> found;
    for (QAction* page : std::as_const(m_pages)) {
        if (!page->isEnabled())
            continue;
        // Before anything is typed, the pages are what most people want.
        const int score = query.trimmed().isEmpty() ? 1 : paletteScore(query, bareText(page));
        if (score > 0)
            found.append(itemFor(page, {}, score));
    }
    return bestOf(std::move(found), limit);
}

QString CommandsPalette::section() const {
    return tr("Commands");
}

void CommandsPalette::collect(const QList<QAction*>& actions, const QString& path, QStringView query,
                              QList<PaletteItem>& found) {
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible() ||
            m_without.contains(action))
            continue;
        if (action->menu()) {
            collect(action->menu()->actions(), bareText(action), query, found);
            continue;
        }
        // One or two letters are in the middle of almost everything.
        const int least = query.trimmed().size() > 2 ? 1 : kPaletteWordScore;
        if (const int score = paletteScore(query, bareText(action)); score >= least)
            found.append(itemFor(action, path, score));
    }
}

QList<PaletteItem> CommandsPalette::find(QStringView query, int limit) {
    QList<PaletteItem> found;
    if (!query.trimmed().isEmpty())
        collect(m_menus.actions(), {}, query, found);
    return bestOf(std::move(found), limit);
}

} // namespace liaison
