// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_question.h"

#include <algorithm>

namespace liaison {

namespace {

constexpr std::pair<PinKind, const char*> kPinKeys[] = {
    {PinKind::Together, "together"},
    {PinKind::Within, "within"},
    {PinKind::NotWithin, "not-within"},
    {PinKind::Apart, "apart"},
    {PinKind::Anchor, "anchor"},
    {PinKind::Size, "size"},
    {PinKind::OnlyAnchors, "only-anchors"},
    {PinKind::In, "in"},
    {PinKind::Out, "out"},
};

constexpr std::pair<Anchoring, const char*> kAnchoringKeys[] = {
    {Anchoring::Secondaries, "secondary"}, {Anchoring::Chosen, "chosen"}, {Anchoring::Any, "any"}};

template <class Value, std::size_t Many>
QString keyOf(const std::pair<Value, const char*> (&keys)[Many], Value value) {
    for (const auto& [known, key] : keys)
        if (known == value)
            return QString::fromLatin1(key);
    return {};
}

template <class Value, std::size_t Many>
std::optional<Value> valueOf(const std::pair<Value, const char*> (&keys)[Many], const QString& key) {
    for (const auto& [value, known] : keys)
        if (key == QLatin1StringView(known))
            return value;
    return {};
}

} // namespace

QString pinKindKey(PinKind kind) {
    return keyOf(kPinKeys, kind);
}

std::optional<PinKind> pinKindFromKey(const QString& key) {
    return valueOf(kPinKeys, key);
}

QString anchoringKey(Anchoring anchoring) {
    return keyOf(kAnchoringKeys, anchoring);
}

std::optional<Anchoring> anchoringFromKey(const QString& key) {
    return valueOf(kAnchoringKeys, key);
}

int FormingQuestion::nextPinId() const {
    int highest = 0;
    for (const Pin& pin : pins)
        highest = std::max(highest, pin.id);
    return highest + 1;
}

} // namespace liaison
