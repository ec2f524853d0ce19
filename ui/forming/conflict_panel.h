// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace liaison {

/// What cannot all be met, in the user's words: each with a button to give it up, and what that leads to.
class ConflictPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConflictPanel(QWidget* parent = nullptr);

    void setConflict(const FormingQuestion& question, const std::vector<Obstacle>& conflict,
                     bool isProven = true);

Q_SIGNALS:
    void releaseWanted(const liaison::Obstacle& obstacle);
    /// The user would rather look at all rules.
    void rulesWanted();

private:
    void addObstacle(const FormingQuestion& question, const Obstacle& obstacle, int row);

    QLabel* m_text;
    QWidget* m_list;
    QGridLayout* m_grid;
};

} // namespace liaison
