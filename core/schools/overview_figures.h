// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"
#include "core/schools/school_fields.h"

namespace liaison {

/// A word, and how many schools it is true of.
struct SchoolShare {
    QString label;
    qint64 schools = 0;
    /// What the field of these schools holds; empty where it is not known.
    QString value = {};

    bool operator==(const SchoolShare&) const = default;
};

/// A key figure, and which schools it counts.
struct CountedFigure {
    enum class Of { Standing, Closing, Closed };
    KeyFigure figure;
    Of of = Of::Standing;
};

/// What a county's schools come to on one day: the Overview page shows it, and reports print it.
struct OverviewFigures {
    QDate day;
    /// Schools that stood on the day.
    qint64 schools = 0;
    /// Of these, schools that are proposed to close.
    qint64 closing = 0;
    /// Schools of the record that had closed by then, and schools that had yet to open.
    qint64 closed = 0;
    qint64 toOpen = 0;
    /// Whether each school's status says what its days say, so that a list filtered by status holds the very
    /// schools that are counted.
    bool isToldByStatus = true;
    /// Pupils of the schools whose number is known, and how many schools these are.
    qint64 pupils = 0;
    qint64 schoolsWithPupils = 0;
    /// Different trusts, and schools in one.
    qint64 trusts = 0;
    qint64 schoolsInTrusts = 0;
    /// Schools without coordinates: they are on no map.
    qint64 withoutPlace = 0;
    /// Kinds and sizes in their natural order, without kinds that no school is of; types by number of
    /// schools.
    std::vector<SchoolShare> byKind;
    std::vector<SchoolShare> byType;
    std::vector<SchoolShare> bySize;

    std::vector<CountedFigure> countedFigures() const;
    /// The same, for paper.
    std::vector<KeyFigure> keyFigures() const;
    ChartSpec kindChart() const;
    /// The ten most frequent types, the others together.
    ChartSpec typeChart() const;
    /// The types that have a bar of their own in it.
    std::vector<SchoolShare> chartedTypes() const;
    ChartSpec sizeChart() const;
};

/// The fields that overviewFigures reads.
std::vector<SchoolField> overviewFields();
/// Counts all schools of the record as they stood on a day.
OverviewFigures overviewFigures(const std::vector<School>& schools, QDate day);

/// True of a school of the record that had not opened by that day but is to.
bool isYetToOpen(const School& school, QDate day);

/// True of a school of the record that stood once and does not on that day.
bool isClosedOn(const School& school, QDate day);

/// "201 to 400": the band of a school with that many pupils; "Not known" where it is not known.
QString sizeBandLabel(const std::optional<qint64>& pupils);

} // namespace liaison
