// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace liaison {

/// Compares names as people number things: "Group 2" comes before "Group 10". Capitals do not count.
/// Negative, zero or positive.
int naturalCompare(QStringView one, QStringView other);

} // namespace liaison
