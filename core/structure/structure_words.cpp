// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_words.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/membership_repository.h"
#include "core/structure/structure_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

QString bodyName(TrustFile& file, qint64 id) {
    const auto body = BodyService(file.database(), file.unitOfWork()).find({id});
    return body ? body->name() : QString();
}

QString schoolName(TrustFile& file, qint64 id) {
    const auto school = SchoolService(file.database(), file.unitOfWork(), file.clock()).find({id});
    return school ? school->name : QString();
}

/// The singular of a type or an office among all of its kind.
template <class Kind>
QString singularOf(const Result<std::vector<Kind>>& all, qint64 id) {
    if (!all)
        return {};
    const auto found =
        std::find_if(all->begin(), all->end(), [id](const Kind& kind) { return kind.id.value == id; });
    return found == all->end() ? QString() : found->singular;
}

StructureService serviceOf(TrustFile& file) {
    return {file.database(), file.unitOfWork(), file.clock()};
}

/// What stands in a column that holds days, yes or no, or a kind of membership.
QString shownValue(const RecordFormats& formats, const QString& column, const QVariant& value) {
    static const QStringList kDays{u"opened"_s, u"closed"_s,   u"begins"_s,        u"ends"_s,
                                   u"review"_s, u"accepted"_s, u"accepted_until"_s};
    if (kDays.contains(column))
        return storedDayText(formats, value);
    if (column.startsWith("is_"_L1) || column == "takes_schools"_L1 || column == "expects_every_school"_L1)
        return storedFlagText(value);
    if (column == "kind"_L1) {
        const auto kind = membershipKindFromKey(value.toString());
        return kind ? membershipKindLabel(*kind) : value.toString();
    }
    return value.toString();
}

using Labels = QHash<QString, QString>;

/// Words whose labels come from a list; columns that are not in it stay unseen.
TableWords listed(const RecordFormats& formats, const QString& noun,
                  std::function<QString(TrustFile&, qint64, const RowImage&)> name, const Labels& labels) {
    TableWords words;
    words.noun = noun;
    words.name = std::move(name);
    words.label = labelsFrom(labels);
    words.value = [formats](const QString& column, const QVariant& value) {
        return shownValue(formats, column, value);
    };
    words.reference = structureReference;
    return words;
}

/// The name that a column of the row itself holds.
auto named(const QString& column) {
    return [column](TrustFile&, qint64, const RowImage& known) { return known.value(column).toString(); };
}

/// The name of what a column of the row refers to.
auto namedBy(const QString& column) {
    return [column](TrustFile& file, qint64, const RowImage& known) {
        return structureReference(file, column, known.value(column).toLongLong());
    };
}

/// A change holds only the columns that differ; who belongs where is then asked of the record.
QString membershipName(TrustFile& file, qint64 id, const RowImage& known) {
    RowImage ends = known;
    if (!known.contains(u"body"_s) || !known.contains(u"school"_s)) {
        const auto stored =
            guarded([&] { return MembershipRepository(file.database()).find(Id<Membership>{id}); });
        if (!stored || !*stored)
            return {};
        ends[u"body"_s] = (*stored)->body.value;
        const bool isSchool = std::holds_alternative<Id<School>>((*stored)->member);
        ends[u"school"_s] = isSchool ? QVariant(std::get<Id<School>>((*stored)->member).value) : QVariant();
        ends[u"member_body"_s] =
            isSchool ? QVariant() : QVariant(std::get<Id<Body>>((*stored)->member).value);
    }
    const QString column = ends.value(u"school"_s).isNull() ? u"member_body"_s : u"school"_s;
    const QString member = structureReference(file, column, ends.value(column).toLongLong());
    const QString body = structureReference(file, u"body"_s, ends.value(u"body"_s).toLongLong());
    return member.isEmpty() || body.isEmpty() ? QString() : Words::tr("%1 in %2").arg(member, body);
}

QString breachName(TrustFile& file, qint64, const RowImage& known) {
    for (const QString& column : {u"body"_s, u"school"_s, u"member_body"_s})
        if (const QVariant id = known.value(column); !id.isNull())
            return structureReference(file, column, id.toLongLong());
    return {};
}

void addTypeWords(RowWords& words, const RecordFormats& formats) {
    words.add(u"body_type"_s, listed(formats, Words::tr("Body type"), named(u"singular"_s),
                                     {{u"singular"_s, Words::tr("Name")},
                                      {u"plural"_s, Words::tr("Several")},
                                      {u"colour"_s, Words::tr("Colour")},
                                      {u"badge"_s, Words::tr("Badge")},
                                      {u"takes_schools"_s, Words::tr("Takes schools")},
                                      {u"school_kinds"_s, Words::tr("Kinds of school")},
                                      {u"anchor_kind"_s, Words::tr("Kind it is built round")},
                                      {u"fewest_members"_s, Words::tr("Fewest members")},
                                      {u"most_members"_s, Words::tr("Most members")},
                                      {u"is_exclusive"_s, Words::tr("One at a time")},
                                      {u"schools_may_choose"_s, Words::tr("Schools may choose")},
                                      {u"expects_every_school"_s, Words::tr("Expects every school")},
                                      {u"meets"_s, Words::tr("Meets every")},
                                      {u"converts_to"_s, Words::tr("Becomes")},
                                      {u"notes"_s, Words::tr("Notes")}}));
    words.add(
        u"body_type_member"_s,
        listed(formats, Words::tr("Members of a body type"), namedBy(u"body_type"_s),
               {{u"body_type"_s, Words::tr("Body type")}, {u"member_type"_s, Words::tr("Members are")}}));
    words.add(u"body_type_office"_s,
              listed(formats, Words::tr("Office of a body type"), namedBy(u"body_type"_s),
                     {{u"body_type"_s, Words::tr("Body type")},
                      {u"office"_s, Words::tr("Office")},
                      {u"seats"_s, Words::tr("Seats")},
                      {u"is_per_member"_s, Words::tr("For each member")}}));
    words.add(u"office"_s, listed(formats, Words::tr("Office"), named(u"singular"_s),
                                  {{u"singular"_s, Words::tr("Name")},
                                   {u"plural"_s, Words::tr("Several")},
                                   {u"is_representative"_s, Words::tr("Sits for a body")}}));
}

void addBodyWords(RowWords& words, const RecordFormats& formats) {
    words.add(u"body"_s,
              listed(formats, Words::tr("Body"),
                     [](TrustFile& file, qint64 id, const RowImage&) { return bodyName(file, id); },
                     {{u"opened"_s, Words::tr("Opens")},
                      {u"closed"_s, Words::tr("Last day")},
                      {u"successor"_s, Words::tr("Successor")},
                      {u"owner"_s, Words::tr("Owned by")},
                      {u"notes"_s, Words::tr("Notes")}}));
    words.add(u"body_form"_s, listed(formats, Words::tr("Name of a body"), named(u"name"_s),
                                     {{u"begins"_s, Words::tr("From")},
                                      {u"body_type"_s, Words::tr("Body type")},
                                      {u"name"_s, Words::tr("Name")}}));
    words.add(u"membership"_s, listed(formats, Words::tr("Membership"), membershipName,
                                      {{u"body"_s, Words::tr("Body")},
                                       {u"school"_s, Words::tr("School")},
                                       {u"member_body"_s, Words::tr("Member")},
                                       {u"kind"_s, Words::tr("As")},
                                       {u"begins"_s, Words::tr("From")},
                                       {u"ends"_s, Words::tr("Last day")},
                                       {u"review"_s, Words::tr("Review on")},
                                       {u"notes"_s, Words::tr("Notes")}}));
    words.add(u"accepted_breach"_s, listed(formats, Words::tr("Accepted breach"), breachName,
                                           {{u"body"_s, Words::tr("Body")},
                                            {u"school"_s, Words::tr("School")},
                                            {u"member_body"_s, Words::tr("Member")},
                                            {u"office"_s, Words::tr("Office")},
                                            {u"reason"_s, Words::tr("Reason")},
                                            {u"accepted"_s, Words::tr("Accepted on")},
                                            {u"accepted_until"_s, Words::tr("Accepted until")}}));
}

} // namespace

QString structureReference(TrustFile& file, const QString& column, qint64 rowId) {
    static const QStringList kBodies{u"body"_s, u"member_body"_s, u"from_body"_s, u"successor"_s, u"owner"_s};
    if (column == "school"_L1)
        return schoolName(file, rowId);
    if (kBodies.contains(column))
        return bodyName(file, rowId);
    if (column == "body_type"_L1 || column == "member_type"_L1 || column == "converts_to"_L1)
        return singularOf(serviceOf(file).types(), rowId);
    if (column == "office"_L1)
        return singularOf(serviceOf(file).offices(), rowId);
    return {};
}

void addStructureWords(RowWords& words, const RecordFormats& formats) {
    addTypeWords(words, formats);
    addBodyWords(words, formats);
}

} // namespace liaison
