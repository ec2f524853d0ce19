// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <QStringList>

namespace liaison {

/// The folded words by which a school is found: its names both ways, URN, postcode with and without space,
/// town. Needs name, knownAs, urn, postcode and town.
QString searchKeyOf(const School& school);

/// True for the fields that searchKeyOf needs.
bool isSearched(SchoolField field);

/// What was typed into a filter box, folded once and matched against many search keys.
class SchoolSearch {
public:
    SchoolSearch() = default;
    explicit SchoolSearch(QStringView typed);

    bool isEmpty() const { return m_plain.isEmpty(); }
    /// True if every word typed begins a word of the key, in either way of writing (Saint or St, C of E …).
    bool matches(QStringView searchKey) const;

    /// Whether every key that this matches, the other matches too: one more letter of the same words.
    bool narrows(const SchoolSearch& other) const;

private:
    static bool isWithin(const QStringList& words, const QStringList& wider);
    static bool matchesAll(const QStringList& words, QStringView key);
    /// Each word begins with a space; a word that folding made ("ce", "st") ends with one too.
    QStringList m_plain;
    QStringList m_folded;
};

/// As SchoolSearch, for a single key.
bool matchesFilter(QStringView searchKey, QStringView typed);

} // namespace liaison
