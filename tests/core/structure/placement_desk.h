// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_importer.h"
#include "core/structure/list_placements.h"
#include "tests/core/structure/structure_desk.h"

#include <QTemporaryDir>

namespace liaison::test {

/// A record whose lists of schools know of liaison groups and hubs.
class PlacementDesk : public StructureDesk {
public:
    PlacementDesk() { setSchoolCompanions({&m_placements, {}}); }
    ~PlacementDesk() { setSchoolCompanions({}); }

    SchoolImporter importer() { return SchoolImporter(file->database(), file->unitOfWork(), clock); }
    /// `rows` stand under "URN,Name,Status,Liaison group,Hub".
    ImportPlan plan(const QByteArray& rows, QDate from = {}, const NameAnswers& names = {}) {
        return planList("URN,Name,Status,Liaison group,Hub\n" + rows, from, names);
    }
    ImportPlan planList(const QByteArray& list, QDate from = {}, const NameAnswers& names = {}) {
        const QString path = m_folder.filePath(u"list.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(list) != list.size())
            qFatal("the list cannot be written");
        out.close();
        const auto seen = importer().inspect(path);
        if (!seen)
            qFatal("%s", qPrintable(seen.error().message));
        ImportOptions options;
        options.mapping = seen->match.mapping;
        options.placedFrom = from;
        options.names = names;
        auto planned = importer().plan(path, seen->format, options);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().message));
        return std::move(*planned);
    }
    void import(const QByteArray& rows, QDate from = {}) {
        const auto done = importer().apply(plan(rows, from));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    Id<School> withUrn(qint64 urn) { return schools.findByUrn(urn)->id; }
    /// "Oak in Vale": group and hub of a school on a day.
    QString placeOf(qint64 urn, QDate day) {
        const SchoolPlace place = m_placements.placesOn(file->database(), day).value(withUrn(urn).value);
        return u"%1 in %2"_s.arg(place.group, place.hub);
    }
    static QStringList codesOf(const ImportPlan& plan) {
        QStringList codes;
        for (const ListNote& note : plan.notes)
            codes << note.code;
        return codes;
    }

private:
    ListPlacements m_placements;
    QTemporaryDir m_folder;
};

} // namespace liaison::test
