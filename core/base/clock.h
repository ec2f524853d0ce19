// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace liaison {

/// Where "now" comes from, so that tests and samples can hold it still.
class Clock {
public:
    virtual ~Clock() = default;
    /// The moment, in UTC.
    virtual QDateTime now() const = 0;
    /// The day at the user's desk.
    QDate today() const { return now().toLocalTime().date(); }
};

/// The machine's own clock. LIAISON_NOW (an ISO date and time, UTC) holds it still for scripts and tests.
class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

/// A clock that stands where it was put.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime moment) : m_moment(std::move(moment)) {}
    QDateTime now() const override { return m_moment; }
    void set(QDateTime moment) { m_moment = std::move(moment); }

private:
    QDateTime m_moment;
};

} // namespace liaison
