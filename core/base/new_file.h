// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace liaison {

/// Whether both paths name the same file, whichever way they are written. The files need not exist.
bool isSamePlace(const QString& one, const QString& other);

/// Fails with Invalid where a trust's record stands at the path (any SQLite file, or what SQLite keeps beside
/// one). `what` names the file that was to be written there: "the report".
Result<void> refuseOverRecord(const QString& path, const QString& what);

} // namespace liaison
