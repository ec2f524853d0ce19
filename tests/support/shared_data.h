// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>
#include <QtTest>

namespace liaison::test {

/// Where the real lists are, or an empty text where this machine has none.
inline QString sharedData(const QString& below = {}) {
    const QString root = qEnvironmentVariable("LIAISON_SHARED_DATA");
    if (root.isEmpty() || !QDir(root).exists())
        return {};
    return QDir(root).filePath(below);
}

} // namespace liaison::test

/// Skips the running test, saying so, where the real lists are absent.
#define LIAISON_NEEDS_SHARED_DATA()                                                                          \
    do {                                                                                                     \
        if (liaison::test::sharedData().isEmpty())                                                           \
            QSKIP("the folder of real lists is not here");                                                   \
    } while (false)
