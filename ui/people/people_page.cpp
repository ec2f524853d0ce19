// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_page.h"

#include "ui/people/board_view.h"
#include "ui/people/people_actions.h"
#include "ui/people/people_details.h"
#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/setting.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSpinBox>
#include <QStackedWidget>

namespace liaison {

namespace {

constexpr int kUsualDays = 60;
constexpr int kMostDays = 1'000;

QString stateKey(const QString& what) {
    return viewSettingKey(u"people"_s, what);
}

} // namespace

PeoplePage::PeoplePage(Workspace& workspace, PeopleHooks hooks, QWidget* parent)
    : Page(u"people"_s, tr("People"), parent)
    , m_workspace(workspace)
    , m_state(PeopleState::of(workspace))
    , m_actions(new PeopleActions(m_state, std::move(hooks), this))
    , m_views(new PeopleViews(m_state))
    , m_filter(new FilterBar(tr("Name, office, school or body"), u"peopleFilter"_s))
    , m_office(m_filter->addChoice(tr("Office"), u"peopleOffice"_s))
    , m_withinBox(new QWidget)
    , m_within(new QSpinBox)
    , m_bar(new SelectionBar)
    , m_asOfNotice(new NoticeBar)
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState(u"system-users"_s, tr("No people yet"),
                             tr("Begin with the heads that your list of schools names, or import a list of "
                                "chairs, clerks and representatives.")))
    , m_noMatch(new EmptyState(u"edit-find"_s, {}, {}))
    , m_loading(makeLoading()) {
    layOut();
    connectParts();
    viewChanged();
}

void PeoplePage::layOut() {
    auto* header = new PageHeader(title(), tr("Who holds which office, where, and until when."));
    header->setPrimaryAction(m_actions->appoint);
    header->addAction(m_actions->addPerson);
    header->addAction(m_actions->importPeople);
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
    m_asOfNotice->setObjectName(u"peopleAsOfNotice"_s);
    m_asOfNotice->setClosable(false);
    m_asOfNotice->hide();
    m_empty->setAction(m_actions->headsFromSchools);
    m_empty->setHelp(tr("Read about people and offices"), u"people"_s);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_views, m_empty, m_noMatch, m_loading})
        m_body->addWidget(widget);
    for (QAction* action : {m_actions->appoint, m_actions->reElect, m_actions->endTerm,
                            m_actions->mergePeople, m_actions->exportTable})
        m_bar->addAction(action);
    for (TableView* table : m_views->tables())
        table->addActions(m_actions->forTable());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(header);
    layout->addWidget(m_views->switcher());
    layout->addWidget(m_filter);
    layout->addWidget(m_asOfNotice);
    layout->addWidget(m_bar);
    layout->addWidget(m_body, 1);
}

QWidget* PeoplePage::makeLoading() {
    auto* widget = new QWidget;
    auto* text = new QLabel(tr("Reading the people…"));
    text->setObjectName(u"peopleLoading"_s);
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(fontMetrics().averageCharWidth() * 40);
    bar->setAccessibleName(text->text());
    auto* layout = new QVBoxLayout(widget);
    layout->addStretch(2);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(bar, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return widget;
}

void PeoplePage::connectParts() {
    connect(m_filter, &FilterBar::filterChanged, this, &PeoplePage::applyFilter);
    connect(m_filter, &FilterBar::tableWanted, this, [this] {
        TableView* table = m_views->table();
        table->setFocus(Qt::OtherFocusReason);
        if (table->currentKey() == 0 && table->rowModel()->rowCount() > 0)
            table->selectKey(table->rowModel()->keyAt(0));
    });
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
            << MenuAction{MenuPlace::Tools, m_actions->headsFromSchools};
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
    updateNotice();
    m_state.bringUpToDate();
    dayChanged();
}

void PeoplePage::focusSearch() {
    m_filter->focusText();
}

bool PeoplePage::showItem(const QString& item) {
    m_wanted = 0;
    if (item.isEmpty())
        return true;
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

bool PeoplePage::leave() {
    if (m_views->selectedCount() > 0) {
        m_views->clearSelection();
        return true;
    }
    if (m_filter->isActive()) {
        m_filter->clear();
        return true;
    }
    return false;
}

void PeoplePage::saveState() {
    Setting<QString>(stateKey(u"view"_s)).set(peopleViewKey(m_views->view()));
    Setting<QString>(stateKey(u"filter/text"_s)).set(m_filter->text());
    Setting<QStringList>(stateKey(u"filter/office"_s)).set(m_office->chosen());
    Setting<int>(stateKey(u"within"_s)).set(m_within->value());
}

void PeoplePage::restoreState() {
    m_within->setValue(Setting<int>(stateKey(u"within"_s), kUsualDays).value());
    m_filter->setText(Setting<QString>(stateKey(u"filter/text"_s)).value());
    m_office->setChosen(Setting<QStringList>(stateKey(u"filter/office"_s)).value());
    if (const auto view = peopleViewFromKey(Setting<QString>(stateKey(u"view"_s)).value()))
        m_views->setView(*view);
}

} // namespace liaison
