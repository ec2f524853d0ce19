// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace liaison {

/// Writes the bytes to the file, wholly or not at all: what was there stays until the new file is complete.
Result<void> saveReport(const QString& path, const QByteArray& bytes);

/// Runs a writer and turns what it throws (a stop by the user, a fault in a library below) into an Error.
Result<void> guardedWriting(const std::function<Result<void>()>& write);

} // namespace liaison
