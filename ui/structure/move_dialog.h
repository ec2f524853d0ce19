// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/member_service.h"
#include "ui/structure/structure_dialog.h"

class QCheckBox;

namespace liaison {

class PickList;

/// What a member leaves when it goes to a body of this type: nothing need be said for an exclusive type, and
/// for others it is the body of the same type that all of them show under, if any.
Id<Body> leftBody(const Structure& structure, const Picks& picks, Id<Body> to);

/// Moves the picks to a body from a day on, or, where a member may be in several such bodies and leaves none,
/// adds them: one action. Answers with what to say.
Result<QString> movePicks(const StructureState& state, const Picks& picks, Id<Body> to, QDate day,
                          bool replacesPlans = false);

/// Asks where schools and bodies go and from when: the body is found by typing.
class MoveDialog : public StructureDialog {
    Q_OBJECT

public:
    MoveDialog(const StructureState& state, Picks picks, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;
    QString problem() const override;

private:
    void offerBodies();
    void updateConsequence();
    Id<Body> target() const;

    Picks m_picks;
    PickList* m_list;
    DateField* m_day;
    QCheckBox* m_replacesPlans;
};

} // namespace liaison
