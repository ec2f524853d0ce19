// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace liaison {

/// A place on the National Grid, in metres.
struct GridPlace {
    qint64 easting = 0;
    qint64 northing = 0;

    bool operator==(const GridPlace&) const = default;
};

/// What a postcode file says of the postcodes asked for.
struct PostcodePlaces {
    /// By postcode as readPostcode writes it.
    QHash<QString, GridPlace> places;
    qint64 rows = 0;
    /// Rows that hold no postcode, or no place for it.
    qint64 unreadable = 0;
};

/// Reads a postcode file as Code-Point Open and its kin write it: columns "PC", "EA" and "NO" (or "Postcode",
/// "Eastings", "Northings", "X", "Y"); without a header, the postcode first, then the quality, easting and
/// northing. Keeps only the postcodes in `wanted`, so that the whole country fits. Unreadable where the file
/// is no such list.
Result<PostcodePlaces> readPostcodeFile(const QString& path, const QSet<QString>& wanted);

} // namespace liaison
