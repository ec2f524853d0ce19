// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_repository.h"

#include "core/base/text.h"
#include "core/store/recorder.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

namespace liaison {

namespace {

constexpr qint64 kOnlyRow = 1;

} // namespace

Trust TrustRepository::load(Database& database) {
    Query row = database.query(u"SELECT name, authority, logo, version FROM trust WHERE id = ?"_s);
    row.run(kOnlyRow);
    if (!row.next())
        throw StoreError(ErrorCode::Unreadable,
                         QCoreApplication::translate("liaison::Trust",
                                                     "The file has lost the name of its trust; "
                                                     "restore the newest backup."));
    return {row.text(0), row.text(1), row.bytes(2), row.integer(3)};
}

void TrustRepository::store(Recorder& recorder, const Trust& trust) {
    const QVariant logo = trust.logo.isEmpty() ? QVariant() : QVariant(trust.logo);
    recorder.update(u"trust"_s, kOnlyRow,
                    std::vector<Assignment>{{u"name"_s, sqlValue(trust.name)},
                                            {u"authority"_s, sqlValue(trust.authority)},
                                            {u"logo"_s, logo}},
                    trust.version);
}

} // namespace liaison
