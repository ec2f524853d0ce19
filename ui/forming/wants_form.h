// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/forming/size_limits.h"
#include "ui/widgets/form.h"

class QDoubleSpinBox;

namespace liaison {

/// The form of one job: writes each answer to the draft's question as it is given.
class WantsForm : public Form {
    Q_OBJECT

public:
    explicit WantsForm(FormingDraft& draft, QWidget* parent = nullptr) : Form(parent), m_draft(draft) {}

    /// Shows what the draft asks.
    virtual void fill() = 0;
    /// Why one cannot go on yet.
    virtual QString problem() const { return {}; }

Q_SIGNALS:
    void answered();

protected:
    /// Writes the answers to the draft.
    virtual void write() = 0;
    /// Has write() called and answered() told when an answer changes; not while the form is filled.
    template <class Signal, class Sender>
    void follow(Sender* sender, Signal signal) {
        connect(sender, signal, this, [this] {
            if (m_isFilling)
                return;
            write();
            Q_EMIT answered();
        });
    }
    /// A number from "least" to "most"; "none" is what the least of them says.
    QSpinBox* numberBox(int least, int most, const QString& none);
    /// Kilometres; 0 says "none".
    QDoubleSpinBox* kilometreBox(double most, const QString& none);
    /// The least and the most of something side by side; the fields are named after `name`: "nameLeast" and
    /// "nameMost".
    SizeLimits addLimits(const QString& least, const QString& most, const QString& name, int end);

    FormingDraft& m_draft;
    bool m_isFilling = false;
};

/// Metres as kilometres and back, for a field.
double kilometresOf(qint64 metres);
qint64 metresOf(double kilometres);

} // namespace liaison
