// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recorder.h"
#include "core/structure/breach.h"

namespace liaison {

/// The SQL of accepted breaches. Throws StoreError.
class BreachRepository {
public:
    explicit BreachRepository(Database& database) : m_database(database) {}

    std::vector<AcceptedBreach> all() const;
    Id<AcceptedBreach> insert(Recorder& recorder, const AcceptedBreach& accepted) const;
    /// Writes the reason and the days.
    void update(Recorder& recorder, const AcceptedBreach& accepted) const;
    void remove(Recorder& recorder, Id<AcceptedBreach> id) const;

private:
    Database& m_database;
};

} // namespace liaison
