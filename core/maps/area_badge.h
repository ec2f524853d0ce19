// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace liaison {

/// A few letters or digits that stand for a name on a map: the number in a name that has one, else two
/// letters of it, or a letter and a number where others have them. What it answers is among the taken
/// afterwards.
QString areaBadge(const QString& name, QSet<QString>& taken);

} // namespace liaison
