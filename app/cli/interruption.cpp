// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <csignal>

namespace liaison::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int) {
    interrupted = 1;
}

} // namespace

void watchForInterruption() {
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    // A reader that has seen enough (head) is no reason to die half way through an import.
    std::signal(SIGPIPE, SIG_IGN);
    // A limit on the size of files is met like a full disk: as an error of writing.
    std::signal(SIGXFSZ, SIG_IGN);
}

bool isInterrupted() {
    return interrupted != 0;
}

} // namespace liaison::cli
