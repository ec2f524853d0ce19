// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

class QMenu;
class QPoint;
class QWidget;

namespace liaison {

class PlanWork;

/// Shows what can be done with members of the plan: the rules that can be made of them, and where they could
/// be moved. Does it on the work itself.
void showMemberMenu(PlanWork& work, const std::vector<Member>& members, bool canMove, QWidget* window,
                    const QPoint& globalPosition);
/// Fills a menu with the same.
void fillMemberMenu(QMenu* menu, PlanWork& work, const std::vector<Member>& members, bool canMove);

} // namespace liaison
