// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// FormingDesk::make() for liaison groups. Schools that the plan does not place are not on the desk; a body
/// whose anchor is gone gets another.
std::unique_ptr<FormingDesk> makeGroupDesk(const FormingQuestion& question, const FormingGround& ground,
                                           const FormingPlan& plan);

} // namespace liaison
