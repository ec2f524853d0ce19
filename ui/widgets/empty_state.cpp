// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QPushButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// A layout asks a label for its height at the layout's own width; this one is narrower and wraps earlier.
void fitHeight(QLabel* label) {
    label->setFixedHeight(std::max(0, label->heightForWidth(label->width())));
}

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_title(new Heading(title, 2))
    , m_text(quietLabel(text))
    , m_help(linkButton({})) {
    m_text->setAlignment(Qt::AlignHCenter);
    m_help->hide();
    m_help->setObjectName(u"emptyStateHelp"_s);
    connect(m_help, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(m_topic); });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(rhythm(this));
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(rhythm(this));
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(rhythm(this));
    layout->addWidget(m_help, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    updateIcon();
}

void EmptyState::setTexts(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
    fitHeight(m_text);
}

QPushButton* EmptyState::setAction(QAction* action) {
    delete m_button;
    m_button = buttonForAction(action, this);
    m_button->setProperty("primary", true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_help), m_button, 0, Qt::AlignHCenter);
    setTabOrder(m_button, m_help);
    return m_button;
}

void EmptyState::setHelp(const QString& linkText, const QString& topic) {
    m_topic = topic;
    m_help->setText(linkText);
    m_help->show();
}

void EmptyState::updateIcon() {
    const int size = fontMetrics().height() * 4;
    fitText();
    m_icon->setPixmap(QIcon::fromTheme(m_iconName).pixmap(QSize(size, size), devicePixelRatioF()));
}

void EmptyState::fitText() {
    const int letter = fontMetrics().averageCharWidth();
    const int room = std::max(width() - 4 * rhythm(this), letter * 24);
    m_text->setFixedWidth(std::min(letter * 64, room));
    fitHeight(m_text);
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitText();
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcon();
}

QPushButton* linkButton(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace liaison
