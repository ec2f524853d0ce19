// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/schools_page.h"

#include "core/base/text.h"
#include "ui/schools/school_actions.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_details.h"
#include "ui/schools/school_list.h"
#include "ui/shell/filter_memory.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/table_view.h"

#include <QStackedWidget>

#include <algorithm>

namespace liaison {

SchoolsPage::SchoolsPage(Workspace& workspace, SchoolHooks hooks, QWidget* parent)
    : ListPage(workspace, u"schools"_s,
               {tr("Schools"), tr("Name, URN, postcode or town"), tr("Reading the schools…")}, parent)
    , m_actions(new SchoolActions(workspace, std::move(hooks), this))
    , m_list(new SchoolList(workspace, this))
    , m_table(new TableView(u"schools"_s, tr("Schools")))
    , m_empty(new EmptyState(u"view-list-details"_s, tr("No schools yet"),
                             tr("Begin with the list of schools you have: a register extract, a search "
                                "export, or a sheet of your own."))) {
    m_table->setRowModel(&m_list->model());
    makeParts();
    addBarActions();
    connectParts();
    m_list->showFields(m_table->visibleColumnKeys());
}

void SchoolsPage::makeParts() {
    auto* header = new PageHeader(title(), tr("Find, correct and update every school of the county."));
    header->setPrimaryAction(m_actions->importSchools);
    header->addAction(m_actions->addSchool);
    for (const SchoolField field : filterFields())
        m_choices.emplace_back(
            field,
            m_filter->addChoice(field == SchoolField::LaName ? tr("Authority") : schoolFieldLabel(field),
                                u"filter_"_s + schoolFieldKey(field)));
    m_empty->setAction(m_actions->importSchools);
    m_empty->setHelp(tr("Read about importing schools"), u"import"_s);
    auto* clear = new QAction(tr("Clear &filters"), this);
    clear->setObjectName(u"clearFilters"_s);
    connect(clear, &QAction::triggered, m_filter, &FilterBar::clear);
    m_noMatch->setAction(clear);
    m_table->setFrameShape(QFrame::NoFrame);
    layOut(header, nullptr, m_table, m_empty);
}

void SchoolsPage::addBarActions() {
    const QList<QAction*> forSelection{m_actions->closeSchools, m_actions->reopenSchools, m_actions->setField,
                                       m_actions->exportSchools, m_actions->reportList};
    // Reopening is rare, and the bar has to fit beside the details of a small window.
    for (QAction* action : forSelection)
        if (action != m_actions->reopenSchools)
            m_bar->addAction(action);
    m_table->addAction(m_actions->editSchool);
    m_table->addActions(forSelection);
    m_table->addAction(m_actions->reportRecord);
}

void SchoolsPage::connectParts() {
    connect(m_filter, &FilterBar::filterChanged, this, &SchoolsPage::applyFilter);
    connect(m_filter, &FilterBar::tableWanted, this, [this] { goToTable(*m_table); });
    connect(m_list, &SchoolList::schoolsChanged, this, [this] {
        updateChoices();
        applyFilter();
        if (!m_wanted.isEmpty())
            showItem(m_wanted);
        selectionChanged();
    });
    connect(m_list, &SchoolList::loadingChanged, this, &SchoolsPage::updateBody);
    connect(m_list, &SchoolList::failed, &m_workspace, &Workspace::showError);
    connect(m_table, &TableView::rowActivated, this, [this](qint64 key) { m_actions->openForm({key}); });
    connect(m_table, &TableView::selectedKeysChanged, this, &SchoolsPage::selectionChanged);
    connect(m_table, &TableView::columnsChanged, this,
            [this] { m_list->showFields(m_table->visibleColumnKeys()); });
    connect(m_bar, &SelectionBar::clearWanted, m_table, &QTableView::clearSelection);
    connect(m_actions->exportSchools, &QAction::triggered, this,
            [this] { exportList(m_table->selectedKeys().size() > 1); });
    connect(m_actions->reportList, &QAction::triggered, this, &SchoolsPage::reportList);
    connect(m_empty, &EmptyState::helpWanted, this, [this](const QString& topic) {
        if (m_actions->hooks().showHelp)
            m_actions->hooks().showHelp(m_workspace, window(), topic);
    });
    connect(&m_workspace, &Workspace::committed, m_list, &SchoolList::takeIn);
    connect(&m_workspace, &Workspace::asOfChanged, this, &SchoolsPage::refresh);
    connect(&m_workspace, &Workspace::changedElsewhere, this, &SchoolsPage::refresh);
    connect(&m_workspace, &Workspace::fileAboutToClose, m_list, &SchoolList::clear);
}

QList<MenuAction> SchoolsPage::menuActions() const {
    return {{MenuPlace::Edit, m_actions->editSchool},    {MenuPlace::Edit, m_actions->setField},
            {MenuPlace::Edit, m_actions->closeSchools},  {MenuPlace::Edit, m_actions->reopenSchools},
            {MenuPlace::File, m_actions->exportSchools}, {MenuPlace::Tools, m_actions->reportList},
            {MenuPlace::Tools, m_actions->reportRecord}};
}

QWidget* SchoolsPage::details() {
    if (!m_details) {
        m_details = new SchoolDetails(m_workspace);
        connect(m_details, &SchoolDetails::schoolWanted, this, [this](Id<School> id) {
            if (showItem(QString::number(id.value)))
                Q_EMIT itemShown(QString::number(id.value));
        });
        updateDetails();
    }
    return m_details;
}

void SchoolsPage::refresh() {
    showDay(tr("These are the schools there were on %1. What each holds is as the record knows it today.")
                .arg(dateText(m_workspace.asOf())));
    m_list->reload();
}

bool SchoolsPage::showItem(const QString& item) {
    m_wanted.clear();
    if (item.isEmpty())
        return true;
    if (m_list->isLoading()) {
        m_wanted = item;
        return true;
    }
    if (const auto conditions = conditionsOf(item))
        return showOnly(*conditions);
    const qint64 id = item.toLongLong();
    if (!m_list->model().find(id))
        return false;
    if (m_list->model().rowOfKey(id) < 0)
        m_filter->clear();
    m_table->selectKey(id);
    selectionChanged();
    Q_EMIT detailsWanted();
    return true;
}

bool SchoolsPage::hasSelection() const {
    return !m_table->selectedKeys().isEmpty();
}

void SchoolsPage::clearSelection() {
    m_table->clearSelection();
}

void SchoolsPage::saveState() {
    const FilterMemory memory(m_workspace, id());
    memory.set(u"text"_s, m_filter->text());
    for (const auto& [field, menu] : m_choices)
        memory.set(schoolFieldKey(field), menu->chosen());
}

void SchoolsPage::restoreState() {
    const FilterMemory memory(m_workspace, id());
    m_filter->setText(memory.value<QString>(u"text"_s));
    for (const auto& [field, menu] : m_choices)
        menu->setChosen(memory.value<QStringList>(schoolFieldKey(field)));
}

} // namespace liaison
