// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store_error.h"

#include <QSqlError>

namespace liaison {

/// Words an engine's error for a person: which of our codes it is, one sentence, and the engine's own text as
/// detail.
StoreError sqlFailure(const QSqlError& error, const QString& statement = {});

} // namespace liaison
