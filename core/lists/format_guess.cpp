// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/format_guess.h"

#include "core/base/text.h"
#include "core/lists/delimited_reader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace liaison {

namespace {

// No name of a column and no datum worth telling apart is longer.
constexpr qsizetype kLongestTelling = 100;

bool isNumeric(QStringView cell) {
    bool hasDigit = false;
    for (const QChar c : cell) {
        const bool digit = c >= u'0' && c <= u'9';
        if (!digit && !QStringView(u"+-.,:/()% £$€").contains(c))
            return false;
        hasDigit = hasDigit || digit;
    }
    return hasDigit;
}

// Whether a cell can hardly be the name of a column: a number, date or telephone number, a postcode, an
// address.
bool looksLikeData(const QString& cell) {
    static const QRegularExpression data(
        uR"(^(?:\d{4}-\d\d-\d\dT.*|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[^@\s]+@[^@\s]+|https?://.*|www\..*)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return cell.size() > kLongestTelling || isNumeric(cell) || data.match(cell).hasMatch();
}

struct RowLook {
    int filled = 0;
    int names = 0;
    int data = 0;
    bool repeats = false;
};

RowLook lookOf(const SampleRecord& record, const HeaderWords& isHeaderName) {
    RowLook look;
    QSet<QString> seen;
    for (const QString& field : record.fields) {
        const QString cell = tidied(field);
        if (cell.isEmpty())
            continue;
        ++look.filled;
        look.names += cell.size() <= kLongestTelling && isHeaderName && isHeaderName(cell);
        look.data += looksLikeData(cell);
        look.repeats = look.repeats || seen.contains(cell);
        seen.insert(cell);
    }
    return look;
}

// Words such as "Closed" are column names and data, so one alone proves nothing beside other cells.
bool mayBeHeader(const RowLook& look, bool first) {
    const bool enough = look.names >= 2 || (look.names == 1 && look.filled == 1 && first);
    return enough && look.data * 4 <= look.filled;
}

// The share of records that have the commonest width, times how much that width says.
double regularity(const std::vector<SampleRecord>& records) {
    QHash<qsizetype, int> widths;
    int filled = 0;
    for (const SampleRecord& record : records) {
        const bool blank = record.fields.size() == 1 && record.fields.front().isEmpty();
        if (blank)
            continue;
        ++filled;
        ++widths[record.fields.size()];
    }
    double best = 0;
    for (const auto& [width, count] : widths.asKeyValueRange()) {
        const double share = static_cast<double>(count) / filled;
        if (width > 1)
            best = std::max(best, share * share * std::sqrt(static_cast<double>(width)));
    }
    return best;
}

int mostNames(const std::vector<SampleRecord>& records, const HeaderWords& isHeaderName) {
    int most = 0;
    for (const SampleRecord& record : records)
        most = std::max(most, lookOf(record, isHeaderName).names);
    return most;
}

} // namespace

qint64 guessHeaderLine(const std::vector<SampleRecord>& records, const HeaderWords& isHeaderName) {
    qint64 best = 0;
    int bestNames = 0;
    const SampleRecord* first = nullptr;
    RowLook firstLook;
    for (const SampleRecord& record : records) {
        const RowLook look = lookOf(record, isHeaderName);
        if (look.filled == 0)
            continue;
        if (mayBeHeader(look, !first) && look.names > bestNames) {
            best = record.line;
            bestNames = look.names;
        }
        if (!first) {
            first = &record;
            firstLook = look;
        }
    }
    if (best > 0 || !first)
        return best;
    return firstLook.data == 0 && !firstLook.repeats ? first->line : 0;
}

std::vector<SampleRecord> sampleRecords(const QByteArray& text, char delimiter) {
    std::vector<char> bytes(static_cast<std::size_t>(text.size()) + kScanPadding);
    std::memcpy(bytes.data(), text.constData(), static_cast<std::size_t>(text.size()));
    RecordTokenizer tokenizer(delimiter);
    tokenizer.setText(bytes.data(), bytes.data() + text.size(), true);
    if (sepLineDelimiter({text.constData(), static_cast<std::size_t>(text.size())}))
        tokenizer.skipLine();
    std::vector<SampleRecord> records;
    std::vector<std::string_view> fields;
    while (records.size() < kSampleRecords && tokenizer.next(fields) == RecordTokenizer::Status::Record) {
        SampleRecord record{tokenizer.recordLine(), {}};
        for (const std::string_view field : fields)
            record.fields.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
        records.push_back(std::move(record));
    }
    return records;
}

char guessDelimiter(const QByteArray& text, const HeaderWords& isHeaderName) {
    if (const auto named = sepLineDelimiter({text.constData(), static_cast<std::size_t>(text.size())}))
        return *named;
    char best = ',';
    std::pair<int, double> bestScore;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::vector<SampleRecord> records = sampleRecords(text, delimiter);
        const int names = mostNames(records, isHeaderName);
        // One name can be chance; where no delimiter brings out several, the regular one is right.
        const std::pair<int, double> score(names >= 2 ? names : 0, regularity(records));
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

} // namespace liaison
