// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace liaison {

/// A moment as this user reads it at the desk: "21 Nov 2026, 14:05"; empty for an invalid one.
QString momentText(const QDateTime& moment);

} // namespace liaison
