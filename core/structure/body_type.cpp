// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_type.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace liaison {

namespace {

/// In the order of Meets.
constexpr const char* kMeetsKeys[] = {"", "month", "half-term", "term", "year"};
/// In the order of SchoolKind.
constexpr const char* kSchoolKindKeys[] = {
    "nursery",        "primary",     "secondary", "all-through", "special",
    "pupil-referral", "independent", "16-plus",   "other",
};

template <class Enum, std::size_t N>
std::optional<Enum> fromKey(const char* const (&keys)[N], const QString& key) {
    const auto found = std::find_if(std::begin(keys), std::end(keys),
                                    [&](const char* known) { return key == QLatin1StringView(known); });
    if (found == std::end(keys))
        return std::nullopt;
    return Enum(found - std::begin(keys));
}

} // namespace

QString meetsKey(Meets meets) {
    return QString::fromLatin1(kMeetsKeys[std::size_t(meets)]);
}

std::optional<Meets> meetsFromKey(const QString& key) {
    return fromKey<Meets>(kMeetsKeys, key);
}

QString meetsLabel(Meets meets) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("liaison::Meets", text); };
    switch (meets) {
    case Meets::NotSaid:
        return tr("Not said");
    case Meets::Monthly:
        return tr("Every month");
    case Meets::HalfTermly:
        return tr("Every half term");
    case Meets::Termly:
        return tr("Every term");
    case Meets::Yearly:
        return tr("Every year");
    }
    return {};
}

QString schoolKindKey(SchoolKind kind) {
    return QString::fromLatin1(kSchoolKindKeys[std::size_t(kind)]);
}

std::optional<SchoolKind> schoolKindFromKey(const QString& key) {
    return fromKey<SchoolKind>(kSchoolKindKeys, key);
}

bool BodyType::takes(SchoolKind kind) const {
    return takesSchools && (schoolKinds.empty() ||
                            std::find(schoolKinds.begin(), schoolKinds.end(), kind) != schoolKinds.end());
}

bool BodyType::takes(Id<BodyType> memberType) const {
    return std::find(memberTypes.begin(), memberTypes.end(), memberType) != memberTypes.end();
}

} // namespace liaison
