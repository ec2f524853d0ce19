// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(const QString& placeholder, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_flow(new FlowLayout(rhythm(this), this))
    , m_clear(new QToolButton)
    , m_summary(new QLabel) {
    setObjectName(objectName);
    m_text->setObjectName(objectName + u"Text"_s);
    m_text->setAccessibleName(tr("Filter"));
    m_text->setAccessibleDescription(placeholder);
    m_text->setPlaceholderText(placeholder);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(QIcon::fromTheme(u"view-filter"_s), QLineEdit::LeadingPosition);
    m_text->setFixedWidth(std::max(fontMetrics().averageCharWidth() * 34,
                                   fontMetrics().horizontalAdvance(placeholder) + rhythm(this, 8)));
    m_text->installEventFilter(this);
    m_clear->setObjectName(objectName + u"Clear"_s);
    m_clear->setText(tr("Clear filters"));
    m_clear->setIcon(QIcon::fromTheme(u"edit-clear-all"_s));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->hide();
    m_summary->setObjectName(objectName + u"Summary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->hide();
    m_flow->addWidget(m_text);
    m_flow->addWidget(m_clear);
    m_flow->addWidget(m_summary);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::touch);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    // Not Maximum: that would hold it to the height of one line where it needs two.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterBar::addWidget(QWidget* widget) {
    QLayoutItem* summary = m_flow->takeAt(m_flow->count() - 1);
    QLayoutItem* clear = m_flow->takeAt(m_flow->count() - 1);
    m_flow->addWidget(widget);
    m_flow->addItem(clear);
    m_flow->addItem(summary);
    setTabOrder(widget, m_clear);
}

ChoiceMenu* FilterBar::addChoice(const QString& title, const QString& objectName) {
    auto* choice = new ChoiceMenu(title, objectName, this);
    addWidget(choice);
    m_choices.append(choice);
    connect(choice, &ChoiceMenu::chosenChanged, this, &FilterBar::touch);
    return choice;
}

QString FilterBar::text() const {
    return m_text->text();
}

void FilterBar::setText(const QString& text) {
    m_text->setText(text);
}

bool FilterBar::isActive() const {
    return !m_text->text().trimmed().isEmpty() ||
           std::any_of(m_choices.begin(), m_choices.end(), [](const ChoiceMenu* c) { return c->isActive(); });
}

void FilterBar::setSummary(const QString& summary) {
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
}

void FilterBar::focusText() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::touch() {
    m_clear->setVisible(isActive());
    Q_EMIT filterChanged();
}

void FilterBar::clear() {
    {
        const QSignalBlocker blocker(m_text);
        m_text->clear();
    }
    for (ChoiceMenu* choice : std::as_const(m_choices))
        choice->setChosen({});
    m_text->setFocus();
    Q_EMIT cleared();
    touch();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT tableWanted();
            return true;
        }
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace liaison
