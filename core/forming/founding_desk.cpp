// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_desk.h"

namespace liaison {

std::unique_ptr<FormingDesk> makeFoundingDesk(const FormingQuestion&, const FormingGround&,
                                              const FormingPlan&) {
    return nullptr;
}

} // namespace liaison
