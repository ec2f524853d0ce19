// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QListWidget;

namespace liaison {

/// Adds a line with a box to tick, which is not ticked, and the key that it stands for.
void addTickItem(QListWidget& list, const QString& key, const QString& label);
/// The keys of the lines that are ticked, in their order.
QStringList tickedKeys(const QListWidget& list);
/// Ticks the lines of these keys and no others.
void tickKeys(QListWidget& list, const QStringList& keys);

} // namespace liaison
