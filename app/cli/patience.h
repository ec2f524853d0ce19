// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>
#include <thread>

namespace liaison::cli {

/// Asks long work to stop when the user has had enough. Make it when the work begins.
class Patience {
public:
    Patience();

    /// What the work is to look at.
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_watch;
};

/// Seconds as a command line has them, in whole milliseconds.
std::chrono::milliseconds millisecondsOf(double seconds);

} // namespace liaison::cli
