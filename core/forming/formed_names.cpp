// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/formed_names.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

/// "Ashbury" of "Ashbury School".
QString withoutEnding(QString name) {
    for (const QString& ending : {u" School"_s, u" Academy"_s, u" College"_s})
        if (name.endsWith(ending, Qt::CaseInsensitive) && name.size() > ending.size())
            return name.left(name.size() - ending.size()).trimmed();
    return name;
}

qint64 stayingIn(const FormingGround& ground, const GroundIndex& index, const FormedBody& body,
                 Id<Body> today) {
    qint64 staying = 0;
    for (const Member& member : body.members)
        if (const int place = index.of(member); place >= 0)
            staying += ground.items[std::size_t(place)].today == today ? 1 : 0;
    return staying;
}

} // namespace

QString freeName(const QString& wanted, QSet<QString>& taken) {
    QString name = wanted;
    for (int number = 2; taken.contains(folded(name)); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    taken.insert(folded(name));
    return name;
}

void nameGroups(const FormingGround& ground, FormingPlan& plan) {
    const GroundIndex index(ground);
    struct Claimant {
        std::size_t body;
        qint64 staying;
    };
    QHash<Id<Body>, Claimant> heirs;
    for (std::size_t i = 0; i < plan.bodies.size(); ++i) {
        const FormedBody& body = plan.bodies[i];
        const int place = body.anchor ? index.of(*body.anchor) : -1;
        const Id<Body> today = place < 0 ? Id<Body>() : ground.items[std::size_t(place)].today;
        if (!today.isValid() || ground.body(today) == nullptr)
            continue;
        const qint64 staying = stayingIn(ground, index, body, today);
        const auto known = heirs.constFind(today);
        if (known == heirs.cend() || known->staying < staying)
            heirs.insert(today, {i, staying});
    }
    QSet<QString> taken;
    for (const PlacedBody& body : ground.bodies)
        taken.insert(folded(body.name));
    for (std::size_t i = 0; i < plan.bodies.size(); ++i) {
        FormedBody& body = plan.bodies[i];
        const int place = body.anchor ? index.of(*body.anchor) : -1;
        if (place < 0)
            continue;
        const FormingItem& anchor = ground.items[std::size_t(place)];
        const auto heir = heirs.constFind(anchor.today);
        const bool carriesOn = heir != heirs.cend() && heir->body == i;
        body.carriesOn = carriesOn ? anchor.today : Id<Body>();
        body.name = carriesOn ? ground.nameOf(anchor.today)
                              : freeName(Words::tr("%1 group").arg(withoutEnding(anchor.name)), taken);
    }
}

} // namespace liaison
