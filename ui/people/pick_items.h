// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/membership.h"

#include <memory>
#include <vector>

namespace liaison {

using namespace Qt::StringLiterals;

/// Something to choose by typing a part of it.
struct PickItem {
    qint64 key = 0;
    QString text;
    /// What tells it from others of its name.
    QString detail;
    /// Its folded words, each behind a space (see pickKey).
    QString searchKey;

    /// The text with its detail, as the field shows it.
    QString shown() const;
};
using PickItems = std::shared_ptr<const std::vector<PickItem>>;

/// The folded words of a text, each behind a space.
QString pickKey(const QString& text);
/// Items of which each word typed begins a word; those that begin with what was typed first.
std::vector<PickItem> pickMatches(const std::vector<PickItem>& items, const QString& typed, int limit);

/// A school or a body as the key of an item, and back.
qint64 pickKeyOf(const Member& where);
Member memberOfPickKey(qint64 key);

} // namespace liaison
