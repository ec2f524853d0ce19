// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

namespace liaison {

/// A named office that somebody can hold: "Chair". Who holds it, and when, is a Term (core/people).
struct Office {
    enum class HeldIn { Body, School };

    Id<Office> id;
    qint64 version = 0;
    /// "chair-of-governors": what scripts and lists call it; it never changes.
    QString key;
    QString singular;
    QString plural;
    HeldIn heldIn = HeldIn::Body;
    /// Its holders sit for a body that sent them, and carry its mandate.
    bool isRepresentative = false;
    qint64 position = 0;

    bool operator==(const Office&) const = default;
};

/// The keys of the offices that the program knows by name.
namespace office_key {
inline constexpr const char* kHeadteacher = "headteacher";
inline constexpr const char* kChairOfGovernors = "chair-of-governors";
inline constexpr const char* kChair = "chair";
inline constexpr const char* kRepresentative = "representative";
} // namespace office_key

} // namespace liaison
