// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace liaison {

using namespace Qt::StringLiterals;

/// The rows of a list that were not taken, and how they are written to a path.
struct RefusedList {
    /// The file's name, after which the new list is called.
    QString sourceName;
    /// Where the list is that they came from; empty where there was no file.
    QString listPath;
    std::function<Result<void>(const QString& path)> write;
};

/// Asks where to, and saves the rows that were not taken as a list that can be mended and imported again. It
/// does not take the place of the list that they came from.
void askToSaveRefused(QWidget* window, const QString& dialogName, const RefusedList& refused,
                      const std::function<void(const Error&)>& failed);

} // namespace liaison
