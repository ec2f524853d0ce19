// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/patience.h"

#include "app/cli/interruption.h"

#include <cmath>

namespace liaison::cli {

namespace {

constexpr std::chrono::milliseconds kBetweenLooks(5);

} // namespace

Patience::Patience() {
    m_watch = std::jthread([source = m_source](const std::stop_token& isOver) mutable {
        while (!isOver.stop_requested() && !isInterrupted())
            std::this_thread::sleep_for(kBetweenLooks);
        source.request_stop();
    });
}

std::chrono::milliseconds millisecondsOf(double seconds) {
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

} // namespace liaison::cli
