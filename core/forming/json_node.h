// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace liaison {

/// A value of a JSON text that knows where in the text it stands, so that what is wrong with it can be named.
struct JsonNode {
    enum class Kind { Null, Boolean, Number, Text, Array, Object };
    Kind kind = Kind::Null;
    /// Where it begins, counted from 1.
    int line = 1;
    int column = 1;
    bool boolean = false;
    double number = 0;
    QString text;
    /// Of an array; of an object, in the order of the keys.
    std::vector<JsonNode> items;
    std::vector<QString> keys;

    /// The value of a key; null where an object has none.
    const JsonNode* find(QStringView key) const;
};

/// Reads a whole JSON text. Throws StoreError (Unreadable) with line, column and reason; a key that stands
/// twice in an object is refused.
JsonNode readJson(const QByteArray& bytes);

/// Throws StoreError (Unreadable): "Line 3, column 7: …".
[[noreturn]] void refuseNode(const JsonNode& node, const QString& reason);

// What a node is asked to be; each throws where it is something else.

void expectKind(const JsonNode& node, JsonNode::Kind kind);
/// An object with no other keys than these.
void expectKeys(const JsonNode& node, const QStringList& keys);
/// The value of a key that has to be there.
const JsonNode& neededChild(const JsonNode& node, QStringView key);
const QString& textOf(const JsonNode& node);
qint64 wholeNumberOf(const JsonNode& node, qint64 least, qint64 most = (qint64(1) << 53));
double decimalOf(const JsonNode& node, double least, double most);

} // namespace liaison
