// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SchoolsPage that keeps what shows in step: filter, selection, status, what goes out.
#include "core/base/text.h"
#include "ui/schools/school_actions.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_details.h"
#include "ui/schools/school_export.h"
#include "ui/schools/school_list.h"
#include "ui/schools/schools_page.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/table_view.h"

#include <QStackedWidget>

#include <algorithm>

namespace liaison {

SchoolFilter SchoolsPage::filter() const {
    SchoolFilter filter{m_filter->text(), {}};
    for (const auto& [field, menu] : m_choices)
        if (const QStringList chosen = menu->chosen(); !chosen.isEmpty())
            filter.chosen.emplace_back(field, QSet<QString>(chosen.begin(), chosen.end()));
    return filter;
}

void SchoolsPage::applyFilter() {
    SchoolFilter wanted = filter();
    // A letter more looks only at what showed: that keeps a keystroke quick among 50,000 schools.
    m_list->model().setFilter(wanted.test(), wanted.narrows(m_shown));
    m_shown = std::move(wanted);
    updateStatus();
    updateBody();
}

bool SchoolsPage::showOnly(const QStringList& conditions) {
    const auto wanted = fieldFiltersFromTexts(conditions);
    if (!wanted)
        return false;
    m_table->clearSelection();
    m_filter->setText({});
    std::size_t found = 0;
    for (const auto& [field, menu] : m_choices) {
        const auto filter = std::find_if(wanted->begin(), wanted->end(),
                                         [of = field](const FieldFilter& one) { return one.field == of; });
        menu->setChosen(filter == wanted->end() ? QStringList() : filter->values);
        found += menu->isActive();
    }
    m_filter->touch();
    return found == wanted->size();
}

void SchoolsPage::updateChoices() {
    for (const auto& [field, menu] : m_choices)
        menu->setChoices(choicesOf(m_list->schools(), field));
}

void SchoolsPage::updateStatus() {
    const RowModel<School>& model = m_list->model();
    const int shown = model.rowCount();
    const int total = model.totalCount();
    const QString text = shown == total ? tr("%1 shown").arg(countedSchools(total))
                                        : tr("%1 of %2 shown").arg(countText(shown), countedSchools(total));
    showStatus(text);
}

void SchoolsPage::updateBody() {
    const RowModel<School>& model = m_list->model();
    QWidget* body = m_table;
    if (model.totalCount() == 0)
        body = m_list->isLoading() ? m_loading : m_empty;
    else if (model.rowCount() == 0)
        body = m_noMatch;
    if (body == m_noMatch)
        m_noMatch->setTexts(tr("No school matches"),
                            tr("Among %1 there is none for: %2.")
                                .arg(countedSchools(model.totalCount()), filter().inWords()));
    m_filter->setVisible(model.totalCount() > 0);
    m_body->setCurrentWidget(body);
}

void SchoolsPage::selectionChanged() {
    std::vector<School> selected;
    const QList<qint64> keys = m_table->selectedKeys();
    selected.reserve(size_t(keys.size()));
    for (const qint64 key : keys)
        if (const School* school = m_list->model().find(key))
            selected.push_back(*school);
    m_actions->setSelection(std::move(selected));
    const int count = int(keys.size());
    m_bar->setSelection(count, tr("%1 selected").arg(countedSchools(count)));
    updateDetails();
}

void SchoolsPage::updateDetails() {
    if (!m_details || !m_workspace.hasFile())
        return;
    const std::vector<School>& selected = m_actions->selection();
    if (selected.size() != 1)
        return m_details->showCount(int(selected.size()));
    QList<QAction*> actions{m_actions->editSchool, m_actions->closeSchools, m_actions->reopenSchools,
                            m_actions->reportRecord};
    actions.removeIf([](const QAction* action) { return !action->isVisible(); });
    m_details->showSchool(selected.front().id, actions);
}

SchoolListRequest SchoolsPage::listRequest(bool onlySelected) const {
    SchoolListRequest request;
    for (const QString& key : m_table->visibleColumnKeys())
        if (const SchoolFieldInfo* info = schoolFieldByKey(key))
            request.fields.push_back(info->field);
    const SchoolFilter shown = filter();
    request.query.search = shown.text;
    for (const auto& [field, values] : shown.chosen)
        request.query.where.push_back({field, QStringList(values.begin(), values.end())});
    if (isOfAnotherDay())
        request.query.asOf = m_workspace.asOf();
    if (onlySelected) {
        FieldFilter urns{SchoolField::Urn, {}};
        for (const School& school : m_actions->selection())
            urns.values << fieldText(school, SchoolField::Urn);
        request.query.where.push_back(urns);
    }
    const RowModel<School>& model = m_list->model();
    if (model.sortColumn() >= 0) {
        const QString key = model.heads()[std::size_t(model.sortColumn())].key;
        request.sort = {schoolFieldByKey(key)->field, model.sortOrder() == Qt::DescendingOrder};
    }
    return request;
}

void SchoolsPage::exportList(bool onlySelected) {
    const TableExtract extract =
        m_table->extract(onlySelected ? TableView::Scope::Selection : TableView::Scope::All);
    askToExport(m_workspace, this, extract, filter().inWords());
}

void SchoolsPage::reportList() {
    if (!m_actions->hooks().showReport)
        return;
    const SchoolListRequest request = listRequest(m_actions->selection().size() > 1);
    m_actions->hooks().showReport(m_workspace, window(), {tr("School list"), [request](TrustFile& file) {
                                                              return schoolListReport(file, request);
                                                          }});
}

} // namespace liaison
