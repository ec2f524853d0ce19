// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_type.h"

#include <QStringList>

namespace liaison {

/// What is wrong with a type of body as typed, as sentences; empty if it can be stored. `others` are the
/// types there are.
QStringList problemsOf(const BodyType& type, const std::vector<BodyType>& others);
/// The same for an office.
QStringList problemsOf(const Office& office, const std::vector<Office>& others);

/// With tidied names, and a key and position where they are missing.
BodyType completed(BodyType type, const std::vector<BodyType>& others);
Office completed(Office office, const std::vector<Office>& others);

} // namespace liaison
