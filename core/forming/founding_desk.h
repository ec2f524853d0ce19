// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// FormingDesk::make for the job Founding.
std::unique_ptr<FormingDesk> makeFoundingDesk(const FormingQuestion& question, const FormingGround& ground,
                                              const FormingPlan& plan);

} // namespace liaison
