// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/value_pool.h"

#include <algorithm>
#include <cstring>

namespace liaison {

namespace {

constexpr std::size_t kBlockBytes = 256 * 1024;

} // namespace

ValuePool::ValuePool() {
    m_texts.emplace_back();
    m_ids.emplace(std::string_view(), 0);
}

ValueId ValuePool::intern(std::string_view utf8) {
    if (utf8.empty())
        return 0;
    if (const auto known = m_ids.find(utf8); known != m_ids.end())
        return known->second;
    const std::string_view kept = stored(utf8);
    const auto id = ValueId(m_texts.size());
    m_texts.push_back(kept);
    m_ids.emplace(kept, id);
    return id;
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
