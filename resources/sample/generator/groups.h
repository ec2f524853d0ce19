// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school.h"

#include <QByteArray>

#include <optional>

namespace liaison::sample {

/// A school that changes groups.
struct Move {
    const School* school = nullptr;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Which school belongs to which of the eighteen groups, when groups began. The county must outlive it.
struct Groups {
    /// An open school and its group; none for the one that has none.
    struct Row {
        const School* school = nullptr;
        std::optional<std::size_t> group;
    };
    std::vector<Row> rows;
    /// Two schools on the edge between two groups: one moved last year, the other moves next January.
    Move past;
    Move toCome;

    /// URN, school, liaison group, hub, area meeting and first day, as a list with a header.
    QByteArray file() const;
};

/// The day on which groups and area meetings began, and the day on which hubs took the areas' place.
extern const QDate kGroupsBegan;
extern const QDate kHubsBegan;

/// Each school with its nearest secondary's group.
Groups groupsOf(const County& county);

/// "Orrinford Group", "Orrin Valley Hub": the names of a group, and of its hub and area.
QString groupName(std::size_t group);
QString hubName(std::size_t group);
QString areaName(std::size_t group);

} // namespace liaison::sample
