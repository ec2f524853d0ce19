// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QTableView;

namespace liaison {

/// Gives each column of a table that shows the width that its texts need, the widest giving way where not all
/// fit, and shares what is left by these weights, whenever its width or its rows are others. For tables of a
/// wizard, which nobody sets up.
void shareWidth(QTableView* table, const QList<int>& weights);

} // namespace liaison
