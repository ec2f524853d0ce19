// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace liaison {

/// Does the work in a thread of its own, and meanwhile calls `beat` from this one some twenty times a second.
/// The work is given a token that stops when `stop` does, or when `beat` answers false.
template <class Work, class Beat>
void runSteadily(const std::stop_token& stop, Work work, Beat beat) {
    constexpr std::chrono::milliseconds kBeat(50);
    std::stop_source source;
    const std::stop_callback whenStopped(stop, [&source] { source.request_stop(); });
    std::mutex mutex;
    std::condition_variable done;
    bool isDone = false;
    const std::jthread thread([&] {
        work(source.get_token());
        const std::scoped_lock lock(mutex);
        isDone = true;
        done.notify_one();
    });
    std::unique_lock lock(mutex);
    while (!done.wait_for(lock, kBeat, [&] { return isDone; })) {
        lock.unlock();
        if (!beat())
            source.request_stop();
        lock.lock();
    }
}

} // namespace liaison
