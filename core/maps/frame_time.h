// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace liaison {

/// How long a frame goes on with what can wait for the next one.
class FrameTime {
public:
    /// 0 for as long as it takes.
    explicit FrameTime(int milliseconds) : m_milliseconds(milliseconds) { m_timer.start(); }

    bool isLimited() const { return m_milliseconds > 0; }
    bool isUp() const { return isLimited() && m_timer.nsecsElapsed() >= m_milliseconds * qint64(1'000'000); }

private:
    int m_milliseconds;
    QElapsedTimer m_timer;
};

} // namespace liaison
