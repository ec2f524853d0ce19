// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/question_dialog.h"
#include "ui/structure/structure_pick.h"
#include "ui/structure/structure_state.h"

namespace liaison {

/// A dialog of the structure.
class StructureDialog : public QuestionDialog {
    Q_OBJECT

protected:
    StructureDialog(const StructureState& state, const QString& objectName, const QString& title,
                    QWidget* parent)
        : QuestionDialog(state.workspace(), objectName, title, parent), m_state(state) {}

    const StructureState& m_state;
};

} // namespace liaison
