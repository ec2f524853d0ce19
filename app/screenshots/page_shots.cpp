// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/page_shots.h"
#include "app/desktop/pages.h"

namespace liaison::screenshots {

void addPageShots(std::vector<Shot>& shots) {
    for (const PageSpec& page : shellSpec().pages)
        shots.push_back({u"page-"_s + page.id, [id = page.id](Stage& stage) -> QWidget* {
                             stage.goTo(id);
                             return nullptr;
                         }});
}

} // namespace liaison::screenshots
