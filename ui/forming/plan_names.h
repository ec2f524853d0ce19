// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <QTableWidget>

namespace liaison {

/// The bodies of a plan, whose names can be changed in their places.
class PlanNames : public QTableWidget {
    Q_OBJECT

public:
    explicit PlanNames(QWidget* parent = nullptr);

    void setBodies(const std::vector<FormedBody>& bodies);
    /// The name of each body, in their order.
    QStringList names() const;
    /// Why these names will not do; empty where they will.
    QString problem() const;
};

} // namespace liaison
