// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_writer.h"
#include "core/base/clock.h"
#include "core/base/error.h"

#include <QStringList>

#include <vector>

namespace liaison::cli {

/// What a command talks to: lines for a person on the output, or one JSON text for a program.
class Console {
public:
    Console(const Clock& clock, bool isJson) : m_clock(clock), m_isJson(isJson) {}

    const Clock& clock() const { return m_clock; }
    /// Whether a program is listening: then nothing but its JSON goes to the output.
    bool isJson() const { return m_isJson; }
    /// The JSON text; one for each run.
    JsonWriter json() const { return JsonWriter(stdout); }

    /// A line for a person. Control characters of foreign texts are made harmless.
    void line(const QString& text = {}) const;
    /// The first lines of many, and how many more there are; --json prints all of them.
    void firstLines(const QStringList& lines) const;
    /// A line beside the output, for warnings.
    void remark(const QString& text) const;
    /// Rows under headings, each column as wide as it needs; numbers to the right.
    void table(const QStringList& headings, const std::vector<QStringList>& rows,
               const std::vector<bool>& isNumber) const;
    /// What went wrong.
    void fail(const Error& error) const;

private:
    const Clock& m_clock;
    bool m_isJson;
};

/// The first few parts, and that there are more.
QString firstFew(const QStringList& parts, const QString& between);
/// The word for an error's code in JSON: "not-found".
QString errorCodeKey(ErrorCode code);

} // namespace liaison::cli
