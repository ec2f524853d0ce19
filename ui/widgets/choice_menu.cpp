// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_menu.h"
#include "core/base/text.h"

#include <QHash>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

ChoiceMenu::ChoiceMenu(const QString& title, const QString& objectName, QWidget* parent)
    : QToolButton(parent), m_title(title), m_menu(new QMenu(this)), m_all(m_menu->addAction(tr("All"))) {
    setObjectName(objectName);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("field", true);
    m_menu->installEventFilter(this);
    m_menu->setAccessibleName(title);
    connect(m_all, &QAction::triggered, this, [this] {
        setChosen({});
        Q_EMIT chosenChanged({});
    });
    m_menu->addSeparator();
    setMenu(m_menu);
    updateText();
}

void ChoiceMenu::setChoices(const std::vector<Choice>& choices) {
    m_choices = choices;
    rebuild();
    setChosen(m_chosen);
}

void ChoiceMenu::setCounts(const QHash<QString, int>& counts) {
    for (Choice& choice : m_choices)
        choice.count = counts.value(choice.key, 0);
    for (size_t i = 0; i < m_choices.size(); ++i)
        m_actions[i]->setText(m_choices[i].title + u'\t' + countText(m_choices[i].count));
}

void ChoiceMenu::rebuild() {
    for (QAction* action : m_actions)
        delete action;
    m_actions.clear();
    for (const Choice& choice : m_choices) {
        QString text = choice.title;
        text.replace(u'&', u"&&"_s);
        if (choice.count >= 0)
            text += u'\t' + countText(choice.count);
        QAction* action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setData(choice.key);
        connect(action, &QAction::triggered, this, [this] {
            m_chosen = chosen();
            updateText();
            Q_EMIT chosenChanged(m_chosen);
        });
        m_actions.push_back(action);
    }
}

QStringList ChoiceMenu::chosen() const {
    QStringList keys;
    for (const QAction* action : m_actions)
        if (action->isChecked())
            keys.append(action->data().toString());
    return keys;
}

void ChoiceMenu::setChosen(const QStringList& keys) {
    for (QAction* action : m_actions)
        action->setChecked(keys.contains(action->data().toString()));
    m_chosen = m_actions.empty() ? keys : chosen();
    updateText();
}

void ChoiceMenu::updateText() {
    QString text = m_title;
    if (m_chosen.size() == 1) {
        const auto one = std::find_if(m_choices.begin(), m_choices.end(),
                                      [this](const Choice& c) { return c.key == m_chosen.first(); });
        text = tr("%1: %2").arg(m_title, one == m_choices.end() ? m_chosen.first() : one->title);
    } else if (!m_chosen.isEmpty()) {
        text = tr("%1: %2 of %3").arg(m_title).arg(m_chosen.size()).arg(m_choices.size());
    }
    QString shown = text;
    setText(shown.replace(u'&', u"&&"_s));
    setProperty("active", !m_chosen.isEmpty());
    setAccessibleName(m_chosen.isEmpty() ? tr("%1: all").arg(m_title) : text);
    m_all->setEnabled(!m_chosen.isEmpty());
    update();
}

/// Ticking keeps the menu open: choosing three phases is one visit.
bool ChoiceMenu::eventFilter(QObject* watched, QEvent* event) {
    const bool released = event->type() == QEvent::MouseButtonRelease;
    const bool pressed = event->type() == QEvent::KeyPress;
    if (released || pressed) {
        QAction* action =
            released ? m_menu->actionAt(static_cast<QMouseEvent*>(event)->pos()) : m_menu->activeAction();
        const bool ticks = released || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
        if (ticks && action && action->isCheckable() && action->isEnabled()) {
            action->trigger();
            return true;
        }
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace liaison
