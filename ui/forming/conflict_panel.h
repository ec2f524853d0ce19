// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace liaison {

/// What cannot all be met, in the user's words: each with a button to give it up, and what that leads to.
class ConflictPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConflictPanel(QWidget* parent = nullptr);

    /// What is worked out later takes its place without the buttons being made anew: one may be about to be
    /// pressed.
    void setConflict(const FormingQuestion& question, const std::vector<Obstacle>& conflict,
                     bool isProven = true);

Q_SIGNALS:
    void releaseWanted(const liaison::Obstacle& obstacle);
    /// The user would rather look at all rules.
    void rulesWanted();

private:
    struct Row {
        QWidget* card;
        QLabel* text;
        QLabel* then;
        QPushButton* release;
    };
    bool isShown(const std::vector<Obstacle>& conflict) const;
    void clearRows();
    void addRow();

    QLabel* m_text;
    QWidget* m_list;
    QVBoxLayout* m_cards;
    std::vector<Obstacle> m_conflict;
    std::vector<Row> m_rows;
};

} // namespace liaison
