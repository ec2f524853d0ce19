// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMenuBar;

namespace liaison {

/// One line of the shortcuts sheet.
struct ShortcutLine {
    QString menu;
    QString what;
    QString keys;
};

/// Every shortcut of the menu bar, and those that tables and forms have.
std::vector<ShortcutLine> shortcutLines(const QMenuBar& menus);

/// All keys on one sheet, by menu, to be searched (Ctrl+/).
class ShortcutsSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutsSheet(const QMenuBar& menus, QWidget* parent);
};

} // namespace liaison
