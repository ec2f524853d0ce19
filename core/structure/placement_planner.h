// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/schools/draft_store.h"
#include "core/structure/near_names.h"
#include "core/structure/placement_record.h"

namespace liaison {

/// Works out what a list's liaison groups and hubs would do. Pure: it reads nothing but the record given.
class PlacementPlanner {
public:
    PlacementPlanner(const PlacementRecord& record, const NameAnswers& answers);

    PlacementPlan plan(const std::vector<PlacedRow>& rows);

private:
    /// One body that the list names, in whatever spelling.
    struct Named {
        QString key;
        QString name;
        Id<Body> body;
        /// False where the list cannot mean it without being asked.
        bool isUsable = true;
        /// Something about it, or about its hub, is asked first.
        bool waits = false;
        /// Of a group: the hubs that the list puts it in, with the first line that does.
        QHash<QString, qint64> hubs;
    };
    using Names = QHash<QString, Named>;

    Names& namesOf(SchoolField field) { return field == SchoolField::Group ? m_groups : m_hubs; }
    /// Null where the cell says nothing that can be used.
    Named* resolve(SchoolField field, const QString& cell, qint64 line);
    Named resolveNew(SchoolField field, const QString& cell, qint64 line);
    void noteSpelling(SchoolField field, const Named& named, const QString& cell, qint64 line);
    /// Asks about the names that are nearly this one; both wait unless it is answered.
    void askNear(SchoolField field, Named& named, qint64 line);
    void hold(SchoolField field, const QString& key);
    QString keyOf(const QString& cell) const { return folded(m_answers.meantBy(cell)); }
    /// The group that a row speaks of: the one it names, else the one where its school is.
    Named* groupOf(const PlacedRow& row);
    void readRow(const PlacedRow& row);
    void settleHubs();
    void settleHub(Named& group);
    void stayInHub(Named& group, qint64 line, const QString& code, const QString& text);
    QString hubAfter(const Named& group) const;
    SchoolPlace after(const PlacedRow& row, const SchoolPlace& before, bool& waits);
    void place(const PlacedRow& row);
    void note(qint64 line, SchoolField field, const QString& code, const QString& value, const QString& text,
              NoteSeverity severity);

    const PlacementRecord& m_record;
    const NameAnswers& m_answers;
    PlacementPlan m_plan;
    NoteKeeper m_notes;
    Names m_groups;
    Names m_hubs;
    NearNames m_nearGroups;
    NearNames m_nearHubs;
    qint64 m_closed = 0;
};

} // namespace liaison
