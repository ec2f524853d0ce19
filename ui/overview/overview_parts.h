// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"
#include "ui/overview/overview_news.h"
#include "ui/shell/place.h"

#include <functional>

class QAction;
class QVBoxLayout;
class QWidget;

namespace liaison {

class Workspace;

/// Fills the parts of the Overview page anew; what stood in them goes.
void fillFigures(QWidget* box, const std::vector<CountedFigure>& figures,
                 const std::function<void(const CountedFigure&)>& open);
void fillCalls(QVBoxLayout* lines, const std::vector<CallForAction>& calls,
               const std::function<void(const CallForAction&)>& open);
void fillLastActions(QVBoxLayout* lines, const std::vector<ChangeSet>& actions,
                     const std::function<void(const Place&)>& goTo);
/// The one step that helps most now. "import" may be null.
void fillNextStep(QVBoxLayout* lines, const OverviewNews& news, Workspace& workspace, QAction* import);

} // namespace liaison
