// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_type.h"

#include <QTableWidget>

namespace liaison {

/// Which offices a type of body has, how many of each, and whether so many for each member.
class SeatTable : public QTableWidget {
    Q_OBJECT

public:
    explicit SeatTable(const std::vector<Office>& offices, QWidget* parent = nullptr);

    void setSeats(const std::vector<SeatRule>& seats);
    std::vector<SeatRule> seats() const;
    /// A sentence where a number is none.
    QString problem() const;

private:
    enum ColumnOf { OfficeColumn, SeatsColumn, EachColumn, ColumnCount };
    void setRule(int row, const SeatRule* rule);

    std::vector<Office> m_offices;
};

} // namespace liaison
