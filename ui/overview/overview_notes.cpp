// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_notes.h"

#include "ui/overview/concerned_members.h"
#include "ui/overview/concerned_schools.h"
#include "ui/overview/overview_parts.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shown.h"

#include <QBoxLayout>

namespace liaison {

OverviewNotes::OverviewNotes(Workspace& workspace, QAction* importSchools, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_import(importSchools)
    , m_layout(new QHBoxLayout(this))
    , m_calls(addColumn(tr("What calls for action"), u"overviewCalls"_s))
    , m_last(addColumn(tr("Done last"), u"overviewLast"_s))
    , m_next(addColumn(tr("What to do next"), u"overviewNext"_s)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this, 4));
}

QVBoxLayout* OverviewNotes::addColumn(const QString& heading, const QString& name) {
    auto* part = new QWidget;
    // Three columns of one width, whatever stands in them.
    part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* outer = new QVBoxLayout(part);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(rhythm(this));
    outer->addWidget(new Heading(heading, 2));
    auto* lines = new QWidget;
    lines->setObjectName(name);
    auto* inner = new QVBoxLayout(lines);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(rhythm(this) * 2 / 3);
    outer->addWidget(lines);
    outer->addStretch(1);
    m_layout->addWidget(part, 1);
    return inner;
}

void OverviewNotes::setNarrow(bool isNarrow) {
    m_layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OverviewNotes::showNews(const OverviewNews& news) {
    const auto goTo = [this](const Place& place) { m_workspace.goTo(place); };
    std::vector<CallForAction> calls = structureCalls(news.structure);
    const std::vector<CallForAction> ofSchools = callsForAction(news.figures);
    calls.insert(calls.end(), ofSchools.begin(), ofSchools.end());
    fillCalls(m_calls, calls, [this, goTo](const CallForAction& call) {
        if (call.place)
            goTo(*call.place);
        else
            openConcerned(m_workspace, call, window());
    });
    fillLastActions(m_last, news.lastActions, goTo);
    fillNextStep(m_next, news, m_workspace, m_import);
}

void openConcerned(Workspace& workspace, const CallForAction& call, QWidget* window) {
    if (!call.members.empty()) {
        shown(new ConcernedMembers(workspace, call, window));
        return;
    }
    const auto schools = schoolsConcerned(*workspace.file(), call);
    if (!schools)
        return workspace.showError(schools.error());
    shown(new ConcernedSchools(workspace, call, *schools, window));
}

} // namespace liaison
