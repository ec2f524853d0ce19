// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace liaison::cli {

/// "Reading the list … 45 %" on the error stream while something long is under way, if a person is watching;
/// it is wiped away at the end. Stops the work when the user asks for it.
class ProgressLine {
public:
    explicit ProgressLine(QString doing);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Told how far the work is, 0 to 1; false where it is to stop.
    bool tell(double done);

private:
    QString m_doing;
    bool m_isWatched;
    bool m_isShown = false;
    QElapsedTimer m_sinceShown;
};

} // namespace liaison::cli
