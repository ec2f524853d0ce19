// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

namespace liaison::test {

using namespace Qt::StringLiterals;

/// What a screen reader is told a widget is called.
inline QString spokenName(QWidget* widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name).trimmed() : QString();
}

/// Whether a person acts on the widget itself, and not on a larger one that it is part of.
inline bool isControl(QWidget* widget) {
    const bool isInput = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                         qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                         qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QTextEdit*>(widget) ||
                         qobject_cast<QTabBar*>(widget);
    if (!isInput || qobject_cast<QHeaderView*>(widget) || qobject_cast<QScrollBar*>(widget))
        return false;
    for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<QComboBox*>(above) || qobject_cast<QAbstractSpinBox*>(above) ||
            qobject_cast<QLineEdit*>(above) || qobject_cast<QTabBar*>(above) ||
            qobject_cast<QAbstractItemView*>(above))
            return false;
    return true;
}

/// Whether the arrow keys go there from another answer of its group, which Tab reaches.
inline bool isReachedByArrows(QWidget* widget) {
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    return button && button->group() && button->group()->exclusive() && button->group()->checkedButton();
}

/// Everything wrong, in words, with the controls below a widget that shows: without a name for a screen
/// reader, without an object name, or out of the keyboard's reach.
inline QStringList controlProblems(QWidget* root) {
    QStringList problems;
    const QList<QWidget*> widgets = root->findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (!widget->isVisibleTo(root) || !isControl(widget))
            continue;
        const QString who = u"%1 “%2” in %3"_s.arg(
            QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
        if (spokenName(widget).isEmpty())
            problems.append(who + u" has no accessible name"_s);
        // The buttons of a button box are found by what they do.
        const bool isStandard =
            qobject_cast<QTabBar*>(widget) || qobject_cast<QDialogButtonBox*>(widget->parentWidget());
        if (widget->objectName().isEmpty() && !isStandard)
            problems.append(who + u" “%1” has no object name"_s.arg(spokenName(widget)));
        if (widget->isEnabled() && !(widget->focusPolicy() & Qt::TabFocus) && !isReachedByArrows(widget))
            problems.append(who + u" “%1” cannot be reached by Tab"_s.arg(spokenName(widget)));
    }
    return problems;
}

} // namespace liaison::test
