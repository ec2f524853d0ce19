// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace liaison {

/// The folder, inside the program, of the numbered SQL files.
QString migrationsFolder();

} // namespace liaison
