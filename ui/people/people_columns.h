// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_day.h"
#include "ui/widgets/row_model.h"

namespace liaison {

// The columns of the tables of the People page.

std::vector<Column<PersonRow>> personColumns();
std::vector<Column<OfficeRow>> officeColumns();
/// As officeColumns, with how soon the term ends on the day and whether somebody follows.
std::vector<Column<OfficeRow>> endingColumns(const std::function<QDate()>& day);
std::vector<Column<VacancyRow>> vacancyColumns();

/// "Ada Ferris", with "(interim)" or "(deputy)" where they are.
QString markedName(const TermLine& line);
/// "from 1 Sep 2025 to 31 Aug 2027" as the user writes days.
QString spanWords(const Term& term);
/// "3 people"
QString countedPeople(qint64 count);

} // namespace liaison
