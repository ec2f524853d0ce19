// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_map.h"

#include "core/maps/area_badge.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructureMap)
};

bool hasSpot(const PlacedSchool& school) {
    return school.easting != 0 && school.northing != 0;
}

/// Builds the areas first and then finds each school's.
class SceneMaker {
public:
    SceneMaker(const Structure& structure, const QString& typeKey)
        : m_structure(structure), m_type(structure.typeByKey(typeKey)) {}

    MapScene make() {
        if (m_type != nullptr)
            for (const PlacedBody& body : m_structure.bodies())
                if (body.type == m_type->id)
                    addArea(body.id, areaAbove(body.id), m_badges);
        for (const PlacedSchool& school : m_structure.schools())
            if (school.stands && hasSpot(school))
                addPlace(school);
        m_scene.nouns = {Words::tr("school"),    Words::tr("schools"),          typeWord(m_type, false),
                         typeWord(m_type, true), typeWord(m_parentType, false), typeWord(m_parentType, true)};
        return std::move(m_scene);
    }

private:
    static QString typeWord(const BodyType* type, bool several) {
        if (type == nullptr)
            return several ? Words::tr("areas") : Words::tr("area");
        return (several ? type->plural : type->singular).toLower();
    }

    /// The area of the hub that a group belongs to, made when it is first met.
    int areaAbove(Id<Body> body) {
        if (m_type->key != QLatin1StringView(body_type_key::kLiaisonGroup))
            return kNoArea;
        for (const Membership& place : m_structure.placesOf(body)) {
            const PlacedBody* above = m_structure.body(place.body);
            if (above == nullptr || m_structure.typeOf(*above).key != QLatin1StringView(body_type_key::kHub))
                continue;
            m_parentType = &m_structure.typeOf(*above);
            return addArea(above->id, kNoArea, m_parentBadges);
        }
        return kNoArea;
    }

    int addArea(Id<Body> body, int parent, AreaBadges& badges) {
        if (const auto known = m_areas.constFind(body); known != m_areas.cend())
            return *known;
        const int index = int(m_scene.areas.size());
        const QString name = m_structure.nameOf(body);
        m_scene.areas.push_back({body.value, name, badges.badgeFor(name), QColor(), parent});
        m_areas.insert(body, index);
        return index;
    }

    void addPlace(const PlacedSchool& school) {
        MapPlace place;
        place.key = school.id.value;
        place.easting = double(school.easting);
        place.northing = double(school.northing);
        place.name = school.name;
        place.isApproximate = school.isApproximate;
        if (m_type != nullptr) {
            place.area = m_areas.value(m_structure.bodyAbove(school.id, m_type->key), kNoArea);
            place.isEmphasised = place.area != kNoArea && m_type->anchorKind == school.kind;
        }
        m_scene.places.push_back(std::move(place));
    }

    const Structure& m_structure;
    const BodyType* m_type;
    const BodyType* m_parentType = nullptr;
    MapScene m_scene;
    QHash<Id<Body>, int> m_areas;
    AreaBadges m_badges;
    AreaBadges m_parentBadges;
};

} // namespace

MapScene structureMap(const Structure& structure, MapReading reading) {
    const char* key = reading == MapReading::Hubs ? body_type_key::kHub : body_type_key::kLiaisonGroup;
    return SceneMaker(structure, QString::fromLatin1(key)).make();
}

std::vector<Id<School>> schoolsWithoutSpot(const Structure& structure) {
    std::vector<const PlacedSchool*> without;
    for (const PlacedSchool& school : structure.schools())
        if (school.stands && !hasSpot(school))
            without.push_back(&school);
    std::sort(without.begin(), without.end(), [](const PlacedSchool* one, const PlacedSchool* other) {
        return QString::compare(one->name, other->name, Qt::CaseInsensitive) < 0;
    });
    std::vector<Id<School>> found;
    for (const PlacedSchool* school : without)
        found.push_back(school->id);
    return found;
}

} // namespace liaison
