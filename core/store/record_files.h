// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace liaison {

/// Removes a record that nobody has open: the file, and what the engine may have left beside it.
void removeRecord(const QString& path);

} // namespace liaison
