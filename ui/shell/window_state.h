// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMainWindow;

/// Where the window was, and which page of a file showed last.
namespace liaison::window_state {

void save(const QMainWindow& window);
/// Puts the window back, or gives it a good size where nothing is remembered.
void restore(QMainWindow& window);
/// Forgets everything that "Reset view" resets: every key below "view".
void forget();

QString lastPage(const QString& filePath);
void setLastPage(const QString& filePath, const QString& page);

} // namespace liaison::window_state
