// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/schools/link_importer.h"
#include "core/schools/school_importer.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace liaison::test {

/// A record in memory with everything a test of schools needs, on 21 November 2026.
class SchoolDesk {
public:
    SchoolDesk()
        : clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC))
        , file(std::move(*TrustFile::inMemory(u"Northwood Trust"_s, clock)))
        , importer(file->database(), file->unitOfWork(), clock)
        , links(file->database(), file->unitOfWork(), clock)
        , service(file->database(), file->unitOfWork(), clock) {}

    /// Writes a list and returns its path.
    QString list(const QByteArray& bytes, const QString& name = u"list.csv"_s) const {
        QFile written(folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("the test's list could not be written");
        return written.fileName();
    }

    Result<ImportPlan> planFile(const QString& path, ImportOptions options = {},
                                const ListOverrides& overrides = {}) const {
        const auto inspected = importer.inspect(path, overrides);
        if (!inspected)
            return tl::unexpected<Error>(inspected.error());
        options.mapping = inspected->match.mapping;
        options.layoutId = inspected->match.layout.id;
        return importer.plan(path, inspected->format, options);
    }
    Result<ImportPlan> plan(const QByteArray& bytes, const ImportOptions& options = {}) const {
        return planFile(list(bytes), options);
    }
    /// Plans and applies; the counts of the plan.
    Result<ImportCounts> import(const QByteArray& bytes, const ImportOptions& options = {}) {
        return importFile(list(bytes), options);
    }
    Result<ImportCounts> importFile(const QString& path, const ImportOptions& options = {}) {
        const auto planned = planFile(path, options);
        if (!planned)
            return tl::unexpected<Error>(planned.error());
        const auto done = importer.apply(*planned);
        if (!done)
            return tl::unexpected<Error>(done.error());
        return planned->counts();
    }
    School school(qint64 urn) const { return service.findByUrn(urn).value_or(School()); }
    std::vector<School> all() const { return service.list().value_or(std::vector<School>()); }
    Result<LinksPlan> planLinks(const QByteArray& bytes) const {
        const QString path = list(bytes, u"links.csv"_s);
        const auto format = detectListFormat(path, schoolHeaderWords());
        if (!format)
            return tl::unexpected<Error>(format.error());
        return links.plan(path, *format);
    }

    FixedClock clock;
    std::unique_ptr<TrustFile> file;
    SchoolImporter importer;
    LinkImporter links;
    SchoolService service;
    QTemporaryDir folder;
};

/// "name: Old → New; town: → Hilton": what an entry changes, to be compared in one line.
inline QString changesText(const ImportPlan& plan, const PlanEntry& entry) {
    QStringList said;
    for (const PlannedChange& change : plan.changesOf(entry))
        said << u"%1: %2 → %3"_s.arg(schoolFieldKey(change.field), plan.text(change.before),
                                     plan.text(change.after));
    return said.join(u"; "_s);
}

/// "2 new, 1 closing": counts without what is zero.
inline QString countsText(const ImportCounts& counts) {
    QStringList said;
    const auto say = [&said](qint64 count, const QString& word) {
        if (count != 0)
            said << u"%1 %2"_s.arg(count).arg(word);
    };
    say(counts.fresh, u"new"_s);
    say(counts.changed, u"changed"_s);
    say(counts.unchanged, u"unchanged"_s);
    say(counts.closing, u"closing"_s);
    say(counts.reopening, u"reopening"_s);
    say(counts.filtered, u"filtered"_s);
    say(counts.duplicates, u"duplicates"_s);
    say(counts.refused, u"refused"_s);
    say(counts.skipped, u"skipped"_s);
    return said.join(u", "_s);
}

/// The rows that counts account for: all of a list's.
inline qint64 rowsCounted(const ImportCounts& counts) {
    return counts.fresh + counts.changed + counts.unchanged + counts.closing + counts.reopening +
           counts.filtered + counts.duplicates + counts.refused + counts.skipped;
}

/// The codes of notes, each once, sorted.
inline QStringList codesOf(const std::vector<ListNote>& notes) {
    QStringList codes;
    for (const ListNote& note : notes)
        codes << note.code;
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

} // namespace liaison::test

/// Fails the test with the error's sentence where a Result holds none.
#define LIAISON_VERIFY_RESULT(result)                                                                        \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().message));                \
    } while (false)
