// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/change_set.h"

class QWidget;

namespace liaison {

class Workspace;

/// Asks in words whether an action shall be turned round, and does it; refuses with the names of what was
/// built on it since. A large action is turned round in the background.
void askToRevert(Workspace& workspace, QWidget* parent, const ChangeSet& action, qint64 rowCount);

} // namespace liaison
