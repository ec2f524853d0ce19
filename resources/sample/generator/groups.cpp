// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "groups.h"

#include "places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace liaison::sample {

const QDate kGroupsBegan(2022, 9, 1);
const QDate kHubsBegan(2025, 9, 1);

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kHubs{u"Wendlechester Hub", u"Orrin Valley Hub", u"High Wold Hub",
                           u"Lorn Hub",          u"Kingsmarrow Hub",  u"Marsh Hub"};
/// The school that has not joined a group.
const QString kUngrouped = u"Stanmoor Steiner School"_s;

double distance(Point a, Point b) {
    return std::hypot(double(a.easting - b.easting), double(a.northing - b.northing));
}

std::size_t homeOf(const School& school) {
    const auto all = localities();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (school.ward == QString::fromUtf16(all[i].name))
            return i;
    qFatal("no locality is called %s", qPrintable(school.ward));
}

/// Primary schools by how near they are to another group: the nearest to a border first.
struct Border {
    const School* school = nullptr;
    std::size_t home = 0;
    std::size_t other = 0;
    double apart = 0;
};

Border borderOf(const School& school) {
    Border border{&school, homeOf(school), 0, 1e9};
    const auto all = localities();
    const double own = distance(school.at, all[border.home].centre);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double apart = distance(school.at, all[i].centre) - own;
        if (i == border.home || apart >= border.apart)
            continue;
        border.other = i;
        border.apart = apart;
    }
    return border;
}

} // namespace

QString groupName(std::size_t group) {
    return u"%1 Group"_s.arg(QString::fromUtf16(localities()[group].name));
}

QString hubName(std::size_t group) {
    return QString::fromUtf16(kHubs[group / 3]);
}

QString areaName(std::size_t group) {
    return u"%1 Area Meeting"_s.arg(QString::fromUtf16(localities()[group].district));
}

Groups groupsOf(const County& county) {
    Groups groups;
    std::vector<Border> borders;
    for (const School& school : county.schools) {
        if (school.status == Status::Closed)
            continue;
        if (school.name == kUngrouped) {
            groups.rows.push_back({&school, std::nullopt});
            continue;
        }
        groups.rows.push_back({&school, homeOf(school)});
        if (school.phase == Phase::Primary && school.isRural && school.at.easting > 0)
            borders.push_back(borderOf(school));
    }
    std::sort(borders.begin(), borders.end(),
              [](const Border& one, const Border& other) { return one.apart < other.apart; });
    const Border& toCome = borders.front();
    const Border& past = *std::find_if(borders.begin(), borders.end(), [&toCome](const Border& border) {
        return border.home != toCome.home && border.other != toCome.home;
    });
    groups.toCome = {toCome.school, toCome.home, toCome.other};
    groups.past = {past.school, past.other, past.home};
    for (Groups::Row& row : groups.rows)
        if (row.school == past.school)
            row.group = past.other;
    return groups;
}

QByteArray Groups::file() const {
    QString text = u"URN,School,Liaison group,Hub,Area meeting,From\n"_s;
    for (const Row& row : rows) {
        const QString name =
            row.school->name.contains(u',') ? u'"' + row.school->name + u'"' : row.school->name;
        text += u"%1,%2,"_s.arg(QString::number(row.school->urn), name);
        if (row.group) {
            const QDate from =
                row.school->opened.isValid() ? std::max(kGroupsBegan, row.school->opened) : kGroupsBegan;
            text += u"%1,%2,%3,%4\n"_s.arg(groupName(*row.group), hubName(*row.group), areaName(*row.group),
                                           from.toString(Qt::ISODate));
        } else {
            text += u",,,\n"_s;
        }
    }
    return text.toUtf8();
}

} // namespace liaison::sample
