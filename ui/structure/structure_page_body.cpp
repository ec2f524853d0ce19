// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of StructurePage that keeps what shows in step: selection, filter, notices, what stands beside.
#include "core/base/text.h"
#include "core/structure/structure_map.h"
#include "ui/shell/workspace.h"
#include "ui/structure/breach_list.h"
#include "ui/structure/school_tray.h"
#include "ui/structure/structure_actions.h"
#include "ui/structure/structure_details.h"
#include "ui/structure/structure_export.h"
#include "ui/structure/structure_page.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_views.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/selection_bar.h"

#include <QAction>
#include <QSplitter>
#include <QStackedWidget>

namespace liaison {

namespace {

const QString kBody = u"body:"_s;
const QString kSchool = u"school:"_s;

} // namespace

QString itemOf(const Member& member) {
    if (const auto* school = std::get_if<Id<School>>(&member))
        return kSchool + QString::number(school->value);
    return kBody + QString::number(std::get<Id<Body>>(member).value);
}

std::optional<Member> memberOfItem(const QString& item) {
    const qint64 id = item.section(u':', 1).toLongLong();
    if (id > 0 && item.startsWith(kBody))
        return Id<Body>{id};
    if (id > 0 && item.startsWith(kSchool))
        return Id<School>{id};
    return std::nullopt;
}

void StructurePage::refresh() {
    const QDate asOf = m_workspace.asOf();
    if (asOf != m_followed) {
        m_followed = asOf;
        m_effective->setDate(asOf);
    }
    m_state->reload();
}

void StructurePage::structureChanged() {
    updateTypes();
    m_views->rebuild();
    m_breaches->rebuild();
    m_tray->setRows(trayRows(*m_state));
    updateSide();
    updateNotices();
    updateBody();
    updateStatus();
    // What is no longer there is no longer selected.
    Picks still = m_views->picks();
    std::erase_if(still,
                  [this](const Pick& pick) { return m_state->structure().nameOf(pick.member).isEmpty(); });
    for (Pick& pick : still)
        if (const Pick place = placeOf(m_state->structure(), pick.member);
            pick.parent != place.parent || !pick.membership.isValid())
            pick = place;
    select(still);
}

void StructurePage::updateSide() {
    const bool isMap = m_views->mode() == StructureViews::Mode::Map;
    m_breaches->setVisible(!isMap);
    m_unmapped->setVisible(isMap);
    m_filter->setVisible(!isMap);
    if (!isMap)
        return;
    std::vector<StructureRow> rows;
    for (const Id<School> id : schoolsWithoutSpot(m_state->structure()))
        rows.push_back(schoolRow(*m_state, id));
    m_unmapped->setRows(std::move(rows));
}

void StructurePage::updateBody() {
    const bool isEmpty = m_state->structure().bodies().empty();
    if (isEmpty && m_workspace.hasFile()) {
        const qint64 schools = qint64(m_state->unplaced().size());
        const bool isToday = m_state->day() == m_workspace.clock().today();
        m_empty->setTexts(
            isToday ? tr("No groups yet") : tr("Nothing stood on %1").arg(dateText(m_state->day())),
            schools == 0 ? tr("Here you arrange schools into liaison groups, groups into hubs, and "
                              "boards over them, and look at any day of it.")
                         : tr("Here you arrange schools into liaison groups, groups into hubs, and "
                              "boards over them, and look at any day of it. Without a group: %1.")
                               .arg(schoolsWord(schools)));
    }
    m_body->setCurrentIndex(isEmpty ? 1 : 0);
    m_filter->setVisible(!isEmpty && m_views->mode() != StructureViews::Mode::Map);
}

void StructurePage::updateTypes() {
    std::vector<Choice> choices;
    QHash<Id<BodyType>, int> counts;
    for (const PlacedBody& body : m_state->structure().bodies())
        ++counts[body.type];
    for (const BodyType& type : m_state->structure().types())
        if (counts.contains(type.id))
            choices.push_back({type.singular, type.singular, counts.value(type.id)});
    m_types->setChoices(choices);
}

void StructurePage::updateStatus() {
    const Structure& structure = m_state->structure();
    QString text = tr("%1, %2").arg(bodiesWord(qint64(structure.bodies().size())),
                                    schoolsWord(qint64(structure.schools().size())));
    if (m_views->isFiltered())
        text = tr("%1 of %2 lines shown")
                   .arg(countText(m_views->shownCount()), countText(m_views->totalCount()));
    if (m_state->day().isValid() && m_state->day() != m_workspace.clock().today())
        text = tr("%1, as of %2").arg(text, dateText(m_state->day()));
    setStatusText(text);
}

void StructurePage::updateNotices() {
    const QDate day = m_state->day();
    const bool isOther = day.isValid() && day != m_workspace.clock().today();
    if (isOther)
        m_asOfNotice->showNotice(Tone::Plain, tr("This is the structure of %1.").arg(dateText(day)));
    m_asOfNotice->setVisible(isOther);
    const Picks& cut = m_actions->cutPicks();
    if (!cut.empty())
        m_cutNotice->showNotice(
            Tone::Plain,
            tr("%1 cut. Select the body to move to and press Ctrl+V; Esc leaves everything as it is.")
                .arg(pickWords(cut, m_state->structure())));
    m_cutNotice->setVisible(!cut.empty());
}

void StructurePage::applyFilter() {
    m_views->setFilter(m_filter->text(), m_types->chosen(), m_breaching->isChecked());
    m_filter->setSummary(
        m_views->isFiltered()
            ? tr("%1 of %2 lines").arg(countText(m_views->shownCount()), countText(m_views->totalCount()))
            : QString());
    updateStatus();
}

bool StructurePage::showOnly(const QStringList& conditions) {
    m_filter->clear();
    QStringList types;
    bool breaching = false;
    for (const QString& condition : conditions) {
        const QString value = condition.section(u'=', 1);
        if (condition.startsWith(u"type="_s))
            types << value;
        else if (condition.startsWith(u"breaching="_s))
            breaching = value == u"yes"_s;
        else if (condition.startsWith(u"unplaced="_s))
            m_tray->table()->setFocus(Qt::OtherFocusReason);
        else
            return false;
    }
    m_types->setChosen(types);
    m_breaching->setChecked(breaching);
    applyFilter();
    return true;
}

void StructurePage::focusSearch() {
    m_filter->focusText();
}

bool StructurePage::showItem(const QString& item) {
    if (item.isEmpty())
        return true;
    if (m_state->day() != m_workspace.asOf())
        refresh();
    if (const auto conditions = conditionsOf(item))
        return showOnly(*conditions);
    const auto member = memberOfItem(item);
    if (!member || m_state->structure().nameOf(*member).isEmpty())
        return false;
    if (m_views->isFiltered())
        m_filter->clear();
    select({placeOf(m_state->structure(), *member)});
    Q_EMIT detailsWanted();
    return true;
}

bool StructurePage::leave() {
    if (!m_actions->cutPicks().empty()) {
        m_actions->forgetCut();
        return true;
    }
    if (!m_actions->picks().empty()) {
        select({});
        return true;
    }
    if (m_filter->isActive() || m_breaching->isChecked()) {
        m_breaching->setChecked(false);
        m_filter->clear();
        return true;
    }
    return false;
}

void StructurePage::pickBesideSelected(StructureTable* origin) {
    select(origin->picks(), origin);
}

void StructurePage::select(const Picks& picks, StructureTable* origin) {
    if (m_views->picks() != picks)
        m_views->setPicks(picks);
    for (SchoolTray* tray : {m_tray, m_unmapped})
        if (tray->table() != origin)
            tray->table()->setPicks(picks);
    m_actions->setPicks(picks);
    selectionChanged();
}

void StructurePage::selectionChanged() {
    const Picks& picks = m_actions->picks();
    m_bar->setSelection(int(picks.size()), tr("%1 selected").arg(pickWords(picks, m_state->structure())));
    updateDetails();
}

void StructurePage::updateDetails() {
    if (!m_details || !m_workspace.hasFile())
        return;
    const Picks& picks = m_actions->picks();
    if (picks.size() != 1)
        return m_details->showCount(picks);
    QList<QAction*> actions;
    if (picks.front().isSchool())
        actions = {m_actions->moveTo, m_actions->endMembership, m_actions->openInSchools};
    else
        actions = {m_actions->addMembers, m_actions->renameBody, m_actions->closeBody, m_actions->reopenBody};
    actions.removeIf([](const QAction* action) { return !action->isVisible() || !action->isEnabled(); });
    m_details->showMember(picks.front().member, actions);
}

void StructurePage::exportTable(const TableExtract& extract) {
    askToExportStructure(m_workspace, this, extract, m_state->day());
}

} // namespace liaison
