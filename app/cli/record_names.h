// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/people/person.h"
#include "core/store/store_error.h"
#include "core/structure/membership.h"

namespace liaison::cli {

/// The value, or its error as a StoreError: what runs inside changeRecord and readRecord need not hand errors
/// on one by one.
template <class T>
T valueOf(Result<T> result) {
    if (!result)
        throw StoreError(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Finds what a command line names. Names are compared folded: capitals, accents and punctuation do not
/// count. Throws UsageError where a name means nothing or several things, saying which come near, and
/// StoreError.
class RecordNames {
public:
    /// Bodies are looked for by the names they have on the day, then by all they ever had.
    RecordNames(TrustFile& file, QDate day) : m_file(file), m_day(day) {}

    /// By number or name.
    Body body(const std::string& typed) const;
    /// A school by its URN, or a body by its name or, where no school has that URN, by its number.
    Member member(const std::string& typed) const;
    std::vector<Member> members(const std::vector<std::string>& typed) const;
    /// By key or name.
    BodyType type(const std::string& typed) const;
    /// By number, name or e-mail address.
    Person person(const std::string& typed) const;
    /// By key or name; where the place is known, also by what lists call it: "head", "CoG".
    Office office(const std::string& typed, const std::optional<Member>& where = std::nullopt) const;

private:
    std::optional<Body> bodyOfNumber(const QString& typed) const;
    std::vector<Body> bodiesNamed(const QString& name) const;
    [[noreturn]] void refuseUnknownBody(const QString& name) const;

    TrustFile& m_file;
    QDate m_day;
};

} // namespace liaison::cli
