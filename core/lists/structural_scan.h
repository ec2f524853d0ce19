// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace liaison {

/// Bytes that must be readable after the end of what a StructuralScan looks at.
inline constexpr std::size_t kScanPadding = 64;

/// Finds, one after the other, the bytes that matter to delimited text: the delimiter, quotation marks, CR
/// and LF. It looks at 64 bytes at once and keeps the answer as a bit set, so short fields cost no more than
/// their end.
class StructuralScan {
public:
    explicit StructuralScan(char delimiter) : m_delimiter(delimiter) {}

    /// Starts again at `begin`; kScanPadding bytes after `end` must be readable.
    void restart(const char* begin, const char* end) {
        m_chunk = begin;
        m_end = end;
        m_found = begin < end ? found() : 0;
    }

    /// The next byte that matters, or the end.
    const char* next() {
        while (m_found == 0) {
            if (m_end - m_chunk <= kChunk)
                return m_end;
            m_chunk += kChunk;
            m_found = found();
        }
        const char* const at = m_chunk + std::countr_zero(m_found);
        m_found &= m_found - 1;
        return at;
    }

private:
    static constexpr std::ptrdiff_t kChunk = 64;

    std::uint64_t found() const {
        std::uint64_t bits = 0;
#if defined(__SSE2__)
        const __m128i delimiter = _mm_set1_epi8(m_delimiter);
        const __m128i quote = _mm_set1_epi8('"');
        const __m128i lineFeed = _mm_set1_epi8('\n');
        const __m128i carriageReturn = _mm_set1_epi8('\r');
        for (int i = 0; i < 4; ++i) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m_chunk + 16 * i));
            const __m128i hits = _mm_or_si128(
                _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), _mm_cmpeq_epi8(bytes, quote)),
                _mm_or_si128(_mm_cmpeq_epi8(bytes, lineFeed), _mm_cmpeq_epi8(bytes, carriageReturn)));
            bits |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(hits))) << (16 * i);
        }
#else
        for (int i = 0; i < kChunk; ++i) {
            const char c = m_chunk[i];
            const bool hit = c == m_delimiter || c == '"' || c == '\n' || c == '\r';
            bits |= static_cast<std::uint64_t>(hit) << i;
        }
#endif
        // What lies in the padding is not text.
        const std::ptrdiff_t left = m_end - m_chunk;
        return left < kChunk ? bits & ((std::uint64_t{1} << left) - 1) : bits;
    }

    char m_delimiter;
    const char* m_chunk = nullptr;
    const char* m_end = nullptr;
    std::uint64_t m_found = 0;
};

} // namespace liaison
