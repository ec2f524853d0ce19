// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <array>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

constexpr const char16_t* kCentral = u"Wendlechester and the Vale";
constexpr const char16_t* kNorth = u"High Wold and Lorn";
constexpr const char16_t* kEast = u"Kingsmarrow and the Marsh";

constexpr std::array<Locality, 18> kLocalities{{
    {u"Abbotsgate", u"Wendlechester", kCentral, {463'200, 283'100}, true},
    {u"Dagminster Road", u"Wendlechester", kCentral, {465'700, 279'700}, true},
    {u"Saltergate", u"Wendlechester", kCentral, {460'200, 279'500}, true},
    {u"Orrinford", u"Orrinford", kCentral, {449'500, 268'500}, false},
    {u"Market Tolling", u"Market Tolling", kCentral, {456'100, 263'800}, false},
    {u"Netherwick", u"Netherwick", kCentral, {457'900, 271'600}, false},
    {u"Stanmoor", u"Stanmoor", kNorth, {447'800, 290'700}, false},
    {u"Whistridge", u"Whistridge", kNorth, {442'400, 282'600}, false},
    {u"Harrowmere", u"Harrowmere", kNorth, {453'700, 286'600}, false},
    {u"Lornover", u"Lornover", kNorth, {470'900, 293'200}, false},
    {u"Scarnbridge", u"Scarnbridge", kNorth, {478'800, 287'900}, false},
    {u"Hallowminster", u"Hallowminster", kNorth, {461'900, 296'400}, false},
    {u"Kingsmarrow North", u"Kingsmarrow", kEast, {475'500, 268'900}, true},
    {u"Kingsmarrow South", u"Kingsmarrow", kEast, {476'900, 265'100}, true},
    {u"Ashlingford", u"Ashlingford", kEast, {468'200, 264'300}, false},
    {u"Quenbridge", u"Quenbridge", kEast, {483'600, 280'500}, false},
    {u"Ulverstock", u"Ulverstock", kEast, {474'400, 277'200}, false},
    {u"Fennwardine", u"Fennwardine", kEast, {485'200, 272'100}, false},
}};

const QStringList kSuburbs{
    u"Abbotsgate"_s,     u"Bishop’s Rise"_s, u"Cullhurst"_s,       u"Deanery Fields"_s,  u"Elfield"_s,
    u"Friarsholt"_s,     u"Gasworks Hill"_s, u"Holstow Park"_s,    u"Ironbridge Yard"_s, u"Kelbury"_s,
    u"Larkhanger"_s,     u"Milldam"_s,       u"Northcotes"_s,      u"Orchard Rise"_s,    u"Priorsland"_s,
    u"Queen’s Meadow"_s, u"Ropewalk"_s,      u"Saltergate"_s,      u"Tanner’s Hill"_s,   u"Upwardine"_s,
    u"Viaduct Road"_s,   u"Wharfside"_s,     u"Yarpark"_s,         u"Canal Side"_s,      u"Foundry Lane"_s,
    u"Marrow Common"_s,  u"Lockgate"_s,      u"Racecourse Road"_s, u"Silverlees"_s,      u"The Leasowes"_s,
    u"Windmill Rise"_s,  u"Hopfields"_s,     u"Brickfields"_s,     u"Pinwell"_s,         u"Weavers Green"_s,
};

const QStringList kVillages{
    u"Great Selstow"_s,  u"Little Selstow"_s,  u"Tolbourne"_s,       u"Crowsett"_s,
    u"Merstow"_s,        u"Caldfold"_s,        u"Pindale"_s,         u"Long Faldale"_s,
    u"Thrusbridge"_s,    u"Selington"_s,       u"Whiststow"_s,       u"Yarhanger"_s,
    u"Pellshaw"_s,       u"Lindcombe"_s,       u"Ollstow St Mary"_s, u"Crowbridge"_s,
    u"Ockfield"_s,       u"Scarnington"_s,     u"Morwardine"_s,      u"Crowham"_s,
    u"Brinwell"_s,       u"Beckden"_s,         u"Skelcombe"_s,       u"Upstow-on-the-Wold"_s,
    u"Alderstead"_s,     u"Stoke Ulverwell"_s, u"Wrosthwaite"_s,     u"Tarbourne"_s,
    u"Henstow"_s,        u"Dunwater"_s,        u"Gildhanger"_s,      u"Stancote"_s,
    u"Ravford"_s,        u"Langcroft End"_s,   u"Tathridge"_s,       u"Ulveringham"_s,
    u"Coldstead"_s,      u"Upper Nettlow"_s,   u"Nether Nettlow"_s,  u"Moringham"_s,
    u"Quenlow"_s,        u"Dagdale"_s,         u"Isterden"_s,        u"Grimford"_s,
    u"Farnwell Abbas"_s, u"Lindton"_s,         u"Gosbourne"_s,       u"Eddlestow"_s,
    u"Tathcombe"_s,      u"Ockcroft"_s,        u"Tilbridge"_s,       u"Arlton"_s,
    u"Bramthorpe"_s,     u"Lindholme"_s,       u"Chalby"_s,          u"Harncombe"_s,
    u"Quenley Parva"_s,  u"Quenley Magna"_s,   u"Grimwell"_s,        u"Kelingham"_s,
    u"Ollmere"_s,        u"Birlingham"_s,      u"Dernington"_s,      u"Caldcote Orrin"_s,
    u"Mellworth"_s,      u"Farnbury"_s,        u"Langbury"_s,        u"Carlbridge"_s,
    u"Tathham"_s,        u"Sedhurst"_s,        u"Birlcote"_s,        u"Holridge"_s,
    u"Cullington"_s,     u"Harndale"_s,        u"Swalthorpe"_s,      u"Pellthwaite"_s,
    u"Amberbridge"_s,    u"Coldcroft"_s,
};
constexpr int kSuburbsEach = 7;
constexpr int kVillagesEach = 6;

qint64 squaredDistance(Point a, Point b) {
    const qint64 east = a.easting - b.easting;
    const qint64 north = a.northing - b.northing;
    return east * east + north * north;
}

bool isNearestTo(int locality, Point at) {
    const qint64 own = squaredDistance(at, kLocalities[static_cast<std::size_t>(locality)].centre);
    for (const Locality& other : kLocalities)
        if (squaredDistance(at, other.centre) < own)
            return false;
    return true;
}

bool isApart(const std::vector<Place>& places, Point at, qint64 distance) {
    for (const Place& place : places)
        if (squaredDistance(at, place.at) < distance * distance)
            return false;
    return true;
}

/// A free spot round the locality's centre: further out, and further apart, in the country than in town.
Point spotIn(int locality, const std::vector<Place>& places, Random& random) {
    const Locality& home = kLocalities[static_cast<std::size_t>(locality)];
    const int reach = home.isUrban ? 1'900 : 6'200;
    int apart = home.isUrban ? 550 : 1'900;
    const qint64 fromTown = home.isUrban ? 0 : 1'700;
    for (int tries = 1;; ++tries) {
        if (tries % 200 == 0)
            apart = apart * 9 / 10;
        const Point at{home.centre.easting + random.between(-reach, reach),
                       home.centre.northing + random.between(-reach, reach)};
        const qint64 out = squaredDistance(at, home.centre);
        if (out <= qint64{reach} * reach && out >= fromTown * fromTown && isNearestTo(locality, at) &&
            isApart(places, at, apart))
            return at;
    }
}

} // namespace

std::span<const Locality> localities() {
    return kLocalities;
}

std::vector<Place> scatterPlaces(Random& random) {
    std::vector<Place> places;
    auto suburb = kSuburbs.cbegin();
    auto village = kVillages.cbegin();
    for (int locality = 0; locality < static_cast<int>(kLocalities.size()); ++locality) {
        const bool isUrban = kLocalities[static_cast<std::size_t>(locality)].isUrban;
        for (int i = 0; i < (isUrban ? kSuburbsEach : kVillagesEach); ++i) {
            auto& name = isUrban ? suburb : village;
            if (name == (isUrban ? kSuburbs.cend() : kVillages.cend()))
                break;
            places.push_back({*name++, locality, spotIn(locality, places, random)});
        }
    }
    return places;
}

} // namespace liaison::sample
