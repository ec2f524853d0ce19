// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace liaison {

/// One thing a report asks before it can be made: a day, a school, which columns.
struct ReportQuestion {
    enum class Kind { Date, School, Text, Choice, Columns, Conditions };
    /// The option's name on the command line, without dashes: "as-of", "urn".
    QString key;
    QString label;
    Kind kind = Kind::Text;
    bool isRequired = false;
    /// For Choice: keys and labels. For Columns: those that can be printed; the answer is keys with commas
    /// between. For Conditions: the fields of schools that can be asked for; the answer is "key=value", one a
    /// line.
    std::vector<std::pair<QString, QString>> choices;
    /// What is taken where nothing is said; may be empty.
    QString preset;
};

/// The answers to a report's questions, by key, as texts (dates in ISO form).
using ReportAnswers = QMap<QString, QString>;

/// A report that can be asked for by name, from the window and from the command line alike.
struct ReportEntry {
    /// "school-list": its name on the command line.
    QString name;
    QString title;
    /// One sentence: what it shows and whom it is for.
    QString purpose;
    std::vector<ReportQuestion> questions;
    std::function<Result<ReportDocument>(const ReportAnswers&)> make;
};

/// Every report of the open file, in the order of the rooms. Each room adds its own; `app` puts them
/// together.
class ReportCatalogue {
public:
    void add(ReportEntry entry) { m_entries.push_back(std::move(entry)); }
    const std::vector<ReportEntry>& entries() const { return m_entries; }
    /// Null where there is no report of that name.
    const ReportEntry* find(const QString& name) const {
        for (const ReportEntry& entry : m_entries)
            if (entry.name == name)
                return &entry;
        return nullptr;
    }

private:
    std::vector<ReportEntry> m_entries;
};

} // namespace liaison
