// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "named_schools.h"

#include <array>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

struct Named {
    int locality;
    const char16_t* name;
    Type type;
    Phase phase;
    int lowAge;
    int highAge;
    int capacity;
    Faith faith = Faith::None;
    const char16_t* gender = u"Mixed";
    const char16_t* need = u"";
};

constexpr std::array kSecondaries{
    Named{0, u"Abbotsgate Academy", Type::AcademyConverter, Phase::Secondary, 11, 18, 1'350},
    Named{1, u"The Dagminster School", Type::AcademyConverter, Phase::Secondary, 11, 18, 1'500},
    Named{2, u"St Oswin’s Catholic School", Type::VoluntaryAided, Phase::Secondary, 11, 18, 1'050,
          Faith::Catholic},
    Named{3, u"Orrinford Academy", Type::AcademyConverter, Phase::Secondary, 11, 18, 1'180},
    Named{4, u"The Market Tolling School", Type::Foundation, Phase::Secondary, 11, 18, 960},
    Named{5, u"Netherwick High School", Type::AcademyConverter, Phase::Secondary, 11, 16, 780},
    Named{6, u"Stanmoor Community College", Type::Community, Phase::Secondary, 11, 16, 720},
    Named{7, u"Whistridge Academy", Type::AcademySponsorLed, Phase::AllThrough, 4, 16, 930},
    Named{8, u"Harrowmere School", Type::AcademyConverter, Phase::Secondary, 11, 18, 1'120},
    Named{9, u"Lornover School", Type::AcademyConverter, Phase::Secondary, 11, 16, 840},
    Named{10, u"Scarnbridge High School", Type::Community, Phase::Secondary, 11, 18, 1'040},
    Named{11, u"Bishop Anselm Church of England School", Type::AcademyConverter, Phase::Secondary, 11, 18,
          1'260, Faith::Anglican},
    Named{12, u"Marrow Park Academy", Type::AcademySponsorLed, Phase::Secondary, 11, 16, 1'080},
    Named{13, u"Kingsmarrow Girls’ School", Type::AcademyConverter, Phase::Secondary, 11, 18, 990,
          Faith::None, u"Girls"},
    Named{14, u"Ashlingford School", Type::AcademyConverter, Phase::Secondary, 11, 18, 1'230},
    Named{15, u"Quenbridge Free School", Type::FreeSchool, Phase::Secondary, 11, 16, 600},
    Named{16, u"Ulverstock Academy", Type::AcademySponsorLed, Phase::Secondary, 11, 16, 870},
    Named{17, u"Fennwardine Marsh School", Type::Community, Phase::Secondary, 11, 16, 690},
};

constexpr std::array kOthers{
    Named{0, u"Cathedral Fields Nursery School", Type::LocalAuthorityNursery, Phase::Nursery, 2, 5, 96},
    Named{1, u"Larkhanger Nursery School", Type::LocalAuthorityNursery, Phase::Nursery, 3, 5, 80},
    Named{3, u"Orrinford Nursery School", Type::LocalAuthorityNursery, Phase::Nursery, 2, 5, 72},
    Named{10, u"Scarnbridge Nursery School", Type::LocalAuthorityNursery, Phase::Nursery, 3, 5, 60},
    Named{12, u"Silverlees Nursery School", Type::LocalAuthorityNursery, Phase::Nursery, 2, 5, 104},
    Named{16, u"Ulverstock Nursery School", Type::LocalAuthorityNursery, Phase::Nursery, 3, 5, 64},
    Named{0, u"Elfield Manor School", Type::CommunitySpecial, Phase::NotApplicable, 3, 19, 140, Faith::None,
          u"Mixed", u"SLD - Severe Learning Difficulty"},
    Named{2, u"The Saltergate Centre", Type::CommunitySpecial, Phase::NotApplicable, 5, 16, 84, Faith::None,
          u"Mixed", u"SEMH - Social, Emotional and Mental Health"},
    Named{4, u"Tolling Grange School", Type::AcademySpecialConverter, Phase::NotApplicable, 4, 16, 110,
          Faith::None, u"Mixed", u"MLD - Moderate Learning Difficulty"},
    Named{8, u"Mere House School", Type::CommunitySpecial, Phase::NotApplicable, 3, 19, 92, Faith::None,
          u"Mixed", u"PMLD - Profound and Multiple Learning Difficulty"},
    Named{11, u"Rookholme School", Type::CommunitySpecial, Phase::NotApplicable, 7, 16, 66, Faith::None,
          u"Mixed", u"SpLD - Specific Learning Difficulty"},
    Named{13, u"Hopfields School", Type::AcademySpecialConverter, Phase::NotApplicable, 4, 19, 155,
          Faith::None, u"Mixed", u"ASD - Autistic Spectrum Disorder"},
    Named{15, u"Lantern House School", Type::IndependentSpecial, Phase::NotApplicable, 8, 18, 48, Faith::None,
          u"Mixed", u"ASD - Autistic Spectrum Disorder"},
    Named{1, u"The Bridge Pupil Referral Unit", Type::PupilReferralUnit, Phase::NotApplicable, 11, 16, 70},
    Named{7, u"Wold Short Stay School", Type::PupilReferralUnit, Phase::NotApplicable, 5, 16, 36},
    Named{13, u"Marrow Alternative Provision Academy", Type::AcademyAlternativeProvision,
          Phase::NotApplicable, 11, 16, 64},
    Named{0, u"Wendlechester Cathedral School", Type::Independent, Phase::NotApplicable, 3, 18, 620,
          Faith::Anglican},
    Named{0, u"Abbot’s Lodge Preparatory School", Type::Independent, Phase::NotApplicable, 2, 13, 240},
    Named{2, u"Al-Noor School", Type::Independent, Phase::NotApplicable, 5, 11, 118},
    Named{3, u"Orrin Hall", Type::Independent, Phase::NotApplicable, 11, 18, 410},
    Named{6, u"Stanmoor Steiner School", Type::Independent, Phase::NotApplicable, 3, 16, 150},
    Named{9, u"Lorn Priory School", Type::Independent, Phase::NotApplicable, 4, 18, 530, Faith::Catholic,
          u"Girls"},
    Named{12, u"Kingsmarrow Grammar School", Type::Independent, Phase::NotApplicable, 11, 18, 680},
    Named{14, u"The Ashling Montessori School", Type::Independent, Phase::NotApplicable, 3, 11, 74},
    Named{16, u"Ulver Grange School", Type::Independent, Phase::NotApplicable, 7, 13, 132},
    Named{1, u"Wendlechester College", Type::FurtherEducation, Phase::SixteenPlus, 16, 0, 0},
    Named{12, u"Kingsmarrow Sixth Form College", Type::FurtherEducation, Phase::SixteenPlus, 16, 19, 0},
};

School made(const Named& named, SchoolMaker& maker) {
    const Locality& home = localities()[static_cast<std::size_t>(named.locality)];
    const Place place{QString::fromUtf16(home.town), named.locality, home.centre};
    School school = maker.make({QString::fromUtf16(named.name), named.type, named.phase, named.lowAge,
                                named.highAge, named.capacity, named.faith},
                               place, 700);
    school.gender = QString::fromUtf16(named.gender);
    if (school.gender == u"Girls"_s)
        school.girls = school.pupils;
    school.specialNeed = QString::fromUtf16(named.need);
    if (named.type == Type::AcademySponsorLed)
        school.openReason = u"Fresh Start"_s;
    return school;
}

} // namespace

std::vector<School> makeNamedSchools(SchoolMaker& maker) {
    std::vector<School> schools;
    for (const Named& secondary : kSecondaries)
        schools.push_back(made(secondary, maker));
    for (const Named& other : kOthers)
        schools.push_back(made(other, maker));
    return schools;
}

} // namespace liaison::sample
