// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace liaison {

/// What the command line of the window asks for.
struct StartOptions {
    QString file;
    bool sample = false;
};

/// Reads the command line; prints help or version, or what is wrong, and ends the program where it asks for
/// that.
StartOptions readStartOptions(const QStringList& arguments);

} // namespace liaison
