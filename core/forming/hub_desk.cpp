// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_desk.h"

namespace liaison {

std::unique_ptr<FormingDesk> makeHubDesk(const FormingQuestion&, const FormingGround&, const FormingPlan&) {
    return nullptr;
}

} // namespace liaison
