// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace liaison {

class PlanWork;

/// The plans beside each other, each a button with its figures; the one that is pressed shows.
class PlanCards : public QWidget {
    Q_OBJECT

public:
    explicit PlanCards(PlanWork& work, QWidget* parent = nullptr);

private:
    void rebuild();

    PlanWork& m_work;
    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};

} // namespace liaison
