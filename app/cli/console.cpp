// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

constexpr qsizetype kLinesAtMost = 20;
constexpr qsizetype kPartsAtMost = 10;

/// A list may hold the codes that move a terminal's cursor or rename its window.
QString harmless(const QString& text) {
    QString safe = text;
    for (QChar& c : safe) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = c == u'\t' ? u' ' : QChar(QChar::ReplacementCharacter);
    }
    return safe;
}

QString inOneLine(QString text) {
    return text.replace(u'\n', u' ');
}

void put(std::FILE* out, const QString& text) {
    const QByteArray utf8 = harmless(text).toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, std::size_t(utf8.size()), out);
}

} // namespace

void Console::line(const QString& text) const {
    if (!m_isJson)
        put(stdout, text);
}

void Console::firstLines(const QStringList& lines) const {
    for (const QString& text : lines.mid(0, kLinesAtMost))
        line(text);
    if (lines.size() > kLinesAtMost)
        line(Words::tr("  … and %1 more; --json lists them all").arg(countText(lines.size() - kLinesAtMost)));
}

void Console::remark(const QString& text) const {
    std::fflush(stdout);
    put(stderr, text);
}

void Console::table(const QStringList& headings, const std::vector<QStringList>& rows,
                    const std::vector<bool>& isNumber) const {
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        qsizetype width = headings[column].size();
        for (const QStringList& row : rows)
            width = std::max(width, row[column].size());
        widths.push_back(width);
    }
    const auto show = [&](const QStringList& cells) {
        QString text;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const auto at = std::size_t(column);
            if (column > 0)
                text += u"  "_s;
            const QString cell = inOneLine(cells[column]);
            text += isNumber[at] ? cell.rightJustified(widths[at]) : cell.leftJustified(widths[at]);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    };
    show(headings);
    for (const QStringList& row : rows)
        show(row);
}

void Console::fail(const Error& error) const {
    if (!m_isJson) {
        remark(u"liaison-cli: "_s + error.message);
        return;
    }
    JsonWriter writer = json();
    writer.beginObject().key("error").beginObject();
    writer.key("code").text(errorCodeKey(error.code));
    writer.key("message").text(error.message);
    writer.key("detail").textOrNull(error.detail);
    writer.endObject().endObject();
}

QString firstFew(const QStringList& parts, const QString& between) {
    QStringList few = parts.mid(0, kPartsAtMost);
    if (parts.size() > kPartsAtMost)
        few << u"…"_s;
    return few.join(between);
}

QString errorCodeKey(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid:
        return u"invalid"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Duplicate:
        return u"duplicate"_s;
    case ErrorCode::InUse:
        return u"in-use"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::Unreadable:
        return u"unreadable"_s;
    case ErrorCode::Storage:
        return u"storage"_s;
    }
    return {};
}

} // namespace liaison::cli
