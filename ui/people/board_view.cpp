// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/board_view.h"

#include "core/base/text.h"
#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace liaison {

namespace {

/// Columns before the seats.
constexpr int kFirstSeat = 2;

QString vacantText() {
    return BoardView::tr("Vacant");
}

} // namespace

BoardView::BoardView(PeopleState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_choice(new QComboBox)
    , m_summary(quietLabel({}))
    , m_table(new TableView({}, tr("Seats of the board"))) {
    m_choice->setObjectName(u"boardChoice"_s);
    m_choice->setMinimumContentsLength(30);
    m_summary->setObjectName(u"boardSummary"_s);
    m_table->setObjectName(u"peopleBoardTable"_s);
    m_table->setFrameShape(QFrame::NoFrame);
    auto* label = new QLabel(tr("&Board"));
    label->setBuddy(m_choice);
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this));
    top->addWidget(label);
    top->addWidget(m_choice);
    top->addWidget(m_summary, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setColumns(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BoardView::showSeats);
    connect(m_table, &TableView::selectedKeysChanged, this, &BoardView::selectionChanged);
    connect(m_table, &TableView::rowActivated, this, &BoardView::activated);
}

std::vector<Column<BoardRow>> BoardView::columns(int seats) const {
    std::vector<Column<BoardRow>> columns;
    columns.emplace_back(u"seats_of"_s, tr("Seats of"), [](const BoardRow& row) { return row.seatsOf; });
    columns.emplace_back(u"office"_s, tr("Office"), [](const BoardRow& row) { return row.office; });
    for (int seat = 0; seat < seats; ++seat) {
        const auto text = [seat](const BoardRow& row) { return row.seats.value(seat); };
        columns.push_back(Column<BoardRow>(u"seat_%1"_s.arg(seat + 1), tr("Seat %1").arg(seat + 1), text)
                              .toned([text](const BoardRow& row) {
                                  return text(row) == vacantText() ? Tone::Warn : Tone::Plain;
                              })
                              .withCellTip(text));
    }
    columns.emplace_back(u"deputies"_s, tr("Deputies"), [](const BoardRow& row) { return row.deputies; });
    return columns;
}

void BoardView::setColumns(int seats) {
    if (seats == m_seatColumns)
        return;
    m_seatColumns = seats;
    auto model =
        std::make_unique<RowModel<BoardRow>>(columns(seats), [](const BoardRow& row) { return row.key; });
    m_table->setRowModel(model.get());
    // The one before may go only when the table has let go of it.
    m_model = std::move(model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT selectionChanged(); });
}

BoardRow BoardView::rowOf(const SeatGroup& group, qint64 key) const {
    BoardRow row;
    row.key = key;
    row.group = group;
    const PeopleDay& day = m_state.day();
    row.seatsOf = group.from.isValid() ? day.structure.nameOf(group.from) : tr("The board itself");
    if (const Office* office = day.offices.office(group.office))
        row.office = office->singular;
    for (const Term& holder : group.holders) {
        const TermLine line = day.offices.line(holder);
        QString name = line.person.fullName();
        if (holder.isInterim)
            name = tr("%1 (interim)").arg(name);
        const bool isFromBelow = holder.fromBody.isValid() && holder.fromBody != group.from;
        row.seats << (isFromBelow ? tr("%1, from %2").arg(name, line.from) : name);
    }
    while (group.seats && row.seats.size() < *group.seats)
        row.seats << vacantText();
    QStringList deputies;
    for (const Term& deputy : group.deputies)
        deputies << day.offices.line(deputy).person.fullName();
    row.deputies = deputies.join(u", "_s);
    return row;
}

void BoardView::rebuild() {
    const Id<Body> before = board();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const BoardChoice& board : m_state.day().boards)
            m_choice->addItem(board.name, board.body.value);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(before.value)));
    }
    showSeats();
}

/// What a seat is of stands whole, every seat is as wide as the others, and the whole grid is in sight.
void BoardView::shareWidth() {
    const std::vector<BoardRow>& rows = m_model->rows();
    const bool hasDeputies =
        std::any_of(rows.begin(), rows.end(), [](const BoardRow& row) { return !row.deputies.isEmpty(); });
    const int whole = m_table->viewport()->width();
    int left = whole;
    for (int column = 0; column < kFirstSeat; ++column) {
        m_table->resizeColumnToContents(column);
        // Names as long as that are cut, so that the seats keep their room.
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), whole / 4));
        left -= m_table->columnWidth(column);
    }
    // Without deputies their column would take room from names that are there.
    m_table->setColumnHidden(kFirstSeat + m_seatColumns, !hasDeputies);
    const int each = left / (m_seatColumns + (hasDeputies ? 1 : 0));
    for (int seat = 0; seat < m_seatColumns; ++seat)
        m_table->setColumnWidth(kFirstSeat + seat, each);
}

void BoardView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    shareWidth();
}

Id<Body> BoardView::board() const {
    return {m_choice->currentData().toLongLong()};
}

bool BoardView::showBoard(Id<Body> body) {
    const int at = m_choice->findData(body.value);
    if (at >= 0)
        m_choice->setCurrentIndex(at);
    return at >= 0;
}

void BoardView::showSeats() {
    m_grid = board().isValid() ? m_state.day().seats(board()) : SeatGrid();
    std::vector<BoardRow> rows;
    qsizetype widest = 1;
    for (const SeatGroup& group : m_grid.groups) {
        rows.push_back(rowOf(group, qint64(rows.size()) + 1));
        widest = std::max(widest, rows.back().seats.size());
    }
    if (!m_grid.others.empty()) {
        SeatGroup others;
        others.holders = m_grid.others;
        BoardRow row = rowOf(others, qint64(rows.size()) + 1);
        row.seatsOf = tr("Without a seat");
        rows.push_back(std::move(row));
        widest = std::max(widest, rows.back().seats.size());
    }
    setColumns(int(widest));
    m_model->setRows(std::move(rows));
    shareWidth();
    m_summary->setText(statusText());
    Q_EMIT selectionChanged();
}

QString BoardView::statusText() const {
    if (!m_grid.body.isValid())
        return tr("No body with offices stands on this day.");
    return tr("%1 of %2 filled, %3 vacant")
        .arg(countText(m_grid.filled()), counted(m_grid.seats(), tr("seat"), tr("seats")),
             countText(m_grid.vacant()));
}

PeopleSelection BoardView::selection() const {
    PeopleSelection picked;
    const BoardRow* row =
        m_table->selectedKeys().size() == 1 ? m_model->find(m_table->currentKey()) : nullptr;
    if (!row)
        return picked;
    const int column = m_table->currentIndex().column();
    const bool isDeputy = column == kFirstSeat + m_seatColumns;
    const std::vector<Term>& terms = isDeputy ? row->group.deputies : row->group.holders;
    // On the names at the left, the first seat that is vacant is meant, else the first.
    std::size_t seat = isDeputy ? 0 : std::size_t(std::max(0, column - kFirstSeat));
    if (column < kFirstSeat && row->group.vacant() > 0)
        seat = terms.size();
    if (seat < terms.size()) {
        picked.terms = {terms[seat]};
        picked.people = {m_state.day().offices.person(terms[seat].person)};
        return picked;
    }
    Term vacancy;
    vacancy.where = m_grid.body;
    vacancy.office = row->group.office;
    vacancy.fromBody = row->group.from;
    vacancy.isDeputy = isDeputy;
    const bool isSeat = isDeputy || row->seats.value(qsizetype(seat)) == vacantText();
    if (isSeat && row->group.office.isValid())
        picked.vacancy = vacancy;
    return picked;
}

} // namespace liaison
