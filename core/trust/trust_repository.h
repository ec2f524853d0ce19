// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust.h"

namespace liaison {

class Database;
class Recorder;

/// The trust's one row. Throws StoreError.
class TrustRepository {
public:
    static Trust load(Database& database);
    static void store(Recorder& recorder, const Trust& trust);
};

} // namespace liaison
