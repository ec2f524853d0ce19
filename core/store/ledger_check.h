// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store_error.h"

#include <QStringList>

namespace liaison {

class Database;

/// The titles of the actions, oldest first, that History cannot show or turn round whole: what they say of a
/// row cannot be read, or does not fit what came before, or the rows that are there. Throws StoreError.
QStringList brokenActions(Database& database);
/// What is said where such an action is to be turned round.
StoreError brokenActionError();

} // namespace liaison
