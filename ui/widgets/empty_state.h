// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace liaison {

class Heading;

/// What a page shows when it has nothing yet: what it is for, the one thing to do next, and where to read
/// about it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// The one accented button.
    QPushButton* setAction(QAction* action);
    /// Shows "Read about …"; clicking emits helpWanted().
    void setHelp(const QString& linkText, const QString& topic);

Q_SIGNALS:
    void helpWanted(const QString& topic);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateIcon();
    void fitText();

    QString m_iconName;
    QLabel* m_icon;
    Heading* m_title;
    QLabel* m_text;
    QPushButton* m_button = nullptr;
    QPushButton* m_help;
    QString m_topic;
};

/// A button that looks like a link and can be reached by Tab.
QPushButton* linkButton(const QString& text, QWidget* parent = nullptr);

} // namespace liaison
