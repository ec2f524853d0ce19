// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_service.h"
#include "ui/structure/structure_dialog.h"

class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace liaison {

class BodyCombo;
class TypeCombo;

/// Opens a new body.
class NewBodyDialog : public StructureDialog {
    Q_OBJECT

public:
    /// Begins with a type (invalid for the first) and a body that it is to belong to (may be invalid).
    NewBodyDialog(const StructureState& state, Id<BodyType> type, Id<Body> parentBody, QDate day,
                  QWidget* parent);

Q_SIGNALS:
    void bodyOpened(liaison::Id<liaison::Body> id);

protected:
    Result<QString> perform() override;

private:
    void typeChosen();
    void offerParents();

    TypeCombo* m_type;
    QLineEdit* m_name;
    DateField* m_from;
    BodyCombo* m_parent;
    BodyCombo* m_owner;
    QPlainTextEdit* m_notes;
};

/// Gives a body another name from a day on, or puts a misspelt one right.
class RenameBodyDialog : public StructureDialog {
    Q_OBJECT

public:
    RenameBodyDialog(const StructureState& state, const Body& body, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    void updateConsequence();

    Body m_body;
    QDate m_asOf;
    QLineEdit* m_name;
    QRadioButton* m_change;
    QRadioButton* m_correct;
    DateField* m_from;
};

/// Makes a body one of another type from a day on: the shadow board the live one.
class ConvertBodyDialog : public StructureDialog {
    Q_OBJECT

public:
    ConvertBodyDialog(const StructureState& state, const Body& body, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    Body m_body;
    TypeCombo* m_type;
    QLineEdit* m_name;
    DateField* m_from;
};

/// Overwrites what was typed wrongly of a body.
class CorrectBodyDialog : public StructureDialog {
    Q_OBJECT

public:
    CorrectBodyDialog(const StructureState& state, const Body& body, QDate day, QWidget* parent);

protected:
    Result<QString> perform() override;

private:
    Body m_body;
    std::size_t m_formAt;
    QLineEdit* m_name;
    TypeCombo* m_type;
    DateField* m_opened;
    DateField* m_closed;
    BodyCombo* m_successor;
    BodyCombo* m_owner;
    QPlainTextEdit* m_notes;
};

} // namespace liaison
