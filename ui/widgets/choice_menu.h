// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <vector>

namespace liaison {

/// One thing to choose in a ChoiceMenu.
struct Choice {
    QString key;
    QString title;
    /// How many rows have it; -1 shows no number.
    int count = -1;
};

/// A filter that lets several things through: a button "Phase: 2 of 7" over a menu of ticks that stays open.
/// Nothing ticked means no filter.
class ChoiceMenu : public QToolButton {
    Q_OBJECT

public:
    ChoiceMenu(const QString& title, const QString& objectName, QWidget* parent = nullptr);

    /// Keeps what is chosen, as far as it is still there.
    void setChoices(const std::vector<Choice>& choices);
    /// The keys chosen; empty means everything.
    QStringList chosen() const;
    void setChosen(const QStringList& keys);
    bool isActive() const { return !chosen().isEmpty(); }
    /// For when only the numbers change.
    void setCounts(const QHash<QString, int>& counts);

Q_SIGNALS:
    void chosenChanged(const QStringList& keys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void updateText();

    QString m_title;
    QMenu* m_menu;
    QAction* m_all;
    std::vector<QAction*> m_actions;
    std::vector<Choice> m_choices;
    QStringList m_chosen;
};

} // namespace liaison
