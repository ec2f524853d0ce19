// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_room.h"

#include "core/base/text.h"
#include "ui/shell/shell_spec.h"

namespace liaison {

void addOverviewTo(ShellSpec& shell, const OverviewHooks& hooks) {
    PageSpec page;
    page.id = u"overview"_s;
    page.title = OverviewPage::tr("Overview");
    page.iconName = u"go-home-symbolic"_s;
    page.make = [hooks](Workspace& workspace) { return new OverviewPage(workspace, hooks); };
    shell.pages.insert(shell.pages.begin(), std::move(page));
}

} // namespace liaison
