// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace liaison {

/// Asks for a list on the disk, beginning where the last one was, and hands its path on.
void chooseList(QWidget* window, const QString& title, const std::function<void(const QString&)>& chosen);
/// Remembers where a list was, for the next.
void rememberListFolder(const QString& path);

} // namespace liaison
