// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"

namespace liaison {

/// whyHere() for liaison groups.
QString groupWhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                     const Member& member);

} // namespace liaison
