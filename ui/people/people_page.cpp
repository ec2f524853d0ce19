// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "ui/people/board_view.h"
#include "ui/people/people_actions.h"
#include "ui/people/people_details.h"
#include "ui/people/people_state.h"
#include "ui/shell/filter_memory.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/setting.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>

namespace liaison {

namespace {

constexpr int kMostDays = 1'000;

QString stateKey(const QString& what) {
    return viewSettingKey(u"people"_s, what);
}

} // namespace

PeoplePage::PeoplePage(Workspace& workspace, PeopleHooks hooks, QWidget* parent)
    : ListPage(workspace, u"people"_s,
               {tr("People"), tr("Name, office, school or body"), tr("Reading the people…")}, parent)
    , m_state(PeopleState::of(workspace))
    , m_actions(new PeopleActions(m_state, std::move(hooks), this))
    , m_views(new PeopleViews(m_state))
    , m_office(m_filter->addChoice(tr("Office"), u"peopleOffice"_s))
    , m_where(m_filter->addChoice(tr("Seats of"), u"peopleWhere"_s))
    , m_followed(m_filter->addChoice(tr("Who follows"), u"peopleFollowed"_s))
    , m_withinBox(new QWidget)
    , m_within(new QSpinBox)
    , m_empty(new EmptyState(u"group"_s, tr("No people yet"),
                             tr("Begin with the heads that your list of schools names, or import a list of "
                                "chairs, clerks and representatives."))) {
    makeParts();
    connectParts();
    viewChanged();
}

void PeoplePage::makeParts() {
    auto* header = new PageHeader(title(), tr("Who holds which office, where, and until when."));
    header->setPrimaryAction(m_actions->appoint);
    header->addAction(m_actions->addPerson);
    header->addAction(m_actions->importPeople);
    makeWithin();
    m_where->setChoices({{u"body"_s, tr("Groups, hubs and boards")}, {u"school"_s, tr("Schools")}});
    m_followed->setChoices({{u"no"_s, tr("Nobody yet")}, {u"yes"_s, tr("Settled")}});
    m_empty->setAction(m_actions->headsFromSchools);
    m_empty->setHelp(tr("Read about people and offices"), u"people"_s);
    for (QAction* action : {m_actions->appoint, m_actions->reElect, m_actions->endTerm,
                            m_actions->mergePeople, m_actions->exportTable})
        m_bar->addAction(action);
    for (TableView* table : m_views->tables())
        table->addActions(m_actions->forTable());
    layOut(header, m_views->switcher(), m_views, m_empty);
}

void PeoplePage::makeWithin() {
    auto* label = new QLabel(tr("&Within"));
    label->setBuddy(m_within);
    m_within->setObjectName(u"endingWithin"_s);
    m_within->setAccessibleName(tr("Terms that end within so many days"));
    m_within->setRange(1, kMostDays);
    m_within->setValue(kUsualDays);
    m_within->setSuffix(tr(" days"));
    auto* box = new QHBoxLayout(m_withinBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(label);
    box->addWidget(m_within);
    m_filter->addWidget(m_withinBox);
}

void PeoplePage::connectParts() {
    connect(m_filter, &FilterBar::filterChanged, this, &PeoplePage::applyFilter);
    connect(m_filter, &FilterBar::tableWanted, this, [this] { goToTable(*m_views->table()); });
    connect(m_within, &QSpinBox::valueChanged, this, [this](int days) {
        m_views->setWithin(days);
        applyFilter();
    });
    connect(m_views, &PeopleViews::viewChanged, this, &PeoplePage::viewChanged);
    connect(m_views, &PeopleViews::selectionChanged, this, &PeoplePage::selectionChanged);
    connect(m_views, &PeopleViews::activated, this, &PeoplePage::openSelected);
    connect(&m_state, &PeopleState::changed, this, &PeoplePage::dayChanged);
    connect(&m_state, &PeopleState::loadingChanged, this, &PeoplePage::updateBody);
    connect(&m_state, &PeopleState::failed, &m_workspace, &Workspace::showError);
    connect(m_bar, &SelectionBar::clearWanted, m_views, &PeopleViews::clearSelection);
    connect(m_actions, &PeopleActions::personWanted, this, [this](Id<Person> id) { showPerson(id.value); });
    connect(m_actions->exportTable, &QAction::triggered, this, &PeoplePage::exportTable);
    connect(m_empty, &EmptyState::helpWanted, this, [this](const QString& topic) {
        if (m_actions->hooks().showHelp)
            m_actions->hooks().showHelp(m_workspace, window(), topic);
    });
}

QList<MenuAction> PeoplePage::menuActions() const {
    QList<MenuAction> actions;
    for (QAction* action :
         {m_actions->editPerson, m_actions->mergePeople, m_actions->deletePerson, m_actions->reElect,
          m_actions->endTerm, m_actions->reportedBack, m_actions->correctTerm, m_actions->removeTerm})
        actions << MenuAction{MenuPlace::Edit, action};
    actions << MenuAction{MenuPlace::File, m_actions->exportTable}
            << MenuAction{MenuPlace::File, m_actions->headsFromSchools};
    return actions;
}

QWidget* PeoplePage::details() {
    if (!m_details) {
        m_details = new PeopleDetails(m_state);
        updateDetails();
    }
    return m_details;
}

void PeoplePage::refresh() {
    m_state.bringUpToDate();
    dayChanged();
}

bool PeoplePage::showItem(const QString& item) {
    m_wanted = 0;
    if (item.isEmpty())
        return true;
    if (const auto conditions = conditionsOf(item))
        return showOnly(*conditions);
    if (item.startsWith(u"view:"_s)) {
        const auto view = peopleViewFromKey(item.section(u':', 1));
        if (view)
            m_views->setView(*view);
        return view.has_value();
    }
    if (item.startsWith(u"board:"_s)) {
        m_views->setView(PeopleViews::View::Board);
        return m_views->board()->showBoard({item.section(u':', 1).toLongLong()});
    }
    return showPerson(item.toLongLong());
}

bool PeoplePage::showPerson(qint64 id) {
    if (m_state.isLoading()) {
        m_wanted = id;
        return true;
    }
    m_wanted = 0;
    const auto& people = m_state.day().people;
    if (std::none_of(people.begin(), people.end(),
                     [id](const PersonRow& row) { return row.person.id.value == id; }))
        return false;
    if (!m_views->selectPerson({id})) {
        m_filter->clear();
        m_views->selectPerson({id});
    }
    Q_EMIT detailsWanted();
    return true;
}

bool PeoplePage::hasSelection() const {
    return m_views->selectedCount() > 0;
}

void PeoplePage::clearSelection() {
    m_views->clearSelection();
}

void PeoplePage::saveState() {
    const FilterMemory memory(m_workspace, id());
    memory.set(u"text"_s, m_filter->text());
    memory.set(u"office"_s, m_office->chosen());
    memory.set(u"where"_s, m_where->chosen());
    memory.set(u"followed"_s, m_followed->chosen());
    Setting<QString>(stateKey(u"view"_s)).set(peopleViewKey(m_views->view()));
    Setting<int>(stateKey(u"within"_s)).set(m_within->value());
}

void PeoplePage::restoreState() {
    const FilterMemory memory(m_workspace, id());
    m_filter->setText(memory.value<QString>(u"text"_s));
    m_office->setChosen(memory.value<QStringList>(u"office"_s));
    m_where->setChosen(memory.value<QStringList>(u"where"_s));
    m_followed->setChosen(memory.value<QStringList>(u"followed"_s));
    m_within->setValue(Setting<int>(stateKey(u"within"_s), kUsualDays).value());
    if (const auto view = peopleViewFromKey(Setting<QString>(stateKey(u"view"_s)).value()))
        m_views->setView(*view);
}

} // namespace liaison
