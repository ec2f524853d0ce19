// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace liaison {

class Database;

/// Reads the whole file and says, a sentence each, what does not hold together: its pages, its tables,
/// references between rows, the record of actions. Empty is well.
QStringList problemsOf(Database& database);

} // namespace liaison
