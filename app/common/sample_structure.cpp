// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/sample_structure.h"

#include "app/common/record.h"
#include "app/common/sample_days.h"
#include "core/base/text.h"
#include "core/lists/list_reader.h"
#include "core/people/office_service.h"
#include "core/people/people_importer.h"
#include "core/people/people_service.h"
#include "core/people/term_repository.h"
#include "core/schools/school_service.h"
#include "core/store/store_error.h"
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"
#include "resources/sample/sample.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace liaison {

namespace {

/// What a call answered; its error is thrown on, to be caught once.
template <class T>
T taken(const Result<T>& result) {
    if (!result)
        throw StoreError(result.error().code, result.error().message, result.error().detail);
    return *result;
}
void taken(const Result<void>& result) {
    if (!result)
        throw StoreError(result.error().code, result.error().message, result.error().detail);
}

/// One line of the list of groups.
struct GroupRow {
    qint64 urn = 0;
    QString group;
    QString hub;
    QString area;
    QDate from;
};

std::vector<GroupRow> readGroups() {
    ListFormat format;
    format.encoding = u"utf-8"_s;
    const auto reader = openList(sampleStructurePath(), format);
    if (!reader)
        throw StoreError(reader.error().code, reader.error().message);
    std::vector<GroupRow> rows;
    ListRecord record;
    while (taken((*reader)->next(record))) {
        const auto cell = [&record](std::size_t at) {
            return QString::fromUtf8(record.fields.at(at).data(), qsizetype(record.fields[at].size()));
        };
        rows.push_back(
            {cell(0).toLongLong(), cell(2), cell(3), cell(4), QDate::fromString(cell(5), Qt::ISODate)});
    }
    return rows;
}

QJsonObject readBoards() {
    QFile file(sampleBoardsPath());
    if (!file.open(QIODevice::ReadOnly))
        throw StoreError(ErrorCode::Unreadable, u"The sample county’s boards cannot be read."_s);
    return QJsonDocument::fromJson(file.readAll()).object();
}

class Arranger {
public:
    explicit Arranger(TrustFile& file)
        : m_file(file)
        , m_today(file.clock().today())
        , m_bodies(file.database(), file.unitOfWork())
        , m_members(file.database(), file.unitOfWork())
        , m_structure(file.database(), file.unitOfWork(), file.clock())
        , m_offices(file.database(), file.unitOfWork(), file.clock())
        , m_people(file.database(), file.unitOfWork())
        , m_importer(file.database(), file.unitOfWork(), file.clock()) {
        for (BodyTies* ties : bodyTies())
            m_bodies.addTies(*ties);
        SchoolService schools(file.database(), file.unitOfWork(), file.clock());
        SchoolQuery urns;
        urns.fields = {SchoolField::Urn};
        for (const School& school : taken(schools.list(urns)))
            m_schools[school.urn.value_or(0)] = school.id;
    }

    void arrange() {
        openFromList();
        for (const QJsonValue board : m_boards[u"boards"_s].toArray())
            openBoard(board.toObject());
        for (const QJsonValue closure : m_boards[u"closures"_s].toArray())
            close(closure.toObject());
        importPeople();
        sayHowAppointed();
        for (const QJsonValue term : m_boards[u"terms"_s].toArray())
            appoint(term.toObject());
        for (const QJsonValue joining : m_boards[u"joined"_s].toArray())
            join(joining.toObject());
        for (const QJsonValue move : m_boards[u"moves"_s].toArray())
            moveSchool(move.toObject());
    }

private:
    QDate dayOf(const QJsonObject& object, const QString& key) const {
        return sampleDay(object[key].toString(), m_today);
    }
    Id<Body> body(const QJsonValue& name) const { return m_byName.at(name.toString()); }
    Id<School> school(const QJsonValue& urn) const { return m_schools.at(urn.toInteger()); }

    void open(const QString& type, const QString& name, QDate day, const QString& notes = {}) {
        Opening opening{taken(m_structure.typeByKey(type)).id, name, day};
        opening.notes = notes;
        m_byName[name] = taken(m_bodies.open(opening)).id;
    }

    /// The areas, the groups and the hubs of the list, in its order of names, each with its members.
    void openFromList() {
        const QJsonObject begin = m_boards[u"begin"_s].toObject();
        std::map<QString, std::map<QDate, std::vector<Member>>> areas;
        std::map<QString, std::map<QDate, std::vector<Member>>> groups;
        std::map<QString, std::map<QString, int>> hubs;
        for (const GroupRow& row : readGroups()) {
            if (row.group.isEmpty())
                continue;
            areas[row.area][row.from].emplace_back(m_schools.at(row.urn));
            groups[row.group][row.from].emplace_back(m_schools.at(row.urn));
            ++hubs[row.hub][row.group];
        }
        openWithSchools(u"area-meeting"_s, dayOf(begin, u"area-meeting"_s), areas);
        openWithSchools(u"liaison-group"_s, dayOf(begin, u"liaison-group"_s), groups);
        const QDate hubsBegin = dayOf(begin, u"hub"_s);
        for (const auto& [hub, members] : hubs) {
            open(u"hub"_s, hub, hubsBegin);
            std::vector<Member> bodies;
            for (const auto& [group, schools] : members)
                bodies.emplace_back(m_byName.at(group));
            add(hub, bodies, hubsBegin);
        }
    }

    void openWithSchools(const QString& type, QDate day,
                         const std::map<QString, std::map<QDate, std::vector<Member>>>& bodies) {
        for (const auto& [name, joined] : bodies) {
            open(type, name, day);
            for (const auto& [from, schools] : joined)
                add(name, schools, from);
        }
    }

    void add(const QString& name, const std::vector<Member>& members, QDate from) {
        taken(m_members.add({members, m_byName.at(name), from, {}, MembershipKind::Full, {}, {}}));
    }

    void openBoard(const QJsonObject& board) {
        const QString name = board[u"name"_s].toString();
        const QDate day = dayOf(board, u"opened"_s);
        open(board[u"type"_s].toString(), name, day, board[u"notes"_s].toString());
        std::vector<Member> members;
        for (const QJsonValue member : board[u"members"_s].toArray())
            members.emplace_back(body(member));
        if (!members.empty())
            add(name, members, day);
    }

    void close(const QJsonObject& closure) {
        const QJsonValue successor = closure[u"successor"_s];
        taken(
            m_bodies.close({body(closure[u"body"_s]), dayOf(closure, u"last_day"_s),
                            successor.toString().isEmpty() ? Id<Body>() : body(successor), Leftovers::End}));
    }

    void importPeople() {
        const auto list = taken(m_importer.inspect(samplePeoplePath()));
        PeopleOptions options;
        options.mapping = list.mapping;
        taken(m_importer.apply(taken(m_importer.plan(list.path, list.format, options))));
        for (const Person& person : taken(m_people.list()))
            m_byAddress[person.email] = person.id;
    }

    /// What the list of people does not say: governors, groups and the trust elect or appoint.
    void sayHowAppointed() {
        struct Way {
            Appointed how;
            QString by;
        };
        const std::map<QString, Way> ways{
            {u"headteacher"_s, {Appointed::Appointed, u"the governing body"_s}},
            {u"chair-of-governors"_s, {Appointed::Elected, u"the governing body"_s}},
            {u"chair"_s, {Appointed::Elected, u"its members"_s}},
            {u"vice-chair"_s, {Appointed::Elected, u"its members"_s}},
            {u"clerk"_s, {Appointed::Appointed, u"its chair"_s}},
            {u"representative"_s, {Appointed::Elected, u"the body represented"_s}},
            {u"trustee"_s, {Appointed::Elected, u"the members of the trust"_s}},
            {u"cluster-lead"_s, {Appointed::Elected, u"its members"_s}},
            {u"facilitator"_s, {Appointed::Appointed, u"the trust"_s}}};
        std::map<Id<Office>, Way> wayTo;
        for (const auto& [key, way] : ways)
            wayTo[taken(m_offices.officeByKey(key)).id] = way;
        const auto done =
            m_file.unitOfWork().run(u"Say how office-holders were appointed"_s, [&](Recorder& recorder) {
                const TermRepository terms(m_file.database());
                for (const auto& [address, person] : m_byAddress) {
                    for (const Term& before : terms.ofPerson(person)) {
                        Term after = before;
                        after.how = wayTo.at(before.office).how;
                        after.electedBy = wayTo.at(before.office).by;
                        terms.update(recorder, before, after);
                    }
                }
            });
        if (!done)
            throw StoreError(done.error().code, done.error().message, done.error().detail);
    }

    void appoint(const QJsonObject& object) {
        Appointment appointment;
        Term& term = appointment.term;
        term.office = taken(m_offices.officeByKey(object[u"office"_s].toString())).id;
        term.person = m_byAddress.at(object[u"person"_s].toString());
        term.where = body(object[u"body"_s]);
        if (const QJsonValue from = object[u"from"_s]; !from.toString().isEmpty())
            term.fromBody = body(from);
        term.begins = dayOf(object, u"begins"_s);
        term.ends = dayOf(object, u"ends"_s);
        term.how = Appointed::Elected;
        term.electedBy = object[u"elected_by"_s].toString();
        term.lastReported = dayOf(object, u"last_reported"_s);
        taken(m_offices.appoint(appointment));
    }

    void join(const QJsonObject& object) {
        Joining joining;
        for (const QJsonValue urn : object[u"schools"_s].toArray())
            joining.members.emplace_back(school(urn));
        joining.body = body(object[u"body"_s]);
        joining.from = dayOf(object, u"from"_s);
        joining.kind = membershipKindFromKey(object[u"kind"_s].toString()).value_or(MembershipKind::Full);
        joining.review = dayOf(object, u"review"_s);
        taken(m_members.add(joining));
        if (const QString reason = object[u"accepted"_s].toString(); !reason.isEmpty())
            accept(joining, reason);
    }

    /// Accepts what the rules say against a membership.
    void accept(const Joining& joining, const QString& reason) {
        for (const Breach& breach : taken(m_structure.breaches(m_today))) {
            if (breach.body == joining.body && Member(breach.school) == joining.members.front())
                taken(m_structure.accept(breach, reason));
        }
    }

    void moveSchool(const QJsonObject& object) {
        Moving moving;
        moving.members = {school(object[u"school"_s])};
        moving.to = body(object[u"to"_s]);
        moving.day = dayOf(object, u"day"_s);
        taken(m_members.move(moving));
    }

    TrustFile& m_file;
    QDate m_today;
    BodyService m_bodies;
    MemberService m_members;
    StructureService m_structure;
    OfficeService m_offices;
    PeopleService m_people;
    PeopleImporter m_importer;
    const QJsonObject m_boards = readBoards();
    std::map<qint64, Id<School>> m_schools;
    std::map<QString, Id<Body>> m_byName;
    std::map<QString, Id<Person>> m_byAddress;
};

} // namespace

Result<void> arrangeSampleCounty(TrustFile& file) {
    try {
        Arranger(file).arrange();
    } catch (const StoreError& error) {
        return tl::unexpected<Error>(error.error());
    }
    return {};
}

} // namespace liaison
