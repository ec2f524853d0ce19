// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/details_panel.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

FactList::FactList(QWidget* parent) : QWidget(parent) {}

void FactList::addFact(QGridLayout* grid, const Fact& fact, int row) {
    auto* label = new QLabel(fact.label);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* value = new QLabel;
    value->setWordWrap(true);
    value->setAccessibleName(fact.label + u": "_s + fact.value);
    if (fact.link.isEmpty()) {
        value->setTextFormat(Qt::PlainText);
        value->setText(fact.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    } else {
        value->setText(u"<a href=\"%1\">%2</a>"_s.arg(fact.link.toHtmlEscaped(), fact.value.toHtmlEscaped()));
        value->setTextInteractionFlags(Qt::TextBrowserInteraction);
        connect(value, &QLabel::linkActivated, this, &FactList::linkClicked);
    }
    if (fact.tone != Tone::Plain) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, toneColour(tokensOf(colours), fact.tone));
        value->setPalette(colours);
    }
    grid->addWidget(label, row, 0);
    grid->addWidget(value, row, 1);
}

void FactList::setFacts(const QList<Fact>& facts) {
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete layout();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(rhythm(this) * 3 / 2);
    grid->setVerticalSpacing(rhythm(this) * 2 / 3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Fact& fact : facts)
        if (!fact.value.isEmpty())
            addFact(grid, fact, row++);
}

DetailsPanel::DetailsPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new Heading({}, 2))
    , m_subtitle(quietLabel({}))
    , m_buttons(new QWidget)
    , m_body(new QVBoxLayout) {
    m_title->setObjectName(u"detailsTitle"_s);
    m_title->setWordWrap(true);
    m_buttons->setLayout(new FlowLayout(rhythm(this)));
    auto* content = new QWidget;
    content->setLayout(m_body);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(rhythm(this));
    m_body->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->setAccessibleName(tr("Details"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this), rhythm(this));
    layout->setSpacing(rhythm(this) * 2 / 3);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_buttons);
    layout->addSpacing(rhythm(this));
    layout->addWidget(scroll, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 28);
}

void DetailsPanel::showNothing(const QString& text) {
    clearSections();
    setActions({});
    m_title->hide();
    m_subtitle->setText(text);
}

void DetailsPanel::setTitle(const QString& title, const QString& subtitle) {
    m_title->setText(title);
    m_title->show();
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailsPanel::setActions(const QList<QAction*>& actions) {
    qDeleteAll(m_buttons->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly));
    for (QAction* action : actions)
        m_buttons->layout()->addWidget(buttonForAction(action, m_buttons));
    m_buttons->setVisible(!actions.isEmpty());
}

void DetailsPanel::clearSections() {
    while (m_body->count() > 1) {
        QLayoutItem* item = m_body->takeAt(0);
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void DetailsPanel::addSection(const QString& heading, QWidget* content) {
    auto* section = new QWidget;
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, rhythm(this));
    layout->setSpacing(rhythm(this) * 2 / 3);
    if (!heading.isEmpty())
        layout->addWidget(new Heading(heading, 3));
    layout->addWidget(content);
    m_body->insertWidget(m_body->count() - 1, section);
}

} // namespace liaison
