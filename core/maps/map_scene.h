// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

#include <vector>

namespace liaison {

inline constexpr int kNoArea = -1;

/// One place on a map: a school, a venue.
struct MapPlace {
    /// What the caller knows it by.
    qint64 key = 0;
    /// Metres on the National Grid. A place without a number here is left out of the picture.
    double easting = 0;
    double northing = 0;
    QString name;
    /// Index into MapScene::areas, or kNoArea.
    int area = kNoArea;
    /// The spot is only roughly known: its marker is hollow.
    bool isApproximate = false;
    /// Drawn larger and named first: the anchor of a group.
    bool isEmphasised = false;

    /// East to the right, north up, as a picture counts: metres with y downwards.
    QPointF planePoint() const { return {easting, -northing}; }
};

/// What places belong to: a group, and through `parent` the hub that it stands in.
struct MapArea {
    qint64 key = 0;
    QString name;
    /// A few letters or digits that stand for the name where there is no room.
    QString badge;
    /// Without one, a colour is chosen so that neighbours differ, for colour-blind people too.
    QColor colour;
    /// Index of the area that this one stands in, or kNoArea.
    int parent = kNoArea;
    /// What it is known by from one scene to the next, in which it keeps its looks; empty for its key.
    QString identity = {};
};

/// What places and areas are called in the texts of the map.
struct MapNouns {
    QString place = QStringLiteral("place");
    QString places = QStringLiteral("places");
    QString area = QStringLiteral("area");
    QString areas = QStringLiteral("areas");
    QString parent = QStringLiteral("larger area");
    QString parents = QStringLiteral("larger areas");
};

/// All that a map shows, as values. It knows nothing of schools or bodies.
struct MapScene {
    QString title;
    MapNouns nouns;
    std::vector<MapPlace> places;
    std::vector<MapArea> areas;

    /// True where no place can be drawn.
    bool isEmpty() const;
    /// What the map says, in words, for those who do not see it: how many of what, each area with its size,
    /// and what is marked approximate.
    QString description() const;
    /// The scene without places that have no spot, and without links to areas that do not exist or stand in
    /// themselves.
    MapScene tidied() const;
};

} // namespace liaison
