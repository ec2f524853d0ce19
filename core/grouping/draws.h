// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace liaison::grouping {

/// Pseudo-random draws that are the same on every machine (SplitMix64).
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = (m_state += 0x9e3779b97f4a7c15U);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }
    /// One of 0 … many - 1; many is from 1 to 2³¹.
    std::size_t below(std::size_t many) { return std::size_t(((next() >> 32) * many) >> 32); }

private:
    std::uint64_t m_state;
};

} // namespace liaison::grouping
