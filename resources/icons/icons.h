// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace liaison {

/// Path of the application's own icon, inside the program.
QString applicationIconPath();
/// Path of another of our own icons: "notice-warning".
QString iconPath(const QString& name);

} // namespace liaison
