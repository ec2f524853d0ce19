// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison::cli {

/// From now on Ctrl+C and a request to end are only noted, so that long work can stop in good order; asked a
/// second time, they end the program at once.
void watchForInterruption();

/// Whether the user has asked to stop.
bool isInterrupted();

} // namespace liaison::cli
