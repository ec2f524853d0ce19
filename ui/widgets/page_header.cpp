// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_header.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// So many characters a line of the purpose has at least where the buttons stand beside it.
constexpr int kLineChars = 26;

} // namespace

PageHeader::PageHeader(const QString& title, const QString& purpose, QWidget* parent)
    : QWidget(parent)
    , m_title(new Heading(title, 1))
    , m_purpose(quietLabel(purpose))
    , m_buttons(new QHBoxLayout) {
    m_title->setObjectName(u"pageTitle"_s);
    m_purpose->setObjectName(u"pagePurpose"_s);
    m_purpose->setVisible(!purpose.isEmpty());
    auto* texts = new QVBoxLayout;
    texts->setSpacing(rhythm(this) / 4);
    texts->addWidget(m_title);
    texts->addWidget(m_purpose);
    m_buttons->setSpacing(rhythm(this));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this, 2));
    m_layout->addLayout(texts, 1);
    m_layout->addLayout(m_buttons);
    m_layout->setAlignment(m_buttons, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

QSize PageHeader::minimumSizeHint() const {
    const int width = std::max(m_title->minimumSizeHint().width(), m_buttons->minimumSize().width());
    return {width, m_layout->minimumSize().height()};
}

void PageHeader::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    putButtons();
}

bool PageHeader::event(QEvent* event) {
    const bool isTaken = QWidget::event(event);
    // A button may have come, gone, or got another text.
    if (event->type() == QEvent::LayoutRequest)
        putButtons();
    return isTaken;
}

void PageHeader::putButtons() {
    const int texts =
        std::max(m_title->minimumSizeHint().width(), fontMetrics().averageCharWidth() * kLineChars);
    const bool isBeside = width() >= texts + rhythm(this, 2) + m_buttons->minimumSize().width();
    const auto direction = isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() == direction)
        return;
    m_layout->setDirection(direction);
    m_layout->setSpacing(rhythm(this, isBeside ? 2 : 1));
    m_layout->setAlignment(m_buttons, isBeside ? Qt::AlignTop : Qt::AlignLeft);
}

void PageHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void PageHeader::setPurpose(const QString& purpose) {
    m_purpose->setText(purpose);
    m_purpose->setVisible(!purpose.isEmpty());
}

QPushButton* PageHeader::setPrimaryAction(QAction* action) {
    QPushButton* button = buttonForAction(action, this);
    button->setProperty("primary", true);
    m_buttons->addWidget(button);
    return button;
}

QPushButton* PageHeader::addAction(QAction* action) {
    QPushButton* button = buttonForAction(action, this);
    m_buttons->insertWidget(0, button);
    return button;
}

QPushButton* buttonForAction(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(parent);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip() == action->iconText() ? QString() : action->toolTip());
        button->setAccessibleDescription(action->statusTip());
        button->setObjectName(action->objectName() + u"Button"_s);
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace liaison
