// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_service.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/breach_repository.h"
#include "core/structure/structure_repository.h"
#include "core/structure/structure_rules.h"
#include "core/structure/type_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructureService)
};

void throwFirst(const QStringList& problems) {
    if (!problems.isEmpty())
        throw StoreError(ErrorCode::Invalid, problems.front());
}

template <class Thing>
const Thing& withId(const std::vector<Thing>& things, Id<Thing> id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
    if (found == things.end())
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("The record has nothing of the number %1; somebody may have removed it.")
                             .arg(id.value));
    return *found;
}

Result<void> withoutValue(const Result<ChangeSet>& done) {
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

/// "2 bodies and 1 type of body": what refers to a row, in words.
QString usesText(const std::vector<StructureRepository::Use>& uses) {
    QStringList parts;
    const auto say = [&](const QString& table, const QString& one, const QString& several) {
        qint64 count = 0;
        for (const StructureRepository::Use& use : uses)
            count += use.table == table ? use.count : 0;
        if (count > 0)
            parts << counted(count, one, several);
    };
    say(u"body_form"_s, Words::tr("body"), Words::tr("bodies"));
    say(u"term"_s, Words::tr("term of office"), Words::tr("terms of office"));
    say(u"body_type"_s, Words::tr("type of body that becomes it"), Words::tr("types of body that become it"));
    say(u"body_type_member"_s, Words::tr("type of body whose members it may be"),
        Words::tr("types of body whose members it may be"));
    say(u"accepted_breach"_s, Words::tr("accepted breach of a rule"),
        Words::tr("accepted breaches of rules"));
    say(u"body_type_office"_s, Words::tr("type of body that has it"),
        Words::tr("types of body that have it"));
    return parts.isEmpty() ? Words::tr("other entries") : parts.join(Words::tr(" and "));
}

void refuseUsed(Database& database, const QString& table, qint64 id, const QString& name,
                const QStringList& own) {
    const auto uses = StructureRepository(database).usesOf(table, id, own);
    if (!uses.empty())
        throw StoreError(ErrorCode::InUse,
                         Words::tr("“%1” is used by %2; change those first.").arg(name, usesText(uses)));
}

} // namespace

StructureService::StructureService(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock) {}

Result<Structure> StructureService::asOf(QDate day) const {
    if (!day.isValid())
        return failure(ErrorCode::Invalid, Words::tr("Say of which day the structure is to be shown."));
    return guarded([&] { return StructureRepository(m_database).asOf(day); });
}

Result<std::vector<BodyType>> StructureService::types() const {
    return guarded([&] { return BodyTypeRepository(m_database).types(); });
}

Result<BodyType> StructureService::typeByKey(const QString& key) const {
    return guarded([&] {
        QStringList keys;
        for (BodyType& type : BodyTypeRepository(m_database).types()) {
            if (type.key == key)
                return std::move(type);
            keys << type.key;
        }
        throw StoreError(
            ErrorCode::NotFound,
            Words::tr("There is no type of body “%1”; there are: %2.").arg(key, keys.join(u", "_s)));
    });
}

Result<BodyType> StructureService::addType(const BodyType& type) {
    BodyType added = type;
    const auto done =
        m_work.run(Words::tr("Add type of body %1").arg(tidied(type.singular)), [&](Recorder& recorder) {
            const BodyTypeRepository repository(m_database);
            const auto types = repository.types();
            added.id = {};
            added = completed(added, types);
            throwFirst(problemsOf(added, types));
            added.id = repository.insert(recorder, added);
        });
    return done ? typeByKey(added.key) : tl::unexpected<Error>(done.error());
}

Result<BodyType> StructureService::editType(const BodyType& edited) {
    QString key;
    const auto done =
        m_work.run(Words::tr("Edit type of body %1").arg(tidied(edited.singular)), [&](Recorder& recorder) {
            const BodyTypeRepository repository(m_database);
            const auto types = repository.types();
            BodyType before = withId(types, edited.id);
            key = before.key;
            before.version = edited.version;
            BodyType after = edited;
            after.key = key;
            after = completed(after, types);
            throwFirst(problemsOf(after, types));
            repository.update(recorder, before, after);
        });
    return done ? typeByKey(key) : tl::unexpected<Error>(done.error());
}

Result<void> StructureService::removeType(Id<BodyType> id) {
    const auto type = guarded([&] { return withId(BodyTypeRepository(m_database).types(), id); });
    if (!type)
        return tl::unexpected<Error>(type.error());
    return withoutValue(
        m_work.run(Words::tr("Remove type of body %1").arg(type->singular), [&](Recorder& recorder) {
            // What the type itself takes goes with it; that it may be a member elsewhere does not.
            BodyType bare = *type;
            bare.memberTypes.clear();
            bare.seats.clear();
            const BodyTypeRepository repository(m_database);
            repository.update(recorder, *type, bare);
            refuseUsed(m_database, u"body_type"_s, id.value, type->singular, {});
            repository.remove(recorder, *type);
        }));
}

Result<std::vector<Office>> StructureService::offices() const {
    return guarded([&] { return BodyTypeRepository(m_database).offices(); });
}

Result<Office> StructureService::addOffice(const Office& office) {
    Office added = office;
    const auto done =
        m_work.run(Words::tr("Add office %1").arg(tidied(office.singular)), [&](Recorder& recorder) {
            const BodyTypeRepository repository(m_database);
            const auto offices = repository.offices();
            added.id = {};
            added = completed(added, offices);
            throwFirst(problemsOf(added, offices));
            added.id = repository.insert(recorder, added);
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return guarded([&] { return withId(BodyTypeRepository(m_database).offices(), added.id); });
}

Result<Office> StructureService::editOffice(const Office& edited) {
    const auto done =
        m_work.run(Words::tr("Edit office %1").arg(tidied(edited.singular)), [&](Recorder& recorder) {
            const BodyTypeRepository repository(m_database);
            const auto offices = repository.offices();
            Office before = withId(offices, edited.id);
            before.version = edited.version;
            Office after = edited;
            after.key = before.key;
            after = completed(after, offices);
            throwFirst(problemsOf(after, offices));
            if (after.heldIn != before.heldIn)
                refuseUsed(m_database, u"office"_s, before.id.value, before.singular, {});
            repository.update(recorder, before, after);
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return guarded([&] { return withId(BodyTypeRepository(m_database).offices(), edited.id); });
}

Result<void> StructureService::removeOffice(Id<Office> id) {
    const auto office = guarded([&] { return withId(BodyTypeRepository(m_database).offices(), id); });
    if (!office)
        return tl::unexpected<Error>(office.error());
    return withoutValue(
        m_work.run(Words::tr("Remove office %1").arg(office->singular), [&](Recorder& recorder) {
            refuseUsed(m_database, u"office"_s, id.value, office->singular, {});
            BodyTypeRepository(m_database).remove(recorder, *office);
        }));
}

Result<std::vector<Breach>> StructureService::breaches(QDate day) const {
    return guarded([&] {
        std::vector<Breach> found = breachesOf(StructureRepository(m_database).asOf(day));
        markAccepted(found, BreachRepository(m_database).all(), day);
        return found;
    });
}

Result<std::vector<AcceptedBreach>> StructureService::acceptedBreaches() const {
    return guarded([&] { return BreachRepository(m_database).all(); });
}

Result<void> StructureService::accept(const Breach& breach, const QString& reason, QDate until) {
    return withoutValue(m_work.run(Words::tr("Accept: %1").arg(breach.sentence), [&](Recorder& recorder) {
        AcceptedBreach accepted{{},
                                0,
                                breach.code,
                                breach.body,
                                breach.school,
                                breach.memberBody,
                                breach.office,
                                tidied(reason),
                                m_clock.today(),
                                until};
        if (accepted.reason.isEmpty())
            throw StoreError(ErrorCode::Invalid, Words::tr("Say why this breach is accepted."));
        if (until.isValid() && until < accepted.accepted)
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("The last day of the acceptance is past; choose a later one."));
        const BreachRepository repository(m_database);
        for (const AcceptedBreach& known : repository.all()) {
            if (!isFor(known, breach))
                continue;
            accepted.id = known.id;
            repository.update(recorder, accepted);
            return;
        }
        repository.insert(recorder, accepted);
    }));
}

Result<void> StructureService::withdraw(Id<AcceptedBreach> id) {
    return withoutValue(m_work.run(Words::tr("Withdraw acceptance of a breach"), [&](Recorder& recorder) {
        BreachRepository(m_database).remove(recorder, id);
    }));
}

} // namespace liaison
