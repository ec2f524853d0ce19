// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <compare>

namespace liaison {

/// The key of one stored Thing. Ids of different things do not mix; 0 means "not stored yet".
template <class Thing>
struct Id {
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
};

template <class Thing>
size_t qHash(Id<Thing> id, size_t seed = 0) {
    return ::qHash(id.value, seed);
}

} // namespace liaison
