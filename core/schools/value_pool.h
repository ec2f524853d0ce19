// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <string_view>
#include <vector>

namespace liaison {

/// A text kept once in a ValuePool. 0 is the empty text. Within one pool, equal ids are equal texts.
using ValueId = quint32;

/// Keeps each different text once: a list of 50,000 schools says "Birmingham" 900 times.
class ValuePool {
public:
    ValuePool();
    ValuePool(ValuePool&&) noexcept = default;
    ValuePool& operator=(ValuePool&&) noexcept = default;

    ValueId intern(std::string_view utf8);
    ValueId intern(const QString& text);
    std::string_view utf8(ValueId id) const { return m_texts[id]; }
    QString text(ValueId id) const;
    std::size_t size() const { return m_texts.size(); }

private:
    std::string_view stored(std::string_view utf8);
    void grow();

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0;
    char* m_next = nullptr;
    std::vector<std::string_view> m_texts;
    std::vector<quint32> m_hashes;
    /// Open addressing, a power of two, at most half full: id + 1, or 0 for a free place. Three times as fast
    /// here as a table of nodes, and planning is mostly this.
    std::vector<ValueId> m_places;
};

} // namespace liaison
