// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_set.h"

#include "core/base/text.h"
#include "core/store/query.h"

#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

#include <algorithm>
#include <array>

namespace liaison {

namespace {

const std::array<QString, 4> kKindWords{u"action"_s, u"undo"_s, u"redo"_s, u"revert"_s};
const std::array<QString, 3> kOperationWords{u"insert"_s, u"update"_s, u"delete"_s};

template <std::size_t N>
std::size_t positionOf(const std::array<QString, N>& words, const QString& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    Q_ASSERT(found != words.end());
    return std::size_t(found - words.begin());
}

void append(QCborStreamWriter& writer, const QVariant& value) {
    if (value.isNull())
        writer.append(nullptr);
    else if (value.typeId() == QMetaType::QByteArray)
        writer.append(value.toByteArray());
    else if (value.typeId() == QMetaType::QString)
        writer.append(value.toString());
    else
        writer.append(value.toLongLong());
}

/// CBOR gives an empty text back as a null one, which would be bound as NULL.
QVariant valueOf(const QCborValue& value) {
    if (value.isNull())
        return {};
    return value.isString() ? sqlValue(value.toString()) : value.toVariant();
}

} // namespace

bool ChangeSet::touches(const QString& table) const {
    return std::any_of(rows.begin(), rows.end(), [&](const RowChange& row) { return row.table == table; });
}

QString kindWord(ChangeSet::Kind kind) {
    return kKindWords[std::size_t(kind)];
}

ChangeSet::Kind kindFromWord(const QString& word) {
    return ChangeSet::Kind(positionOf(kKindWords, word));
}

QString operationWord(RowChange::Operation operation) {
    return kOperationWords[std::size_t(operation)];
}

RowChange::Operation operationFromWord(const QString& word) {
    return RowChange::Operation(positionOf(kOperationWords, word));
}

QByteArray imageBytes(const RowImage& image) {
    if (image.isEmpty())
        return {};
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(quint64(image.size()));
    for (auto entry = image.begin(); entry != image.end(); ++entry) {
        writer.append(entry.key());
        append(writer, entry.value());
    }
    writer.endMap();
    return bytes;
}

RowImage imageFromBytes(const QByteArray& bytes) {
    RowImage image;
    if (bytes.isEmpty())
        return image;
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    for (const auto& [key, value] : map)
        image.insert(key.toString(), valueOf(value));
    return image;
}

} // namespace liaison
