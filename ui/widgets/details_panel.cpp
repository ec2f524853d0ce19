// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/details_panel.h"

#include "ui/widgets/fact_value.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

/// Values in less room than so many letters stand under their labels.
constexpr int kLettersOfValue = 16;

FactList::FactList(QWidget* parent) : QWidget(parent) {}

void FactList::addFact(const Fact& fact) {
    auto* label = new QLabel(fact.label);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* value = new FactValue(fact.value, fact.link);
    value->setAccessibleName(fact.label + u": "_s + fact.value);
    connect(value, &QLabel::linkActivated, this, &FactList::linkClicked);
    if (fact.tone != Tone::Plain) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, toneColour(tokensOf(colours), fact.tone));
        value->setPalette(colours);
    }
    m_rows.emplace_back(label, value);
}

void FactList::setFacts(const QList<Fact>& facts) {
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    m_rows.clear();
    for (const Fact& fact : facts)
        if (!fact.value.isEmpty())
            addFact(fact);
    place();
}

int FactList::labelWidth() const {
    int widest = 0;
    for (const auto& [label, value] : m_rows)
        widest = std::max(widest, fontMetrics().horizontalAdvance(label->text()));
    for (const QString& label : m_otherLabels)
        widest = std::max(widest, fontMetrics().horizontalAdvance(label));
    return widest;
}

/// What is left for the values beside the labels.
int FactList::roomBeside() const {
    return width() - labelWidth() - rhythm(this) * 3 / 2;
}

void FactList::alignWith(const QStringList& labels) {
    m_otherLabels = labels;
    place();
}

bool FactList::isNarrow() const {
    return roomBeside() < fontMetrics().averageCharWidth() * kLettersOfValue;
}

void FactList::breakWords() {
    const int room = m_isStacked ? width() : roomBeside();
    for (const auto& [label, value] : m_rows)
        value->setBreaksWords(value->longestWord() > room);
}

void FactList::place() {
    m_isStacked = isNarrow();
    delete layout();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(rhythm(this) * 3 / 2);
    grid->setVerticalSpacing(m_isStacked ? 0 : rhythm(this) * 2 / 3);
    grid->setColumnStretch(m_isStacked ? 0 : 1, 1);
    if (!m_isStacked)
        grid->setColumnMinimumWidth(0, labelWidth());
    int row = 0;
    for (const auto& [label, value] : m_rows) {
        label->setWordWrap(m_isStacked);
        value->setContentsMargins(0, 0, 0, m_isStacked ? rhythm(this) * 2 / 3 : 0);
        grid->addWidget(label, row, 0);
        grid->addWidget(value, m_isStacked ? row + 1 : row, m_isStacked ? 0 : 1);
        row += 2;
    }
    breakWords();
}

void FactList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (isNarrow() != m_isStacked)
        place();
    else
        breakWords();
}

void FactList::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
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
    auto* contents = new QVBoxLayout(content);
    contents->setContentsMargins(0, 0, 0, 0);
    contents->setSpacing(rhythm(this));
    contents->addWidget(m_buttons);
    contents->addLayout(m_body, 1);
    m_body->setSpacing(rhythm(this));
    m_body->addStretch(1);
    // A long word breaks rather than that the panel scrolls sideways.
    content->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->setAccessibleName(tr("Details"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this), rhythm(this));
    layout->setSpacing(rhythm(this) * 2 / 3);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
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
