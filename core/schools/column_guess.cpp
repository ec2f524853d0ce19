// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/column_guess.h"

#include "core/base/text.h"
#include "core/schools/column_names.h"
#include "core/schools/school_values.h"
#include "core/schools/value_readers.h"

#include <QRegularExpression>
#include <QSet>

namespace liaison {

namespace {

bool holdsWord(const QString& cell, const QRegularExpression& words) {
    return words.match(cell).hasMatch();
}

const QRegularExpression& schoolWords() {
    static const QRegularExpression words(
        u"\\b(school|academy|college|primary|infants?|juniors?|nursery|centre|grammar)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

const QRegularExpression& streetWords() {
    static const QRegularExpression words(
        u"\\b(road|street|lane|avenue|close|way|drive|hill|green|crescent|gardens|rise|place|grove|walk)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

const QRegularExpression& telephoneForm() {
    static const QRegularExpression form(u"^\\(?(0|\\+44)[0-9() -]{8,14}$"_s);
    return form;
}

const QRegularExpression& typeWords() {
    static const QRegularExpression words(u"^(community|voluntary|foundation|academy|free schools?|pupil "
                                          u"referral|other independent|local authority "
                                          "nursery)\\b.*(school|converter|led|unit|special|schools)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words;
}

void lookAt(const QString& cell, ColumnLook& look) {
    const auto number = wholeNumber(cell);
    look.urns += readUrn(cell) && cell.trimmed().size() <= 6 ? 1 : 0;
    look.eastings += number && *number > 50'000 && *number < 660'000 ? 1 : 0;
    look.northings += number && *number > 5'000 && *number < 1'225'000 ? 1 : 0;
    look.postcodes += readPostcode(cell).isEmpty() ? 0 : 1;
    look.dates += readListDate(cell).isValid() ? 1 : 0;
    look.telephones += holdsWord(cell, telephoneForm()) ? 1 : 0;
    look.webAddresses += cell.startsWith("http"_L1) || cell.startsWith("www."_L1) ? 1 : 0;
    if (number)
        return;
    look.statuses += knownChoice(SchoolField::Status, cell).isEmpty() ? 0 : 1;
    look.phases += knownChoice(SchoolField::Phase, cell).isEmpty() ? 0 : 1;
    look.schoolWords += holdsWord(cell, schoolWords()) ? 1 : 0;
    look.streetWords += holdsWord(cell, streetWords()) ? 1 : 0;
    look.types += holdsWord(cell, typeWords()) ? 1 : 0;
    look.words += 1;
}

QString cellAt(const SampleRow& row, std::size_t column) {
    return tidied(row.cells.value(qsizetype(column)));
}

/// How many of the filled cells of a column stand in rows of schools that the status column calls closed.
int filledInClosedRows(const ListSample& sample, std::size_t column, int statusColumn) {
    int count = 0;
    for (const SampleRow& row : sample) {
        const QString status = knownChoice(SchoolField::Status, cellAt(row, std::size_t(statusColumn)));
        count += school_status::isClosed(status) && !cellAt(row, column).isEmpty() ? 1 : 0;
    }
    return count;
}

/// Gives the two columns of dates their meaning: the closing day stands where schools are closed, else
/// behind.
void settleDates(const ListSample& sample, const std::vector<ColumnLook>& looks, std::size_t first,
                 std::size_t second, ColumnMapping& mapping) {
    if (mapping.columnOf(SchoolField::Opened) >= 0 || mapping.columnOf(SchoolField::Closed) >= 0)
        return;
    const int status = mapping.columnOf(SchoolField::Status);
    if (status >= 0) {
        const int early = filledInClosedRows(sample, first, status) * std::max(1, looks[second].filled);
        const int late = filledInClosedRows(sample, second, status) * std::max(1, looks[first].filled);
        if (early > late)
            std::swap(first, second);
    }
    mapping.columns[first] = ColumnTarget::of(SchoolField::Opened, true);
    mapping.columns[second] = ColumnTarget::of(SchoolField::Closed, true);
}

/// Names the columns of one address: postcode by its form, first street, last town, between them the rest.
void settleAddress(const std::vector<ColumnLook>& looks, std::vector<std::size_t> columns,
                   ColumnMapping& mapping) {
    const auto give = [&mapping](std::size_t column, SchoolField field) {
        if (mapping.columnOf(field) < 0)
            mapping.columns[column] = ColumnTarget::of(field, true);
    };
    for (const std::size_t column : columns)
        mapping.columns[column] = {};
    const auto postcode = std::find_if(columns.begin(), columns.end(), [&looks](std::size_t column) {
        return looks[column].isMostly(looks[column].postcodes);
    });
    if (postcode != columns.end()) {
        give(*postcode, SchoolField::Postcode);
        columns.erase(postcode);
    }
    if (columns.empty())
        return;
    give(columns.front(), SchoolField::Street);
    columns.erase(columns.begin());
    if (!columns.empty() && mapping.columnOf(SchoolField::Town) < 0) {
        give(columns.back(), SchoolField::Town);
        columns.pop_back();
    }
    constexpr SchoolField kBetween[] = {SchoolField::Locality, SchoolField::Address3};
    for (std::size_t i = 0; i < columns.size() && i < std::size(kBetween); ++i)
        give(columns[i], kBetween[i]);
}

/// The columns that look like a URN and are not half of a pair of coordinates.
std::vector<std::size_t> urnCandidates(const std::vector<ColumnLook>& looks, int rows, int easting) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const ColumnLook& look = looks[i];
        const bool isCoordinate = easting >= 0 && (int(i) == easting || int(i) == easting + 1);
        if (!isCoordinate && look.isMostly(look.urns) && look.filled * 10 >= rows * 9 &&
            look.different * 10 >= look.filled * 9)
            found.push_back(i);
    }
    return found;
}

/// The first of a pair of neighbours that can be easting and northing, or -1 where there is none or more than
/// one.
int eastingColumn(const std::vector<ColumnLook>& looks) {
    int found = -1;
    for (std::size_t i = 0; i + 1 < looks.size(); ++i) {
        if (!looks[i].isMostly(looks[i].eastings) || !looks[i + 1].isMostly(looks[i + 1].northings))
            continue;
        if (found >= 0)
            return -1;
        found = int(i);
    }
    return found;
}

} // namespace

std::vector<ColumnLook> looksOf(const ListSample& sample, int columns) {
    std::vector<ColumnLook> looks(std::size_t(std::max(columns, 0)));
    for (std::size_t column = 0; column < looks.size(); ++column) {
        QSet<QString> seen;
        for (const SampleRow& row : sample) {
            const QString cell = cellAt(row, column);
            if (isBlankWord(cell))
                continue;
            ++looks[column].filled;
            seen.insert(cell);
            lookAt(cell, looks[column]);
        }
        looks[column].different = int(seen.size());
    }
    return looks;
}

bool guessColumns(const ListSample& sample, ColumnMapping& mapping) {
    const std::vector<ColumnLook> looks = looksOf(sample, int(mapping.columns.size()));
    const int rows = int(sample.size());
    const auto isFree = [&mapping](std::size_t i) { return mapping.columns[i].role == ColumnRole::Ignored; };
    const auto give = [&](std::size_t column, SchoolField field) {
        if (isFree(column) && mapping.columnOf(field) < 0)
            mapping.columns[column] = ColumnTarget::of(field, true);
    };
    const auto giveOnly = [&](SchoolField field, const std::function<bool(const ColumnLook&)>& fits) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < looks.size(); ++i) {
            if (isFree(i) && looks[i].filled > 0 && fits(looks[i]))
                found.push_back(i);
        }
        if (found.size() == 1)
            give(found.front(), field);
        return found;
    };

    const int easting = eastingColumn(looks);
    const std::vector<std::size_t> urns = urnCandidates(looks, rows, easting);
    if (urns.size() == 1)
        give(urns.front(), SchoolField::Urn);
    if (easting >= 0) {
        give(std::size_t(easting), SchoolField::Easting);
        give(std::size_t(easting) + 1, SchoolField::Northing);
    }
    giveOnly(SchoolField::Postcode, [](const ColumnLook& l) { return l.isMostly(l.postcodes); });
    giveOnly(SchoolField::Telephone, [](const ColumnLook& l) { return l.isMostly(l.telephones); });
    giveOnly(SchoolField::Website, [](const ColumnLook& l) { return l.isMostly(l.webAddresses); });
    giveOnly(SchoolField::Status, [](const ColumnLook& l) { return l.isMostly(l.statuses); });
    giveOnly(SchoolField::Phase, [](const ColumnLook& l) { return l.isMostly(l.phases); });
    giveOnly(SchoolField::Type,
             [](const ColumnLook& l) { return l.isMostly(l.types) && l.different * 3 < l.filled; });
    const auto names = giveOnly(SchoolField::Name, [rows](const ColumnLook& l) {
        return l.filled * 10 >= rows * 9 && l.schoolWords * 2 >= l.filled && l.different * 2 >= l.filled;
    });
    giveOnly(SchoolField::Street, [](const ColumnLook& l) {
        return l.words == l.filled && l.streetWords * 5 >= l.filled * 2 && l.schoolWords * 10 < l.filled;
    });
    const auto dates = giveOnly(SchoolField::Urn, [](const ColumnLook& l) { return l.isMostly(l.dates); });
    if (dates.size() == 2)
        settleDates(sample, looks, dates[0], dates[1], mapping);
    const int postcode = mapping.columnOf(SchoolField::Postcode);
    if (postcode > 0 && looks[std::size_t(postcode) - 1].words == looks[std::size_t(postcode) - 1].filled)
        give(std::size_t(postcode) - 1, SchoolField::Town);
    return urns.size() <= 1 && names.size() <= 1 && mapping.columnOf(SchoolField::Name) >= 0;
}

void settleRepeats(const ListSample& sample, ColumnMapping& mapping) {
    const std::vector<ColumnLook> looks = looksOf(sample, int(mapping.columns.size()));
    std::vector<std::size_t> addresses;
    std::vector<std::size_t> dates;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const QString key = columnKey(mapping.headers.value(qsizetype(i)));
        if (mapping.columns[i].role == ColumnRole::Address)
            addresses.push_back(i);
        else if (key == "date"_L1)
            dates.push_back(i);
    }
    if (addresses.size() > 1)
        settleAddress(looks, addresses, mapping);
    else if (addresses.size() == 1 && mapping.columnOf(SchoolField::Postcode) >= 0 &&
             mapping.columnOf(SchoolField::Town) >= 0)
        mapping.columns[addresses.front()] = mapping.columnOf(SchoolField::Street) < 0
                                                 ? ColumnTarget::of(SchoolField::Street)
                                                 : ColumnTarget{};
    if (dates.size() == 2)
        settleDates(sample, looks, dates[0], dates[1], mapping);
}

} // namespace liaison
