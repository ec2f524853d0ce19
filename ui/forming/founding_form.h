// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/wants_form.h"

class QComboBox;
class QGridLayout;

namespace liaison {

class PickLine;

/// Which schools are to found the trust.
class FoundingForm : public WantsForm {
    Q_OBJECT

public:
    explicit FoundingForm(FormingDraft& draft, QWidget* parent = nullptr);

    void fill() override;
    QString problem() const override;

protected:
    void write() override;

private:
    FoundingQuestion& wants() const;
    void updateParts();
    void makeQuotas();

    struct Quota {
        SchoolKind kind = SchoolKind::Other;
        SizeLimits limits;
    };
    QSpinBox* m_fewest;
    QSpinBox* m_most;
    QComboBox* m_aim;
    PickLine* m_lead;
    FormField* m_leadField = nullptr;
    QWidget* m_quotaBox;
    std::vector<Quota> m_quotas;
};

} // namespace liaison
