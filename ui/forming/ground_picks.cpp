// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/ground_picks.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

} // namespace

PickItems pickItemsOf(const FormingGround& ground, bool withBodies) {
    auto items = std::make_shared<std::vector<PickItem>>();
    items->reserve(ground.items.size() + ground.bodies.size());
    for (const FormingItem& item : ground.items) {
        const bool isSchool = std::holds_alternative<Id<School>>(item.member);
        const QString detail = isSchool ? schoolKindLabel(item.kind) : Words::tr("liaison group");
        const QString key = isSchool ? item.name + u' ' + QString::number(item.urn) : item.name;
        items->push_back({pickKeyOf(item.member), item.name, detail, pickKey(key)});
    }
    if (withBodies)
        for (const PlacedBody& body : ground.bodies)
            items->push_back({pickKeyOf(body.id), body.name, Words::tr("today’s hub"), pickKey(body.name)});
    return items;
}

} // namespace liaison
