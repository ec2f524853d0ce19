// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace liaison {

class Workspace;

/// What the window side of people asks of the rest of the program; set by the composition root. What a hook
/// that is empty would do is not offered.
struct PeopleHooks {
    /// Opens a page of the help.
    std::function<void(Workspace&, QWidget* window, const QString& topic)> showHelp = {};
};

} // namespace liaison
