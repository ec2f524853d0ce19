// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_service.h"

#include "core/base/text.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"
#include "core/structure/body_changes.h"
#include "core/structure/body_closer.h"
#include "core/structure/body_rules.h"
#include "core/structure/member_mover.h"
#include "core/structure/place_rules.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::BodyService)
};

} // namespace

BodyService::BodyService(Database& database, UnitOfWork& work) : m_database(database), m_work(work) {}

Result<std::vector<Body>> BodyService::list() const {
    return guarded([&] { return BodyRepository(m_database).all(); });
}

Result<Body> BodyService::find(Id<Body> id) const {
    return guarded([&] { return StructureLedger(m_database).body(id); });
}

Result<std::vector<Body>> BodyService::search(const QString& typed) const {
    const QString wanted = folded(typed);
    return guarded([&] {
        std::vector<Body> found;
        for (Body& body : BodyRepository(m_database).all()) {
            const bool matches = std::any_of(body.forms.begin(), body.forms.end(), [&](const BodyForm& form) {
                return (u' ' + folded(form.name)).contains(u' ' + wanted);
            });
            if (matches)
                found.push_back(std::move(body));
        }
        return found;
    });
}

Result<Body> BodyService::findByName(Id<BodyType> type, const QString& name, QDate day) const {
    const QString key = folded(name);
    return guarded([&] {
        for (Body& body : BodyRepository(m_database).named(key)) {
            const BodyForm& form = body.formOn(day);
            if (body.standsOn(day) && form.type == type && folded(form.name) == key)
                return std::move(body);
        }
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("There is no %1 “%2” on %3.")
                             .arg(typeInSentence(StructureLedger(m_database).type(type).singular),
                                  tidied(name), dayText(day)));
    });
}

Result<Body> BodyService::findAfter(const Result<ChangeSet>& done, Id<Body> id) const {
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(id);
}

QString BodyService::nameOf(Id<Body> id) const {
    const auto body = find(id);
    return body ? body->name() : QString();
}

Result<Body> BodyService::open(const Opening& opening) {
    Body body;
    body.opened = opening.opened;
    body.owner = opening.owner;
    body.notes = opening.notes;
    body.forms = {{QDate(), opening.type, opening.name}};
    body = tidiedBody(body);
    const auto done = m_work.run(Words::tr("Open %1").arg(body.name()), [&](Recorder& recorder) {
        StructureLedger ledger(m_database);
        storeNewBody(recorder, ledger, body);
        if (!opening.parent.isValid())
            return;
        Membership place;
        place.body = opening.parent;
        place.member = body.id;
        place.begins = opening.opened;
        storeMembership(recorder, ledger, place);
    });
    return findAfter(done, body.id);
}

Result<Body> BodyService::rename(Id<Body> id, QDate from, const QString& name) {
    const QString title = Words::tr("Rename %1 to %2 from %3").arg(nameOf(id), tidied(name), dayText(from));
    return findAfter(m_work.run(title,
                                [&](Recorder& recorder) {
                                    StructureLedger ledger(m_database);
                                    const Body before = ledger.body(id);
                                    storeBody(recorder, ledger, before, renamedBody(before, from, name));
                                }),
                     id);
}

Result<Body> BodyService::convert(Id<Body> id, QDate from, Id<BodyType> type, const QString& name) {
    const QString title = Words::tr("Convert %1 from %2").arg(nameOf(id), dayText(from));
    const auto action = [&](Recorder& recorder) {
        StructureLedger ledger(m_database);
        const Body before = ledger.body(id);
        const BodyForm& current = before.formOn(from);
        if (current.type == type && current.begins != from)
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("%1 is a %2 already; choose another type, or rename it.")
                                 .arg(current.name, typeInSentence(ledger.type(type).singular)));
        // What changes later was said of the type before; it would turn the conversion back.
        if (before.forms.back().begins > from && from.isValid())
            throw StoreError(
                ErrorCode::InUse,
                Words::tr("%1 changes again on %2; convert it from then on, or correct that change first.")
                    .arg(current.name, dayText(before.forms.back().begins)));
        Body after = before;
        setForm(after, {from, type, tidied(name).isEmpty() ? current.name : name});
        storeBody(recorder, ledger, before, after);
    };
    return findAfter(m_work.run(title, action), id);
}

Result<Body> BodyService::correct(const Body& edited) {
    const auto action = [&](Recorder& recorder) {
        StructureLedger ledger(m_database);
        Body before = ledger.body(edited.id);
        before.version = edited.version;
        storeBody(recorder, ledger, before, edited);
    };
    return findAfter(m_work.run(Words::tr("Correct %1").arg(nameOf(edited.id)), action), edited.id);
}

Result<QStringList> BodyService::openAfter(Id<Body> id, QDate lastDay) const {
    return guarded([&] {
        StructureLedger ledger(m_database);
        return openInBody(ledger, m_ties, ledger.body(id).id, lastDay);
    });
}

Result<Body> BodyService::close(const Closing& closing) {
    const auto done =
        m_work.run(Words::tr("Close %1 on %2").arg(nameOf(closing.body), dayText(closing.lastDay)),
                   [&](Recorder& recorder) { BodyCloser(recorder, closing, m_ties).close(); });
    return findAfter(done, closing.body);
}

Result<Body> BodyService::reopen(Id<Body> id) {
    const auto action = [&](Recorder& recorder) {
        StructureLedger ledger(m_database);
        const Body before = ledger.body(id);
        if (!before.closed.isValid())
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("%1 is open; there is nothing to reopen.").arg(before.name()));
        Body after = before;
        after.closed = {};
        after.successor = {};
        storeBody(recorder, ledger, before, after);
    };
    return findAfter(m_work.run(Words::tr("Reopen %1").arg(nameOf(id)), action), id);
}

Result<void> BodyService::remove(Id<Body> id) {
    const auto done = m_work.run(Words::tr("Remove %1").arg(nameOf(id)), [&](Recorder& recorder) {
        StructureLedger ledger(m_database);
        const Body body = ledger.body(id);
        qint64 uses = 0;
        for (const StructureRepository::Use& use :
             StructureRepository(m_database).usesOf(u"body"_s, id.value, {u"body_form"_s}))
            uses += use.count;
        if (uses > 0)
            throw StoreError(
                ErrorCode::InUse,
                Words::tr("%1 has a past: %2 of the record name it; close it instead of removing it.")
                    .arg(body.name(), counted(uses, Words::tr("entry"), Words::tr("entries"))));
        BodyRepository(m_database).remove(recorder, body);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

} // namespace liaison
