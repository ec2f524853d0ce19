// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace liaison {

/// The labels, each with a mnemonic of its own as far as letters reach: the first letter of a word before
/// one within, none of "taken" (lower case).
QStringList withMnemonics(const QStringList& labels, const QString& taken = {});

} // namespace liaison
