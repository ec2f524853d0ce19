// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_type.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace liaison {

class ChoiceMenu;
class Form;
class SeatTable;

/// The questions about a type of body: what it is called and looks like, who may be a member, its offices.
class BodyTypeForm : public QWidget {
    Q_OBJECT

public:
    BodyTypeForm(const std::vector<BodyType>& types, const std::vector<Office>& offices,
                 QWidget* parent = nullptr);

    void setType(const BodyType& type);
    /// The type with the answers in it.
    BodyType type() const;
    bool validate();
    /// Whether an answer is another than what was set.
    bool isChanged() const;
    void focusName();

private:
    void addNames();
    void addMembers(const std::vector<BodyType>& types);
    void addRules(const std::vector<BodyType>& types);
    void addOffices();
    void chooseColour();
    void showColour();

    BodyType m_before;
    /// The keys of the types, as they stand in the choices.
    QStringList m_memberKeys;
    Form* m_form;
    QLineEdit* m_singular;
    QLineEdit* m_plural;
    QLineEdit* m_badge;
    QLineEdit* m_colour;
    QToolButton* m_pick;
    QCheckBox* m_takesSchools;
    ChoiceMenu* m_kinds;
    ChoiceMenu* m_memberTypes;
    QSpinBox* m_fewest;
    QSpinBox* m_most;
    QComboBox* m_anchor;
    QCheckBox* m_exclusive;
    QCheckBox* m_mayChoose;
    QCheckBox* m_expectsAll;
    QComboBox* m_meets;
    QComboBox* m_convertsTo;
    SeatTable* m_seats;
    QLineEdit* m_notes;
};

} // namespace liaison
