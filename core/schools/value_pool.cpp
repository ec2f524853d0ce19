// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/value_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace liaison {

namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;
constexpr std::size_t kFirstPlaces = 1024;

quint32 hashOf(std::string_view text) {
    return quint32(std::hash<std::string_view>()(text));
}

} // namespace

ValuePool::ValuePool() : m_places(kFirstPlaces, 0) {
    m_texts.emplace_back();
    m_hashes.push_back(0);
}

ValueId ValuePool::intern(std::string_view utf8) {
    if (utf8.empty())
        return 0;
    const quint32 hash = hashOf(utf8);
    std::size_t place = hash & (m_places.size() - 1);
    while (const ValueId taken = m_places[place]) {
        if (m_hashes[taken - 1] == hash && m_texts[taken - 1] == utf8)
            return taken - 1;
        place = (place + 1) & (m_places.size() - 1);
    }
    const auto id = ValueId(m_texts.size());
    m_texts.push_back(stored(utf8));
    m_hashes.push_back(hash);
    m_places[place] = id + 1;
    if (m_texts.size() * 2 > m_places.size())
        grow();
    return id;
}

void ValuePool::grow() {
    m_places.assign(m_places.size() * 2, 0);
    for (std::size_t id = 1; id < m_hashes.size(); ++id) {
        std::size_t place = m_hashes[id] & (m_places.size() - 1);
        while (m_places[place] != 0)
            place = (place + 1) & (m_places.size() - 1);
        m_places[place] = ValueId(id) + 1;
    }
}

ValueId ValuePool::intern(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    return intern(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

QString ValuePool::text(ValueId id) const {
    const std::string_view utf8 = m_texts[id];
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string_view ValuePool::stored(std::string_view utf8) {
    if (utf8.size() > m_left) {
        const std::size_t size = std::max(kBlockBytes, utf8.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
        m_next = m_blocks.back().get();
        m_left = size;
    }
    std::memcpy(m_next, utf8.data(), utf8.size());
    const std::string_view kept(m_next, utf8.size());
    m_next += utf8.size();
    m_left -= utf8.size();
    return kept;
}

} // namespace liaison
