// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_provider.h"

#include <QFrame>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace liaison {

/// One box that finds schools, pages, commands and reports. Up and Down choose, Enter runs, Esc closes.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    void setProviders(std::vector<std::unique_ptr<PaletteProvider>> providers);
    /// Opens over the window, empty or with a text to begin with.
    void open(const QString& text = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void addSection(const QString& title, const QList<PaletteItem>& items);
    void move(int step);
    void run();
    void place();

    QLineEdit* m_text;
    QListWidget* m_list;
    QLabel* m_nothing;
    std::vector<std::unique_ptr<PaletteProvider>> m_providers;
    QList<PaletteItem> m_items;
};

} // namespace liaison
