// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace liaison::sample {

/// SplitMix64: a small generator whose numbers are the same on every machine, which the standard library's
/// distributions do not promise.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    /// A number from 0 up to, not including, limit.
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    /// A number from low to high, both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    /// One of the list's entries.
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))];
    }

private:
    quint64 next() {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    quint64 m_state;
};

} // namespace liaison::sample
