// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "register_codes.h"

namespace liaison::sample {

Coded typeOf(Type type) {
    switch (type) {
    case Type::Community:
        return {u"01", u"Community school"};
    case Type::VoluntaryAided:
        return {u"02", u"Voluntary aided school"};
    case Type::VoluntaryControlled:
        return {u"03", u"Voluntary controlled school"};
    case Type::Foundation:
        return {u"05", u"Foundation school"};
    case Type::CommunitySpecial:
        return {u"07", u"Community special school"};
    case Type::Independent:
        return {u"11", u"Other independent school"};
    case Type::IndependentSpecial:
        return {u"10", u"Other independent special school"};
    case Type::PupilReferralUnit:
        return {u"14", u"Pupil referral unit"};
    case Type::LocalAuthorityNursery:
        return {u"15", u"Local authority nursery school"};
    case Type::FurtherEducation:
        return {u"18", u"Further education"};
    case Type::AcademySponsorLed:
        return {u"28", u"Academy sponsor led"};
    case Type::AcademyConverter:
        return {u"34", u"Academy converter"};
    case Type::FreeSchool:
        return {u"35", u"Free schools"};
    case Type::AcademyAlternativeProvision:
        return {u"42", u"Academy alternative provision converter"};
    case Type::AcademySpecialConverter:
        return {u"44", u"Academy special converter"};
    }
    Q_UNREACHABLE();
}

Coded groupOf(Type type) {
    switch (type) {
    case Type::Community:
    case Type::VoluntaryAided:
    case Type::VoluntaryControlled:
    case Type::Foundation:
    case Type::PupilReferralUnit:
    case Type::LocalAuthorityNursery:
        return {u"4", u"Local authority maintained schools"};
    case Type::CommunitySpecial:
    case Type::IndependentSpecial:
        return {u"5", u"Special schools"};
    case Type::Independent:
        return {u"3", u"Independent schools"};
    case Type::FurtherEducation:
        return {u"1", u"Colleges"};
    case Type::FreeSchool:
        return {u"11", u"Free Schools"};
    case Type::AcademySponsorLed:
    case Type::AcademyConverter:
    case Type::AcademyAlternativeProvision:
    case Type::AcademySpecialConverter:
        return {u"10", u"Academies"};
    }
    Q_UNREACHABLE();
}

Coded statusOf(Status status) {
    switch (status) {
    case Status::Open:
        return {u"1", u"Open"};
    case Status::Closed:
        return {u"2", u"Closed"};
    case Status::ProposedToClose:
        return {u"3", u"Open, but proposed to close"};
    }
    Q_UNREACHABLE();
}

Coded phaseOf(Phase phase) {
    switch (phase) {
    case Phase::NotApplicable:
        return {u"0", u"Not applicable"};
    case Phase::Nursery:
        return {u"1", u"Nursery"};
    case Phase::Primary:
        return {u"2", u"Primary"};
    case Phase::Secondary:
        return {u"4", u"Secondary"};
    case Phase::SixteenPlus:
        return {u"6", u"16 plus"};
    case Phase::AllThrough:
        return {u"7", u"All-through"};
    }
    Q_UNREACHABLE();
}

Coded faithOf(Faith faith) {
    switch (faith) {
    case Faith::None:
        return {u"00", u"Does not apply"};
    case Faith::Anglican:
        return {u"02", u"Church of England"};
    case Faith::Catholic:
        return {u"03", u"Roman Catholic"};
    case Faith::Methodist:
        return {u"04", u"Methodist"};
    }
    Q_UNREACHABLE();
}

Coded dioceseOf(Faith faith) {
    switch (faith) {
    case Faith::Anglican:
        return {u"CE98", u"Diocese of Wendlechester"};
    case Faith::Catholic:
        return {u"RC98", u"Diocese of Hallowminster (Roman Catholic)"};
    case Faith::None:
    case Faith::Methodist:
        return {u"0000", u"Not applicable"};
    }
    Q_UNREACHABLE();
}

Coded trustFlagOf(const School& school) {
    if (!school.isAcademy())
        return school.isMaintained() ? Coded{u"2", u"Not supported by a trust"}
                                     : Coded{u"0", u"Not applicable"};
    return school.trustCode >= 99'200 ? Coded{u"5", u"Supported by a single-academy trust"}
                                      : Coded{u"3", u"Supported by a multi-academy trust"};
}

} // namespace liaison::sample
