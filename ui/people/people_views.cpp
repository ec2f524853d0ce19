// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_views.h"

#include "core/base/text.h"
#include "ui/people/board_view.h"
#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QSet>
#include <QStackedWidget>
#include <QToolButton>

namespace liaison {

namespace {

constexpr PeopleViews::View kViews[] = {PeopleViews::View::People, PeopleViews::View::Offices,
                                        PeopleViews::View::Vacancies, PeopleViews::View::Ending,
                                        PeopleViews::View::Board};

qint64 termKey(const OfficeRow& row) {
    return row.line.term.id.value;
}

} // namespace

QString peopleViewKey(PeopleViews::View view) {
    switch (view) {
    case PeopleViews::View::People:
        return u"people"_s;
    case PeopleViews::View::Offices:
        return u"offices"_s;
    case PeopleViews::View::Vacancies:
        return u"vacancies"_s;
    case PeopleViews::View::Ending:
        return u"ending"_s;
    case PeopleViews::View::Board:
        return u"board"_s;
    }
    return {};
}

std::optional<PeopleViews::View> peopleViewFromKey(const QString& key) {
    for (const PeopleViews::View view : kViews)
        if (peopleViewKey(view) == key)
            return view;
    return std::nullopt;
}

PeopleViews::PeopleViews(PeopleState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_switcher(new QWidget)
    , m_stack(new QStackedWidget)
    , m_people(personColumns(), [](const PersonRow& row) { return row.person.id.value; })
    , m_offices(officeColumns(), termKey)
    , m_vacancies(vacancyColumns(), [](const VacancyRow& row) { return row.key; })
    , m_ending(endingColumns([&state] { return state.day().day(); }), termKey)
    , m_peopleTable(new TableView(u"people"_s, tr("People")))
    , m_officesTable(new TableView(u"peopleOffices"_s, tr("Offices held on the day")))
    , m_vacanciesTable(new TableView(u"peopleVacancies"_s, tr("Vacant seats")))
    , m_endingTable(new TableView(u"peopleEnding"_s, tr("Terms that end soon")))
    , m_board(new BoardView(state)) {
    m_people.setSearchKey([](const PersonRow& row) { return row.searchKey; });
    m_offices.setSearchKey([](const OfficeRow& row) { return row.searchKey; });
    m_vacancies.setSearchKey([](const VacancyRow& row) { return row.searchKey; });
    m_ending.setSearchKey([](const OfficeRow& row) { return row.searchKey; });
    follow(m_peopleTable, &m_people);
    follow(m_officesTable, &m_offices);
    follow(m_vacanciesTable, &m_vacancies);
    follow(m_endingTable, &m_ending);
    m_stack->addWidget(m_board);
    connect(m_board, &BoardView::selectionChanged, this, [this] {
        if (m_view == View::Board)
            Q_EMIT selectionChanged();
    });
    connect(m_board, &BoardView::activated, this, &PeopleViews::activated);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeSwitcher();
    setView(View::People);
}

void PeopleViews::follow(TableView* table, RowModelBase* model) {
    table->setRowModel(model);
    table->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(table);
    connect(table, &TableView::rowActivated, this, &PeopleViews::activated);
    connect(table, &TableView::selectedKeysChanged, this, [this, table] {
        if (this->table() == table)
            Q_EMIT selectionChanged();
    });
}

void PeopleViews::makeSwitcher() {
    auto* layout = new QHBoxLayout(m_switcher);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    const QString texts[] = {tr("&Everybody"), tr("&Offices"), tr("&Vacancies"), tr("&Terms ending"),
                             tr("&Board")};
    const QString icons[] = {u"group"_s, u"view-list-details"_s, u"user-offline"_s,
                             u"view-calendar-upcoming-days"_s, u"view-grid"_s};
    for (const View view : kViews) {
        auto* button = new QToolButton;
        button->setObjectName(u"view_"_s + peopleViewKey(view));
        button->setText(texts[int(view)]);
        button->setIcon(QIcon::fromTheme(icons[int(view)]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        QString spoken = texts[int(view)];
        button->setAccessibleName(tr("Show: %1").arg(spoken.remove(u'&')));
        m_buttons.push_back(button);
        connect(button, &QToolButton::clicked, this, [this, view] { setView(view); });
        layout->addWidget(button);
    }
    layout->addStretch(1);
}

void PeopleViews::setView(View view) {
    m_view = view;
    for (const View one : kViews)
        m_buttons[std::size_t(one)]->setChecked(one == view);
    m_stack->setCurrentIndex(int(view));
    Q_EMIT viewChanged();
}

QList<TableView*> PeopleViews::tables() const {
    return {m_peopleTable, m_officesTable, m_vacanciesTable, m_endingTable, m_board->table()};
}

TableView* PeopleViews::table() const {
    return tables().at(int(m_view));
}

void PeopleViews::rebuild() {
    const PeopleDay& day = m_state.day();
    m_people.setRows(day.people);
    m_offices.setRows(day.terms);
    m_vacancies.setRows(day.vacancies);
    showEnding();
    m_board->rebuild();
}

void PeopleViews::showEnding() {
    m_ending.setRows(m_state.day().terms.empty() ? std::vector<OfficeRow>() : m_state.day().ending(m_within));
}

void PeopleViews::setWithin(qint64 days) {
    if (days == m_within)
        return;
    m_within = days;
    showEnding();
}

void PeopleViews::setFilter(const PeopleFilter& filter) {
    QSet<qint64> wanted;
    for (const QString& office : filter.offices)
        wanted.insert(office.toLongLong());
    const bool all = wanted.isEmpty();
    const auto has = [](const QStringList& choices, const QString& key) {
        return choices.isEmpty() || choices.contains(key);
    };
    const auto ofOffice = [all, wanted](Id<Office> office) { return all || wanted.contains(office.value); };
    m_people.setFilter(all ? std::function<bool(const PersonRow&)>() : [wanted](const PersonRow& row) {
        return std::any_of(row.officeIds.begin(), row.officeIds.end(),
                           [&](qint64 id) { return wanted.contains(id); });
    });
    m_offices.setFilter(all ? std::function<bool(const OfficeRow&)>()
                            : [ofOffice](const OfficeRow& row) { return ofOffice(row.line.term.office); });
    m_ending.setFilter([=, followed = filter.followed](const OfficeRow& row) {
        return ofOffice(row.line.term.office) && has(followed, row.isFollowed ? u"yes"_s : u"no"_s);
    });
    m_vacancies.setFilter([=, wheres = filter.wheres](const VacancyRow& row) {
        const bool isOfBody = std::holds_alternative<Id<Body>>(row.where);
        return ofOffice(row.office) && has(wheres, isOfBody ? u"body"_s : u"school"_s);
    });
    for (RowModelBase* model :
         std::initializer_list<RowModelBase*>{&m_people, &m_offices, &m_vacancies, &m_ending})
        model->setSearch(filter.text);
}

} // namespace liaison
