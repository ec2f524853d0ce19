// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_state.h"
#include "ui/shell/question_dialog.h"

namespace liaison {

/// A dialog of people and offices.
class PeopleDialog : public QuestionDialog {
    Q_OBJECT

protected:
    PeopleDialog(PeopleState& state, const QString& objectName, const QString& title, QWidget* parent)
        : QuestionDialog(state.workspace(), objectName, title, parent), m_state(state) {}

    PeopleState& m_state;
};

} // namespace liaison
