// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/pick_items.h"

#include "core/base/text.h"

namespace liaison {

QString PickItem::shown() const {
    return detail.isEmpty() ? text : u"%1 · %2"_s.arg(text, detail);
}

QString pickKey(const QString& text) {
    return u' ' + plainFolded(text);
}

std::vector<PickItem> pickMatches(const std::vector<PickItem>& items, const QString& typed, int limit) {
    const QString whole = plainFolded(typed);
    QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
    for (QString& word : words)
        word.prepend(u' ');
    std::vector<PickItem> first;
    std::vector<PickItem> others;
    const auto room = std::size_t(std::max(0, limit));
    for (const PickItem& item : items) {
        if (first.size() >= room)
            break;
        const bool matches = std::all_of(words.begin(), words.end(),
                                         [&](const QString& word) { return item.searchKey.contains(word); });
        if (!matches)
            continue;
        if (item.searchKey.startsWith(u' ' + whole))
            first.push_back(item);
        else if (others.size() < room)
            others.push_back(item);
    }
    for (std::size_t i = 0; first.size() < room && i < others.size(); ++i)
        first.push_back(others[i]);
    return first;
}

qint64 pickKeyOf(const Member& where) {
    if (const auto* school = std::get_if<Id<School>>(&where))
        return school->value * 2;
    return std::get<Id<Body>>(where).value * 2 + 1;
}

Member memberOfPickKey(qint64 key) {
    if (key % 2 == 0)
        return Id<School>{key / 2};
    return Id<Body>{key / 2};
}

} // namespace liaison
