// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

class QWidget;

namespace liaison {

class Workspace;

/// What a field of a school is typed into, by its kind: a day, a choice, a line or several.
QWidget* makeFieldInput(const SchoolFieldInfo& info, Workspace& workspace);
/// What stands in an input made so, as it is read: days as the record writes them, where they are days.
QString fieldInputText(QWidget* input);
/// Fills an input made so with a field's canonical text.
void setFieldInputText(QWidget* input, const QString& canonical);

} // namespace liaison
