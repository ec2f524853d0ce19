// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/details_frame.h"
#include "ui/shell/page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace liaison {

using namespace Qt::StringLiterals;

DetailsFrame::DetailsFrame(QWidget* parent) : QWidget(parent), m_stack(new QStackedWidget) {
    setObjectName(u"detailsFrame"_s);
    setAccessibleName(tr("Details"));
    auto* close = new QToolButton(this);
    close->setObjectName(u"detailsClose"_s);
    close->setIcon(QIcon::fromTheme(u"sidebar-collapse-right"_s));
    close->setAccessibleName(tr("Hide details"));
    close->setToolTip(tr("Hide details (Ctrl+I)"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    connect(close, &QToolButton::clicked, this, &DetailsFrame::closeWanted);
    QLabel* heading = quietLabel(accessibleName());
    heading->setWordWrap(false);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(rhythm(this, 2), rhythm(this) / 2, rhythm(this), 0);
    top->addWidget(heading, 1);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

bool DetailsFrame::hasDetails() const {
    return m_stack->currentWidget() && m_stack->isEnabled();
}

void DetailsFrame::showFor(Page* page) {
    if (!m_details.contains(page)) {
        QWidget* details = page->details();
        m_details.insert(page, details);
        if (details)
            m_stack->addWidget(details);
    }
    QWidget* details = m_details.value(page);
    m_stack->setEnabled(details != nullptr);
    if (details)
        m_stack->setCurrentWidget(details);
    setVisible(details && m_wanted);
}

void DetailsFrame::setWanted(bool wanted) {
    m_wanted = wanted;
    setVisible(wanted && hasDetails());
}

void DetailsFrame::clear() {
    qDeleteAll(m_details);
    m_details.clear();
    m_stack->setEnabled(false);
    hide();
}

void DetailsFrame::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokensOf(palette()).raised);
}

} // namespace liaison
