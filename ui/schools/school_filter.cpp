// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_filter.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolFilter)
};

using TextMember = QString School::*;

TextMember memberOf(SchoolField field) {
    return std::get<TextMember>(fieldInfo(field).member);
}

QString blankTitle(SchoolField field) {
    return Words::tr("(no %1)").arg(schoolFieldLabel(field).toLower());
}

} // namespace

std::vector<SchoolField> filterFields() {
    std::vector<SchoolField> fields{SchoolField::Kind, SchoolField::Phase, SchoolField::Type,
                                    SchoolField::Status, SchoolField::LaName};
    for (const SchoolFieldInfo& info : listedFields())
        if (isPlaceField(info.field))
            fields.push_back(info.field);
    return fields;
}

std::function<bool(const School&)> SchoolFilter::test() const {
    if (isEmpty())
        return {};
    std::vector<std::pair<TextMember, QSet<QString>>> sets;
    for (const auto& [field, values] : chosen)
        sets.emplace_back(memberOf(field), values);
    return [search = SchoolSearch(text), sets = std::move(sets)](const School& school) {
        for (const auto& [member, values] : sets)
            if (!values.contains(school.*member))
                return false;
        return search.isEmpty() || search.matches(school.searchKey);
    };
}

bool SchoolFilter::narrows(const SchoolFilter& other) const {
    return chosen == other.chosen && SchoolSearch(text).narrows(SchoolSearch(other.text));
}

QString SchoolFilter::inWords() const {
    QStringList parts;
    for (const auto& [field, values] : chosen) {
        QStringList names;
        for (const QString& value : values)
            names << (value.isEmpty() ? blankTitle(field) : value);
        names.sort();
        parts << Words::tr("%1 %2").arg(schoolFieldLabel(field).toLower(), names.join(Words::tr(" or ")));
    }
    if (!text.trimmed().isEmpty())
        parts << Words::tr("“%1”").arg(text.trimmed());
    return parts.join(u"; "_s);
}

std::vector<Choice> choicesOf(const std::vector<School>& schools, SchoolField field) {
    QHash<QString, int> counts;
    const TextMember member = memberOf(field);
    for (const School& school : schools)
        ++counts[school.*member];
    const QStringList known = fieldChoices(field);
    const auto rank = [&known](const QString& value) {
        const qsizetype at = known.indexOf(value);
        return at < 0 ? known.size() : at;
    };
    std::vector<Choice> choices;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        choices.push_back({it.key(), it.key().isEmpty() ? blankTitle(field) : it.key(), it.value()});
    std::sort(choices.begin(), choices.end(), [&](const Choice& a, const Choice& b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (rank(a.key) != rank(b.key))
            return rank(a.key) < rank(b.key);
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return choices;
}

} // namespace liaison
