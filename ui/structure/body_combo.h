// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body.h"

#include <QComboBox>

namespace liaison {

class StructureState;

/// A body to choose: what it is called on a day.
struct BodyChoice {
    Id<Body> id;
    QString name;
    Id<BodyType> type;
    QString typeName;
    QDate closed;
};

/// The bodies that stand on a day, by name.
std::vector<BodyChoice> bodiesOn(const StructureState& state, QDate day);

/// A body, found by typing a part of its name; it may be left empty.
class BodyCombo : public QComboBox {
    Q_OBJECT

public:
    explicit BodyCombo(QWidget* parent = nullptr);

    void setChoices(const std::vector<BodyChoice>& choices);
    /// Invalid for none, and for a text that is no body's name.
    Id<Body> body() const;
    void setBody(Id<Body> body);
    /// A sentence where the text is neither empty nor a body's name.
    QString problem() const;
};

/// A type of body to choose.
class TypeCombo : public QComboBox {
    Q_OBJECT

public:
    explicit TypeCombo(const std::vector<BodyType>& types, QWidget* parent = nullptr);

    Id<BodyType> type() const { return {currentData().toLongLong()}; }
    void setType(Id<BodyType> type) { setCurrentIndex(findData(type.value)); }
};

} // namespace liaison
