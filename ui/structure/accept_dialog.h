// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/breach.h"
#include "ui/structure/structure_dialog.h"

class QPlainTextEdit;

namespace liaison {

/// Accepts that a rule is not kept, with the reason and for how long.
class AcceptBreachDialog : public StructureDialog {
    Q_OBJECT

public:
    AcceptBreachDialog(const StructureState& state, const Breach& breach, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    Breach m_breach;
    QPlainTextEdit* m_reason;
    DateField* m_until;
};

} // namespace liaison
