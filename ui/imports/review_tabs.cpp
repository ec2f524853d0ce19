// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/review_tabs.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

namespace liaison {

ReviewTabs::ReviewTabs(const QString& barName, QWidget* parent)
    : QWidget(parent), m_bar(new QTabBar), m_stack(new QStackedWidget) {
    m_bar->setObjectName(barName);
    m_bar->setAccessibleName(tr("Parts of the review"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, &ReviewTabs::showTab);
}

void ReviewTabs::addParts(const QList<QWidget*>& parts) {
    for (QWidget* part : parts)
        m_stack->addWidget(part);
}

void ReviewTabs::setTabs(std::vector<Tab> tabs) {
    const QSignalBlocker quiet(m_bar);
    std::erase_if(tabs, [](const Tab& tab) { return tab.count == 0; });
    m_tabs = std::move(tabs);
    while (m_bar->count() > 0)
        m_bar->removeTab(0);
    for (const Tab& tab : m_tabs)
        m_bar->addTab(u"%1  %2"_s.arg(tab.title, countText(tab.count)));
    m_bar->setVisible(!m_tabs.empty());
    m_stack->setVisible(!m_tabs.empty());
    showTab(m_bar->currentIndex());
}

void ReviewTabs::showTab(int index) {
    if (index < 0)
        return;
    const Tab& tab = m_tabs[std::size_t(index)];
    if (tab.prepare)
        tab.prepare();
    m_stack->setCurrentWidget(tab.part);
}

} // namespace liaison
