// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_provider.h"

#include <QCoreApplication>

class QAction;
class QMenuBar;

namespace liaison {

/// Finds pages and places by the actions of the Go menu.
class PagesPalette : public PaletteProvider {
    Q_DECLARE_TR_FUNCTIONS(liaison::PagesPalette)

public:
    explicit PagesPalette(QList<QAction*> pages) : m_pages(std::move(pages)) {}
    QString section() const override;
    QList<PaletteItem> find(QStringView query, int limit) override;

private:
    QList<QAction*> m_pages;
};

/// Finds everything that the menu bar can do now.
class CommandsPalette : public PaletteProvider {
    Q_DECLARE_TR_FUNCTIONS(liaison::CommandsPalette)

public:
    CommandsPalette(QMenuBar& menus, QList<QAction*> without)
        : m_menus(menus), m_without(std::move(without)) {}
    QString section() const override;
    QList<PaletteItem> find(QStringView query, int limit) override;

private:
    void collect(const QList<QAction*>& actions, const QString& path, QStringView query,
                 QList<PaletteItem>& found);

    QMenuBar& m_menus;
    /// Found elsewhere, or pointless here.
    QList<QAction*> m_without;
};

/// Sorts items by score, best first, and keeps at most "limit".
QList<PaletteItem> bestOf(QList<PaletteItem> items, int limit);

} // namespace liaison
