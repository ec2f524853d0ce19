// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_writer.h"

#include <QElapsedTimer>

namespace liaison {

/// Thrown inside the writers, and caught there, where the user has stopped them.
struct ReportCancelled {};

/// Counts what a writer has done, tells the callback a few times a second, and throws ReportCancelled where
/// it says stop.
class ProgressMeter {
public:
    ProgressMeter(const ReportProgress& callback, qint64 total) : m_callback(callback), m_total(total) {
        m_sinceTold.start();
        tell();
    }

    void add(qint64 units) {
        m_done = std::min(m_done + units, m_total);
        // Asking the clock costs next to nothing beside a row, and one row may take long.
        if (m_sinceTold.elapsed() >= 50)
            tell();
    }
    /// Tells at once; for steps that take long by themselves.
    void tell() {
        m_sinceTold.restart();
        if (m_callback && !m_callback(m_done, m_total))
            throw ReportCancelled{};
    }

private:
    const ReportProgress& m_callback;
    qint64 m_total;
    qint64 m_done = 0;
    QElapsedTimer m_sinceTold;
};

} // namespace liaison
