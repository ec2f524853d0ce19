// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/membership.h"

#include <QDate>
#include <QWidget>

class QVBoxLayout;

namespace liaison {

class PeopleState;
class Workspace;

/// Who holds which office in a school or a body, its vacant seats, and "Appoint…": for the details of other
/// pages. It follows what is changed.
class PlaceOffices : public QWidget {
    Q_OBJECT

public:
    PlaceOffices(PeopleState& state, const Member& where, QWidget* parent = nullptr);

private:
    void rebuild();
    void appoint();

    PeopleState& m_state;
    Member m_where;
    QVBoxLayout* m_layout;
};

/// The office-holders of a body; the window's own day is the day.
QWidget* makeBodyOffices(Workspace& workspace, Id<Body> body);
/// The same of a school.
QWidget* makeSchoolOffices(Workspace& workspace, Id<School> school);

} // namespace liaison
