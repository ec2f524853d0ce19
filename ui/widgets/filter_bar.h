// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace liaison {

class ChoiceMenu;
class FlowLayout;

/// The bar over a table: a box to type in, choices, how many rows show, and a way back to all of them.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    /// "placeholder" says what the box finds: "Name, URN, postcode or town".
    FilterBar(const QString& placeholder, const QString& objectName, QWidget* parent = nullptr);

    /// The choice's changes become filterChanged().
    ChoiceMenu* addChoice(const QString& title, const QString& objectName);
    /// Any other widget; its owner calls touch() when it changes.
    void addWidget(QWidget* widget);
    QString text() const;
    void setText(const QString& text);
    bool isActive() const;
    /// "12 of 387 schools"; stands at the end of the bar.
    void setSummary(const QString& summary);
    void focusText();
    QLineEdit* textField() const { return m_text; }

public Q_SLOTS:
    void clear();
    void touch();

Q_SIGNALS:
    /// The text or a choice changed.
    void filterChanged();
    void cleared();
    /// Down or Enter in the box: the table takes over.
    void tableWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_text;
    FlowLayout* m_flow;
    QToolButton* m_clear;
    QLabel* m_summary;
    QList<ChoiceMenu*> m_choices;
};

} // namespace liaison
