// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/wants_form.h"

class QComboBox;

namespace liaison {

/// How hubs are to be formed.
class HubsForm : public WantsForm {
    Q_OBJECT

public:
    explicit HubsForm(FormingDraft& draft, QWidget* parent = nullptr);

    void fill() override;
    QString problem() const override;

protected:
    void write() override;

private:
    HubsQuestion& wants() const;
    void updateParts();

    QSpinBox* m_count;
    QSpinBox* m_least;
    QSpinBox* m_most;
    QComboBox* m_balance;
    QDoubleSpinBox* m_tolerance;
};

} // namespace liaison
