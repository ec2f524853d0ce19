// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_service.h"
#include "tests/core/structure/structure_desk.h"

namespace liaison::test {

/// A record in memory whose schools are formed into something.
class FormingRecord : public StructureDesk {
public:
    FormingRecord() : forming(*file) {}

    Id<School> placedSchool(const QString& name, qint64 easting, qint64 northing,
                            const QString& phase = u"Primary"_s) {
        const Id<School> id = school(name, phase);
        School placed = schools.find(id).value();
        placed.easting = easting;
        placed.northing = northing;
        const auto edited = schools.edit(placed);
        if (!edited)
            qFatal("%s", qPrintable(edited.error().message));
        return id;
    }
    static FormingQuestion question(QDate day, FormingJob job = FormingJob::Groups) {
        FormingQuestion question;
        question.day = day;
        if (job == FormingJob::Hubs)
            question.wants = HubsQuestion();
        else if (job == FormingJob::Founding)
            question.wants = FoundingQuestion();
        return question;
    }
    static FormedBody formed(const QString& name, const std::vector<Member>& members,
                             Id<Body> carriesOn = {}) {
        return {name, members.front(), members, carriesOn};
    }
    static Acceptance acceptance(const std::vector<FormedBody>& bodies, QDate effective,
                                 FormingJob job = FormingJob::Groups) {
        Acceptance acceptance;
        acceptance.question = question(effective, job);
        acceptance.plan.bodies = bodies;
        acceptance.effective = effective;
        return acceptance;
    }
    qint64 actions() {
        Query rows = file->database().query(u"SELECT COUNT(*) FROM change_set"_s);
        rows.run();
        rows.next();
        return rows.integer(0);
    }
    /// Everything that an undo has to bring back, as text. Versions only count edits.
    QString contents() {
        QString all;
        for (const QString& table :
             {u"body"_s, u"body_form"_s, u"membership"_s, u"saved_plan"_s, u"school"_s, u"term"_s}) {
            QStringList columns;
            for (const TableColumn& column : file->database().columns(table)) {
                if (column.name != "version"_L1)
                    columns << column.name;
            }
            Query rows =
                file->database().query(u"SELECT %1 FROM %2 ORDER BY id"_s.arg(columns.join(u", "_s), table));
            rows.run();
            while (rows.next()) {
                for (int i = 0; i < int(columns.size()); ++i)
                    all += rows.text(i) + u'|';
                all += u'\n';
            }
        }
        return all;
    }

    FormingService forming;
};

} // namespace liaison::test
