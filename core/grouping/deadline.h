// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace liaison::grouping {

/// Stops what it is asked to when another stop is asked for, or once the time is over if there is one.
class Deadline {
public:
    Deadline(std::optional<std::chrono::milliseconds> time, const std::stop_token& stop)
        : m_whenStopped(stop, [this] { m_source.request_stop(); }) {
        if (!time)
            return;
        const auto until = std::chrono::steady_clock::now() + *time;
        m_watch = std::jthread([this, until](const std::stop_token& late) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any never;
            never.wait_until(lock, late, until, [] { return false; });
            if (!late.stop_requested())
                m_source.request_stop();
        });
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_whenStopped;
    std::jthread m_watch;
};

} // namespace liaison::grouping
