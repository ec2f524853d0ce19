// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace liaison {

class Heading;

/// The head of a page: its title, one line that says what it is for, and at the right what one comes here to
/// do; under it where there is no room beside.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    PageHeader(const QString& title, const QString& purpose, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setPurpose(const QString& purpose);
    /// The one accented button; its text, icon and enabled state follow the action.
    QPushButton* setPrimaryAction(QAction* action);
    /// A plain button left of the primary one; actions added later stand further left.
    QPushButton* addAction(QAction* action);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void putButtons();

    Heading* m_title;
    QLabel* m_purpose;
    QHBoxLayout* m_buttons;
    QBoxLayout* m_layout;
};

/// A button that does, says and is enabled as its action.
QPushButton* buttonForAction(QAction* action, QWidget* parent);

} // namespace liaison
