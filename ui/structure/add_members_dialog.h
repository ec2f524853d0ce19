// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_dialog.h"

class QComboBox;

namespace liaison {

class PickList;
struct Offer;

/// Chooses schools and bodies that are to belong to a body, as what and when.
class AddMembersDialog : public StructureDialog {
    Q_OBJECT

public:
    AddMembersDialog(const StructureState& state, Id<Body> body, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;
    QString problem() const override;

private:
    std::vector<Offer> offers() const;
    void updateConsequence();

    Id<Body> m_body;
    QString m_name;
    PickList* m_list;
    QComboBox* m_kind;
    DateField* m_from;
    DateField* m_until;
    DateField* m_review;
};

} // namespace liaison
