// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_actions.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace liaison {

class TableView;

/// The seats of one office in a board: its own, or those of one member.
struct BoardRow {
    qint64 key = 0;
    SeatGroup group;
    QString seatsOf;
    QString office;
    /// Who sits in each seat; empty text beyond the last.
    QStringList seats;
    QString deputies;
};

/// The grid of a board's seats: a line for each member and office, a column for each seat. A vacant seat says
/// so.
class BoardView : public QWidget {
    Q_OBJECT

public:
    explicit BoardView(PeopleState& state, QWidget* parent = nullptr);

    /// Shows the boards as they are now.
    void rebuild();
    bool showBoard(Id<Body> body);
    Id<Body> board() const;
    TableView* table() const { return m_table; }
    /// Who sits in the seat that the cursor is on, or that it is vacant.
    PeopleSelection selection() const;
    QString statusText() const;

Q_SIGNALS:
    void selectionChanged();
    void activated();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareWidth();
    void showSeats();
    void setColumns(int seats);
    BoardRow rowOf(const SeatGroup& group, qint64 key) const;
    std::vector<Column<BoardRow>> columns(int seats) const;

    PeopleState& m_state;
    QComboBox* m_choice;
    QLabel* m_summary;
    TableView* m_table;
    std::unique_ptr<RowModel<BoardRow>> m_model;
    int m_seatColumns = -1;
    SeatGrid m_grid;
};

} // namespace liaison
