// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include "app/cli/interruption.h"

#include <cstdio>
#include <unistd.h>

namespace liaison::cli {

namespace {

constexpr qint64 kMillisecondsBetween = 100;
constexpr const char* kWipe = "\r\033[K";

} // namespace

ProgressLine::ProgressLine(QString doing)
    : m_doing(std::move(doing)), m_isWatched(isatty(STDERR_FILENO) == 1) {
    m_sinceShown.start();
}

ProgressLine::~ProgressLine() {
    if (m_isShown)
        std::fputs(kWipe, stderr);
}

bool ProgressLine::tell(double done) {
    if (m_isWatched && m_sinceShown.elapsed() >= kMillisecondsBetween) {
        m_sinceShown.restart();
        m_isShown = true;
        std::fprintf(stderr, "%s%s … %d %%", kWipe, qUtf8Printable(m_doing), int(done * 100));
        std::fflush(stderr);
    }
    return !isInterrupted();
}

} // namespace liaison::cli
