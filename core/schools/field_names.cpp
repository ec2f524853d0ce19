// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/field_names.h"

#include "core/base/text.h"
#include "core/schools/column_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldNames)
};

constexpr std::size_t kNamedAtMost = 3;

/// How many letters have to be put in, taken out or changed to make one text the other.
qsizetype distanceBetween(const QString& one, const QString& other) {
    std::vector<qsizetype> row(std::size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j + 1 < row.size(); ++j) {
            const qsizetype changed = diagonal + (one[i] == other[qsizetype(j)] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

QStringList fieldKeys() {
    QStringList keys;
    for (const SchoolFieldInfo& info : listedFields())
        keys << QString::fromLatin1(info.key);
    return keys;
}

} // namespace

Result<SchoolField> fieldFromText(const QString& text) {
    const QString wanted = columnKey(text);
    for (const SchoolFieldInfo& info : listedFields()) {
        if (wanted == columnKey(QString::fromLatin1(info.key)) ||
            wanted == columnKey(schoolFieldLabel(info.field)))
            return info.field;
    }
    const auto column = targetOfColumn(text);
    if (column && column->role == ColumnRole::Field)
        return column->field;
    const QStringList keys = fieldKeys();
    return failure(ErrorCode::Invalid, Words::tr("A school has no field “%1”.%2 The fields are: %3.")
                                           .arg(text.trimmed(), didYouMean(text, keys), keys.join(u", "_s)));
}

QString didYouMean(const QString& typed, const QStringList& names) {
    const QString wanted = columnKey(typed);
    std::vector<std::pair<qsizetype, QString>> near;
    for (const QString& name : names) {
        const QString key = columnKey(name);
        const qsizetype distance = distanceBetween(wanted, key);
        if (distance <= std::max(qsizetype(1), wanted.size() / 3) && distance < key.size())
            near.emplace_back(distance, name);
    }
    if (near.empty())
        return {};
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    QStringList shown;
    for (std::size_t i = 0; i < near.size() && i < kNamedAtMost; ++i)
        shown << near[i].second;
    return Words::tr(" Did you mean %1?").arg(shown.join(Words::tr(" or ")));
}

} // namespace liaison
