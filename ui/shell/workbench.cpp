// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"
#include "ui/shell/details_frame.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/page_host.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/setting.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

Setting<QByteArray> splitterOf(const QString& page) {
    return Setting<QByteArray>(viewSettingKey(page, u"detailsSplitter"_s));
}

const Setting<bool> kDetails(viewSettingKey(u"window"_s, u"details"_s), true);
const Setting<bool> kNarrow(viewSettingKey(u"window"_s, u"narrowNavigation"_s), false);

} // namespace

Workbench::Workbench(const ShellSpec& spec, Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_navigation(new NavigationBar(spec.pages))
    , m_pages(new PageHost(spec.pages, workspace))
    , m_details(new DetailsFrame)
    , m_notices(new NoticeBar)
    , m_splitter(new QSplitter(Qt::Horizontal)) {
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_pages, 1);
    m_splitter->setObjectName(u"workbenchSplitter"_s);
    m_splitter->addWidget(centre);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_splitter, 1);
    m_details->hide();
    connect(m_navigation, &NavigationBar::pageChosen, &workspace, [&workspace](const QString& id) {
        workspace.goTo({id, {}});
    });
    connect(m_pages, &PageHost::pageShown, this, &Workbench::showPage);
    connect(&workspace, &Workspace::noticed, this, &Workbench::showNotice);
    connect(&workspace, &Workspace::fileAboutToClose, this, [this] {
        saveWidths();
        m_shownPage.clear();
        m_notices->hide();
        m_details->clear();
        m_pages->clear();
    });
    for (const auto signal : {&Workspace::fileOpened, &Workspace::undoChanged, &Workspace::changedElsewhere})
        connect(&workspace, signal, this, &Workbench::updateBadges);
}

void Workbench::showPage(Page* page) {
    saveWidths();
    m_shownPage = page->id();
    m_navigation->setCurrentPage(page->id());
    m_details->showFor(page);
    restoreWidths();
}

/// Each page has its own width of the details: a list needs more room than a chart.
void Workbench::saveWidths() {
    if (!m_shownPage.isEmpty() && m_details->isVisible())
        splitterOf(m_shownPage).set(m_splitter->saveState());
}

void Workbench::restoreWidths() {
    if (const QByteArray state = splitterOf(m_shownPage).value(); !state.isEmpty())
        m_splitter->restoreState(state);
    else
        resetLayout();
}

void Workbench::showNotice(const Notice& notice) {
    if (notice.kind == Notice::Kind::Done)
        return;
    m_notices->showNotice(notice.kind == Notice::Kind::Failure ? Tone::Bad : Tone::Warn, notice.text,
                          notice.detail);
}

void Workbench::updateBadges() {
    for (const PageSpec& spec : m_pages->specs())
        if (spec.callsForAction && m_workspace.hasFile())
            m_navigation->setBadge(spec.id, spec.callsForAction(m_workspace));
}

void Workbench::saveLayout() {
    saveWidths();
    kDetails.set(m_details->isWanted());
    kNarrow.set(m_navigation->isNarrow());
    m_pages->saveStates();
}

void Workbench::restoreLayout() {
    m_details->setWanted(kDetails.value());
    m_navigation->setNarrow(kNarrow.value());
    restoreWidths();
}

void Workbench::resetLayout() {
    const int details = fontMetrics().averageCharWidth() * 52;
    m_splitter->setSizes({std::max(details, width() - details), details});
}

void Workbench::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokensOf(palette());
    const int edge = m_navigation->width();
    painter.fillRect(QRect(0, 0, edge, height()), t.sunken);
    painter.fillRect(QRect(edge - 1, 0, 1, height()), t.line);
}

} // namespace liaison
