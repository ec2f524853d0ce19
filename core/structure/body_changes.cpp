// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_changes.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/structure/body_rules.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::BodyService)
};

/// A later change of type alone kept the old name; it keeps the new one instead.
void carryName(Body& body, QDate from, const QString& old) {
    const QString name = body.formOn(from).name;
    for (BodyForm& form : body.forms) {
        if (form.begins <= from)
            continue;
        if (form.name != old)
            return;
        form.name = name;
    }
}

} // namespace

void storeNewBody(Recorder& recorder, StructureLedger& ledger, Body& body, NameCheck names) {
    refuseUnsound(ledger, body);
    refuseOwner(ledger, body);
    if (names == NameCheck::Now)
        refuseTakenName(ledger, body);
    body.id = BodyRepository(ledger.database()).insert(recorder, body);
}

void storeBody(Recorder& recorder, StructureLedger& ledger, const Body& before, const Body& edited,
               NameCheck names) {
    const Body after = tidiedBody(edited);
    refuseUnsound(ledger, after);
    if (after.successor != before.successor || after.closed != before.closed)
        refuseSuccessor(ledger, after);
    refuseOwner(ledger, after);
    if (names == NameCheck::Now)
        refuseTakenName(ledger, after);
    refuseMembersOutside(ledger, before, after);
    BodyRepository(ledger.database()).update(recorder, before, after);
    ledger.forget(after.id);
}

void setForm(Body& body, const BodyForm& form) {
    if (!form.begins.isValid())
        throw StoreError(ErrorCode::Invalid, Words::tr("Say from which day %1 changes.").arg(body.name()));
    if (body.opened.isValid() && form.begins <= body.opened)
        throw StoreError(
            ErrorCode::Invalid,
            Words::tr("%1 opened on %2; correct it instead of changing it from that day or before.")
                .arg(body.name(), dayText(body.opened)));
    std::erase_if(body.forms, [&](const BodyForm& known) { return known.begins == form.begins; });
    body.forms.push_back(form);
}

Body renamedBody(const Body& body, QDate from, const QString& name) {
    Body renamed = body;
    const BodyForm& current = body.formOn(from);
    setForm(renamed, {from, current.type, name});
    carryName(renamed, from, current.name);
    return renamed;
}

} // namespace liaison
