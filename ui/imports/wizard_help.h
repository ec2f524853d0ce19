// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace liaison {

class StepWizard;
class Workspace;

using ShowHelp = std::function<void(Workspace&, QWidget* window, const QString& topic)>;

/// Gives a wizard its page of the help, where there is a way to show one.
void offerHelp(StepWizard* wizard, Workspace& workspace, const QString& topic, const ShowHelp& showHelp);

} // namespace liaison
