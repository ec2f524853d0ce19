// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/member_service.h"
#include "ui/structure/structure_dialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace liaison {

class BodyCombo;

/// As what somebody belongs, to choose.
QComboBox* makeKindCombo(QWidget* parent = nullptr);
MembershipKind kindOf(const QComboBox* combo);
/// Has the day asked for where the kind is provisional.
void requireReview(DateField* review, const QComboBox* kind);

/// Ends memberships on a last day, or takes away those that never were.
class EndMembershipDialog : public StructureDialog {
    Q_OBJECT

public:
    EndMembershipDialog(const StructureState& state, Picks picks, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    void updateConsequence();

    Picks m_picks;
    QString m_subject;
    DateField* m_lastDay;
};

/// Changes as what members belong from a day on, with the review of a provisional membership.
class ChangeKindDialog : public StructureDialog {
    Q_OBJECT

public:
    ChangeKindDialog(const StructureState& state, Picks picks, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    void updateConsequence();

    Picks m_picks;
    QString m_subject;
    QComboBox* m_kind;
    DateField* m_from;
    DateField* m_review;
};

/// Overwrites what was typed wrongly of one membership, or takes it away as one that never was.
class CorrectMembershipDialog : public StructureDialog {
    Q_OBJECT

public:
    CorrectMembershipDialog(const StructureState& state, const Membership& membership, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    Membership m_membership;
    BodyCombo* m_body;
    QComboBox* m_kind;
    DateField* m_from;
    DateField* m_to;
    DateField* m_review;
    QPlainTextEdit* m_notes;
    class QCheckBox* m_neverWas;
};

} // namespace liaison
