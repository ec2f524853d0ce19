// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/row_drafter.h"

#include "core/base/text.h"
#include "core/lists/invisible_characters.h"
#include "core/schools/address_cell.h"
#include "core/schools/plain_cell.h"
#include "core/schools/value_readers.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::RowDrafter)
};

QString decoded(std::string_view cell) {
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

/// A value as a note quotes it.
QString quoted(std::string_view cell) {
    constexpr qsizetype kLongestQuote = 200;
    const QString text = visibleText(decoded(cell)).text;
    return text.size() <= kLongestQuote ? text : text.left(kLongestQuote) + u'…';
}

/// A fault with its place, for rows that have several.
QString placedFault(const QString& column, const QString& value, const QString& reason) {
    if (column.isEmpty())
        return reason;
    return value.isEmpty() ? Words::tr("%1: %2").arg(column, reason)
                           : Words::tr("%1 “%2”: %3").arg(column, value, reason);
}

bool isPlainBlank(std::string_view cell) {
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '\t'; });
}

bool isSet(std::string_view flag) {
    return flag == "1" || flag == "Y" || flag == "Yes" || flag == "1.0" || flag == "TRUE" || flag == "true";
}

} // namespace

RowDrafter::RowDrafter(const ImportOptions& options, ValuePool& pool)
    : m_options(options)
    , m_pool(pool)
    , m_clears(options.blank == BlankPolicy::Clears)
    , m_urnColumn(options.mapping.columnOf(SchoolField::Urn)) {}

RowDrafter::Outcome RowDrafter::read(const ListRecord& record) {
    if (record.isBlank())
        return Outcome::Blank;
    m_draft.line = record.line;
    m_draft.urn = 0;
    m_draft.values.clear();
    m_draft.isPhaseFromFlags = false;
    m_draft.isClosedOnUnknownDay = false;
    m_doubts.clear();
    m_faults.clear();
    m_refusal.line = record.line;

    const std::vector<ColumnTarget>& columns = m_options.mapping.columns;
    const std::size_t width = std::min(columns.size(), record.fields.size());
    for (std::size_t i = 0; i < width; ++i) {
        const std::string_view cell = record.fields[i];
        if (columns[i].role == ColumnRole::Address) {
            readAddress(i, cell);
        } else if (columns[i].role == ColumnRole::Field) {
            if (columns[i].field != SchoolField::Urn) {
                readFieldCell(i, columns[i].field, cell);
            } else if (!readUrnCell(cell)) {
                if (isTotals(record))
                    return Outcome::Totals;
                if (isHeader(record))
                    return Outcome::RepeatedHeader;
            }
        }
    }
    if (m_draft.urn == 0 && isTotals(record))
        return Outcome::Totals;
    readPhaseFlags(record);
    checkCoordinates();
    return m_faults.empty() ? Outcome::Drafted : Outcome::Refused;
}

bool RowDrafter::isTotals(const ListRecord& record) const {
    const auto first = std::find_if(record.fields.begin(), record.fields.end(),
                                    [](std::string_view cell) { return !isPlainBlank(cell); });
    if (first == record.fields.end())
        return false;
    const QString words = plainFolded(decoded(*first));
    if (!words.startsWith("total"_L1) && !words.startsWith("grand total"_L1) &&
        !words.startsWith("subtotal"_L1) && !words.startsWith("sub total"_L1))
        return false;
    return std::all_of(first + 1, record.fields.end(), [](std::string_view cell) {
        return isPlainBlank(cell) || wholeNumber(tidied(decoded(cell))).has_value();
    });
}

bool RowDrafter::isHeader(const ListRecord& record) const {
    if (m_urnColumn < 0 || m_options.mapping.headers.isEmpty())
        return false;
    const std::string_view cell = record.fields[std::size_t(m_urnColumn)];
    return tidied(visibleText(decoded(cell)).text) == m_options.mapping.headers.value(m_urnColumn);
}

bool RowDrafter::readUrnCell(std::string_view cell) {
    if (isPlainBlank(cell))
        return true;
    const bool isPlain = cell.size() >= 5 && cell.size() <= 7 && cell.front() != '0' &&
                         std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isPlain) {
        for (const char digit : cell)
            m_draft.urn = m_draft.urn * 10 + (digit - '0');
        return true;
    }
    const ReadValue read = readListCell(SchoolField::Urn, visibleCell(std::size_t(m_urnColumn), cell));
    m_draft.urn = read.text.toLongLong();
    if (read.verdict != ReadValue::Verdict::Impossible)
        return true;
    refuse(m_urnColumn, cell, read.code, read.reason);
    return false;
}

void RowDrafter::readFieldCell(std::size_t column, SchoolField field, std::string_view cell) {
    if (cell.empty())
        return keep(field, 0);
    if (isPlainCell(fieldInfo(field).kind, cell))
        return keep(field, m_pool.intern(cell));
    const Cell read = cellFor(field, cell);
    bool isImpossible = false;
    for (quint32 i = 0; i < read.problemCount; ++i) {
        const Problem& problem = m_problems[read.firstProblem + i];
        if (problem.isImpossible)
            refuse(int(column), cell, problem.code, problem.reason);
        else
            doubt(column, cell, problem.code, problem.reason);
        isImpossible = isImpossible || problem.isImpossible;
    }
    if (isImpossible)
        return;
    // 01-01-1900 says that the school is closed, but not since when.
    if (field == SchoolField::Closed && read.value == 0 && cell.find("1900") != cell.npos)
        m_draft.isClosedOnUnknownDay = true;
    keep(field, read.value);
}

RowDrafter::Cell RowDrafter::cellFor(SchoolField field, std::string_view cell) {
    CellCache& cache = m_caches[std::size_t(field)];
    if (const auto known = cache.find(cell); known != cache.end())
        return known->second;
    const VisibleText visible = visibleText(decoded(cell));
    const ReadValue read = readListCell(field, visible.text);
    Cell made;
    made.value = m_pool.intern(read.text);
    made.firstProblem = quint32(m_problems.size());
    if (!visible.removed.isEmpty())
        m_problems.push_back({invisibleCharacterCode(), visible.note(), false});
    if (read.verdict != ReadValue::Verdict::Fine)
        m_problems.push_back({read.code, read.reason, read.verdict == ReadValue::Verdict::Impossible});
    made.problemCount = quint32(m_problems.size()) - made.firstProblem;
    // A cell that is canonical already is in the plan's pool, whose texts stay where they are.
    const std::string_view canonical = m_pool.utf8(made.value);
    cache.emplace(canonical == cell ? canonical : m_raw.utf8(m_raw.intern(cell)), made);
    return made;
}

void RowDrafter::keep(SchoolField field, ValueId value) {
    if (value != 0 || m_clears)
        m_draft.set(field, value);
}

void RowDrafter::readAddress(std::size_t column, std::string_view cell) {
    if (m_clears) {
        for (const SchoolField field : {SchoolField::Street, SchoolField::Locality, SchoolField::Address3,
                                        SchoolField::Town, SchoolField::Postcode}) {
            if (!m_draft.mentions(field))
                m_draft.set(field, 0);
        }
    }
    for (const auto& [field, text] : addressParts(visibleCell(column, cell))) {
        if (m_options.mapping.columnOf(field) >= 0)
            continue;
        const ReadValue read = readListCell(field, text);
        if (read.verdict == ReadValue::Verdict::Impossible)
            refuse(int(column), cell, read.code, read.reason);
        else if (read.verdict == ReadValue::Verdict::Doubtful)
            doubt(column, cell, read.code, read.reason);
        keep(field, m_pool.intern(read.text));
    }
}

void RowDrafter::readPhaseFlags(const ListRecord& record) {
    const ColumnMapping& mapping = m_options.mapping;
    const auto isFlagged = [&](ColumnRole role) {
        const int column = mapping.columnOf(role);
        return column >= 0 && std::size_t(column) < record.fields.size() &&
               isSet(record.fields[std::size_t(column)]);
    };
    if (mapping.columnOf(ColumnRole::PrimaryFlag) < 0 && mapping.columnOf(ColumnRole::SecondaryFlag) < 0 &&
        mapping.columnOf(ColumnRole::SixteenPlusFlag) < 0)
        return;
    if (m_draft.value(SchoolField::Phase) != 0)
        return;
    const bool isPrimary = isFlagged(ColumnRole::PrimaryFlag);
    const bool isSecondary = isFlagged(ColumnRole::SecondaryFlag);
    const char* phase = isPrimary && isSecondary                 ? "All-through"
                        : isPrimary                              ? "Primary"
                        : isSecondary                            ? "Secondary"
                        : isFlagged(ColumnRole::SixteenPlusFlag) ? "16 plus"
                                                                 : "";
    if (*phase == '\0')
        return;
    m_draft.set(SchoolField::Phase, m_pool.intern(std::string_view(phase)));
    m_draft.isPhaseFromFlags = true;
}

void RowDrafter::checkCoordinates() {
    const int eastingColumn = m_options.mapping.columnOf(SchoolField::Easting);
    const int northingColumn = m_options.mapping.columnOf(SchoolField::Northing);
    if (eastingColumn < 0 && northingColumn < 0)
        return;
    const ValueId easting = m_draft.value(SchoolField::Easting);
    const ValueId northing = m_draft.value(SchoolField::Northing);
    if ((easting == 0) == (northing == 0))
        return;
    const bool isEasting = easting != 0;
    const ValueId lonely = isEasting ? easting : northing;
    doubt(std::size_t(std::max(0, isEasting ? eastingColumn : northingColumn)), m_pool.utf8(lonely),
          u"half-coordinates"_s,
          isEasting ? Words::tr("There is an easting without a northing; neither is used.")
                    : Words::tr("There is a northing without an easting; neither is used."));
    std::erase_if(m_draft.values, [](const RowDraft::Value& value) {
        return value.field == SchoolField::Easting || value.field == SchoolField::Northing;
    });
}

ValueId RowDrafter::statusFromDates() const {
    const QString today = isoText(m_options.today);
    const QString opened = m_pool.text(m_draft.value(SchoolField::Opened));
    const QString closed = m_pool.text(m_draft.value(SchoolField::Closed));
    if (m_draft.isClosedOnUnknownDay)
        return m_pool.intern(school_status::closed());
    if (!closed.isEmpty())
        return m_pool.intern(closed <= today ? school_status::closed() : school_status::closing());
    return m_pool.intern(!opened.isEmpty() && opened > today ? school_status::proposed()
                                                             : school_status::open());
}

void RowDrafter::refuse(int column, std::string_view value, const QString& code, const QString& reason) {
    const QString name = m_options.mapping.columnName(column);
    m_faults.push_back(column);
    if (m_faults.size() == 1) {
        m_refusal.column = name;
        m_refusal.value = quoted(value);
        m_refusal.code = code;
        m_refusal.reason = reason;
        return;
    }
    if (m_faults.size() == 2)
        m_refusal.reason = placedFault(m_refusal.column, m_refusal.value, m_refusal.reason);
    m_refusal.reason += u' ' + placedFault(name, quoted(value), reason);
}

bool RowDrafter::isAtFault(int column) const {
    return std::find(m_faults.begin(), m_faults.end(), column) != m_faults.end();
}

QString RowDrafter::visibleCell(std::size_t column, std::string_view cell) {
    const VisibleText visible = visibleText(decoded(cell));
    if (!visible.removed.isEmpty())
        doubt(column, cell, invisibleCharacterCode(), visible.note());
    return visible.text;
}

void RowDrafter::doubt(std::size_t column, std::string_view value, const QString& code, const QString& text) {
    m_doubts.push_back({m_draft.line, m_options.mapping.columnName(int(column)), code, quoted(value), text});
}

} // namespace liaison
