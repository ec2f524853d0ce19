// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/json_node.h"

#include "core/base/text.h"
#include "core/schools/field_names.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::JsonNode)
};

QString kindText(JsonNode::Kind kind) {
    switch (kind) {
    case JsonNode::Kind::Null:
        return Words::tr("nothing (null)");
    case JsonNode::Kind::Boolean:
        return Words::tr("true or false");
    case JsonNode::Kind::Number:
        return Words::tr("a number");
    case JsonNode::Kind::Text:
        return Words::tr("a text in quotes");
    case JsonNode::Kind::Array:
        return Words::tr("a list in [ ]");
    case JsonNode::Kind::Object:
        break;
    }
    return Words::tr("an object in { }");
}

} // namespace

const JsonNode* JsonNode::find(QStringView key) const {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &items[std::size_t(found - keys.begin())];
}

void refuseNode(const JsonNode& node, const QString& reason) {
    throw StoreError(ErrorCode::Unreadable,
                     Words::tr("Line %1, column %2: %3.").arg(node.line).arg(node.column).arg(reason));
}

void expectKind(const JsonNode& node, JsonNode::Kind kind) {
    if (node.kind != kind)
        refuseNode(node, Words::tr("%1 is expected here, not %2").arg(kindText(kind), kindText(node.kind)));
}

void expectKeys(const JsonNode& node, const QStringList& keys) {
    expectKind(node, JsonNode::Kind::Object);
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (!keys.contains(node.keys[i]))
            refuseNode(node.items[i],
                       Words::tr("“%1” means nothing here.%2 What may stand here: %3")
                           .arg(node.keys[i], didYouMean(node.keys[i], keys), keys.join(u", "_s)));
    }
}

const JsonNode& neededChild(const JsonNode& node, QStringView key) {
    expectKind(node, JsonNode::Kind::Object);
    const JsonNode* child = node.find(key);
    if (child == nullptr)
        refuseNode(node, Words::tr("“%1” is missing").arg(key));
    return *child;
}

const QString& textOf(const JsonNode& node) {
    expectKind(node, JsonNode::Kind::Text);
    return node.text;
}

qint64 wholeNumberOf(const JsonNode& node, qint64 least, qint64 most) {
    expectKind(node, JsonNode::Kind::Number);
    if (node.number != std::floor(node.number) || node.number < double(least) || node.number > double(most))
        refuseNode(node, Words::tr("a whole number from %1 to %2 is expected here, not %3")
                             .arg(least)
                             .arg(most)
                             .arg(node.number, 0, 'g', 15));
    return qint64(node.number);
}

double decimalOf(const JsonNode& node, double least, double most) {
    expectKind(node, JsonNode::Kind::Number);
    if (node.number < least || node.number > most)
        refuseNode(node, Words::tr("a number from %1 to %2 is expected here, not %3")
                             .arg(least)
                             .arg(most)
                             .arg(node.number, 0, 'g', 15));
    return node.number;
}

} // namespace liaison
