// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "school.h"

namespace liaison::sample {

bool School::isAcademy() const {
    switch (type) {
    case Type::AcademySponsorLed:
    case Type::AcademyConverter:
    case Type::FreeSchool:
    case Type::AcademyAlternativeProvision:
    case Type::AcademySpecialConverter:
        return true;
    default:
        return false;
    }
}

bool School::isMaintained() const {
    switch (type) {
    case Type::Community:
    case Type::VoluntaryAided:
    case Type::VoluntaryControlled:
    case Type::Foundation:
    case Type::CommunitySpecial:
    case Type::PupilReferralUnit:
    case Type::LocalAuthorityNursery:
        return true;
    default:
        return false;
    }
}

} // namespace liaison::sample
