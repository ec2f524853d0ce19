// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_reader.h"
#include "core/schools/school.h"

#include <QHash>

#include <map>
#include <set>
#include <vector>

namespace liaison {

class Database;
class Recorder;
class SchoolTies;

/// Where a school belongs: the names of its liaison group and of its hub. Empty where it belongs to none, or
/// where a list says nothing.
struct SchoolPlace {
    QString group;
    QString hub;

    bool operator==(const SchoolPlace&) const = default;
};

/// By the id of the school; schools that belong nowhere are not in it.
using SchoolPlaces = QHash<qint64, SchoolPlace>;

/// What a row of a list says of where its school belongs.
struct PlacedRow {
    /// The place of the school among the entries of the plan.
    std::size_t entry = 0;
    qint64 line = 0;
    /// Not valid for a school that the import adds.
    Id<School> school;
    /// A closed school is given no place.
    bool isClosed = false;
    SchoolPlace said;
};

/// What becomes of one school.
struct Placement {
    std::size_t entry = 0;
    SchoolPlace before;
    SchoolPlace after;
};

/// What was answered about names of bodies that are nearly alike. Names are folded where they are compared.
struct NameAnswers {
    /// By the folded name that is not to be: the name that is meant.
    std::map<QString, QString> same;
    /// Folded names of bodies of their own, however like another they are.
    std::set<QString> separate;

    bool isEmpty() const { return same.empty() && separate.empty(); }
    /// The name that a cell means; mostly its own.
    QString meantBy(const QString& name) const;
    bool areSeparate(const QString& foldedName, const QString& other) const {
        return separate.contains(foldedName) || separate.contains(other);
    }
};

/// Two names that may be one body's: a new one, and one of the list or the record before it.
struct NameQuestion {
    /// "group" or "hub".
    QString field;
    QString name;
    QString other;
    /// Then the name to keep is the other.
    bool isOtherOfRecord = false;
};

/// A body that the list names and the record does not have.
struct PlannedBody {
    /// "group" or "hub": the field that names it.
    QString field;
    QString name;
};

/// What a list would do to the places of schools.
struct PlacementPlan {
    QDate day;
    std::vector<PlannedBody> bodies;
    /// Only those that change something; by entry.
    std::vector<Placement> placements;
    /// Schools that get a place where they had none, that leave one for another, and that stay; and those
    /// that stay because something about their place is asked first.
    qint64 joining = 0;
    qint64 moving = 0;
    qint64 unchanged = 0;
    qint64 waiting = 0;
    /// Names that are asked about; the schools with either name wait.
    std::vector<NameQuestion> questions;
    std::vector<ListNote> notes;
    /// The state of the record the plan was made for.
    QString recordState;

    /// Whether something of it is asked, and so not done.
    bool hasQuestions() const;
};

/// A school with the place it is to have from the plan's day on.
struct WantedPlace {
    Id<School> school;
    SchoolPlace place;
};

/// What a later room knows of the places of schools: it fills SchoolField::Group and SchoolField::Hub of
/// lists, and takes them from lists. It keeps nothing itself, and is asked from several threads. Throws
/// StoreError.
class ListCompanion {
public:
    virtual ~ListCompanion() = default;

    virtual SchoolPlaces placesOn(Database& database, QDate day) const = 0;
    /// A blank place keeps what the record has.
    virtual PlacementPlan plan(Database& database, const std::vector<PlacedRow>& rows, QDate day,
                               const NameAnswers& answers) const = 0;
    /// Carries out what was planned for these schools, with the bodies they need. Conflict where the record
    /// is another than the plan was made for.
    virtual void apply(Recorder& recorder, const PlacementPlan& plan,
                       const std::vector<WantedPlace>& wanted) const = 0;
};

/// What later rooms bring to schools. `app` puts it together once, before a file is opened.
struct SchoolCompanions {
    const ListCompanion* lists = nullptr;
    /// Asked at every hand-over, and by connectionsOf, in this order.
    std::vector<SchoolTies*> ties = {};
};

const SchoolCompanions& schoolCompanions();
void setSchoolCompanions(SchoolCompanions companions);

} // namespace liaison
