// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_service.h"
#include "ui/structure/structure_dialog.h"

class QRadioButton;

namespace liaison {

class BodyCombo;

/// Closes a body: asks the last day, who follows it, and what becomes of the members and offices that are
/// still open, which it names.
class CloseBodyDialog : public StructureDialog {
    Q_OBJECT

public:
    CloseBodyDialog(const StructureState& state, const Body& body, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;
    QString problem() const override;

private:
    void offerSuccessors();
    void updateOpen();
    QRadioButton* addChoice(QWidget* box, const QString& text, const QString& name);

    Body m_body;
    QString m_name;
    QStringList m_open;
    DateField* m_lastDay;
    BodyCombo* m_successor;
    QWidget* m_leftovers;
    QRadioButton* m_end;
    QRadioButton* m_move;
};

} // namespace liaison
