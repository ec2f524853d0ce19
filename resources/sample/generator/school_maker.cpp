// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "school_maker.h"

#include "names.h"

#include <array>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

/// The multi-academy trusts: one for each diocese, then one for each pair of hubs.
struct Trust {
    int code;
    const char16_t* name;
};
constexpr Trust kAnglicanTrust{99'101, u"DIOCESE OF WENDLECHESTER ACADEMIES TRUST"};
constexpr Trust kCatholicTrust{99'102, u"OUR LADY OF THE WOLD CATHOLIC ACADEMY TRUST"};
constexpr std::array<Trust, 6> kHubTrusts{{
    {99'103, u"WENDLE VALLEY LEARNING TRUST"},
    {99'104, u"THE ORRIN ACADEMIES TRUST"},
    {99'105, u"LANTERN SCHOOLS TRUST"},
    {99'105, u"LANTERN SCHOOLS TRUST"},
    {99'106, u"MARROW AND MARSH EDUCATION TRUST"},
    {99'106, u"MARROW AND MARSH EDUCATION TRUST"},
}};

bool isRun(Type type) {
    return type != Type::Independent && type != Type::IndependentSpecial && type != Type::FurtherEducation;
}

/// Lower-case letters and digits only, words joined by hyphens.
QString hyphenated(const QString& text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            result += c;
        else if (c == u' ' && !result.endsWith(u'-'))
            result += u'-';
    }
    return result;
}

} // namespace

School SchoolMaker::make(const Outline& outline, const Place& place, int spread) {
    School school;
    school.name = outline.name;
    school.type = outline.type;
    school.phase = outline.phase;
    school.lowAge = outline.lowAge;
    school.highAge = outline.highAge;
    school.capacity = outline.capacity;
    school.faith = outline.faith;
    school.hasNursery = outline.lowAge > 0 && outline.lowAge < 4;
    school.number = establishmentNumber(school);
    school.lastChanged = QDate(2025, 1, 6).addDays(m_random.below(230));
    address(school, place, spread);
    school.website = website(school);
    school.phone = u"01632960%1"_s.arg(m_phones++ * 4 + 3, 3, 10, QChar(u'0'));
    fill(school);
    appoint(school);
    inspect(school);
    if (school.isAcademy()) {
        join(school, place.locality);
        school.openReason = school.type == Type::FreeSchool ? u"New Provision"_s : u"Academy Converter"_s;
        // Braces, because the order in which two numbers are drawn must not be the compiler's choice.
        school.opened = QDate{2011 + m_random.below(14), m_random.chance(60) ? 9 : 4, 1};
    } else if (school.isMaintained() && m_random.chance(12)) {
        // The register's way of saying that nobody knows.
        school.opened = m_random.chance(25) ? QDate(1900, 1, 1) : QDate(1956 + m_random.below(40), 9, 1);
    }
    return school;
}

void SchoolMaker::share(School& school, const School& site) {
    school.street = site.street;
    school.locality = site.locality;
    school.town = site.town;
    school.postcode = site.postcode;
    school.at = {site.at.easting + m_random.between(20, 90), site.at.northing - m_random.between(10, 60)};
}

void SchoolMaker::appoint(School& school) {
    QString whole;
    do {
        const bool isWoman = m_random.chance(68);
        school.headTitle = m_random.pick(isWoman ? kWomensTitles : kMensTitles);
        school.headFirstName = m_random.pick(isWoman ? kWomensNames : kMensNames);
        school.headLastName = m_random.pick(kLastNames);
        whole = school.headFirstName + u' ' + school.headLastName;
    } while (m_used.contains(whole));
    m_used.insert(whole);
    school.headJobTitle = school.phase == Phase::SixteenPlus                     ? u"Principal"_s
                          : school.isAcademy() && m_random.chance(25)            ? u"Principal"_s
                          : school.phase == Phase::Primary && m_random.chance(6) ? u"Executive Headteacher"_s
                          : school.phase == Phase::Primary && m_random.chance(5) ? u"Acting Headteacher"_s
                                                                                 : u"Headteacher"_s;
}

void SchoolMaker::address(School& school, const Place& place, int spread) {
    const Locality& locality = localities()[static_cast<std::size_t>(place.locality)];
    school.town = QString::fromUtf16(locality.town);
    school.district = QString::fromUtf16(locality.district);
    school.ward = QString::fromUtf16(locality.name);
    school.isRural = !locality.isUrban && place.name != school.town;
    school.locality = place.name == school.town ? QString() : place.name;
    school.street = m_random.pick(school.isRural ? kVillageStreets : kTownStreets);
    if (m_random.chance(25))
        school.street.prepend(u"%1 "_s.arg(m_random.between(1, 140)));
    school.postcode = postcode(place.locality);
    school.at = {place.at.easting + m_random.between(-spread, spread),
                 place.at.northing + m_random.between(-spread, spread)};
}

int SchoolMaker::establishmentNumber(const School& school) {
    const int next = m_numbers++;
    switch (school.phase) {
    case Phase::Nursery:
        return 1000 + next;
    case Phase::Primary:
        return (school.faith == Faith::None ? 2000 : 3000) + next;
    case Phase::Secondary:
        return 4000 + next;
    case Phase::AllThrough:
        return 4600 + next;
    case Phase::SixteenPlus:
        return 8000 + next;
    case Phase::NotApplicable:
        break;
    }
    return (school.type == Type::PupilReferralUnit ? 1100 : isRun(school.type) ? 7000 : 6000) + next;
}

QString SchoolMaker::postcode(int locality) {
    // There is no WE area, so no one lives at these.
    static const QString kLetters = u"ABDEFGHJLNPQRSTUWXYZ"_s;
    const auto letter = [this] { return kLetters.at(m_random.below(static_cast<int>(kLetters.size()))); };
    QString code;
    do {
        code = u"WE%1 %2"_s.arg(locality + 1).arg(m_random.between(1, 9));
        code += letter();
        code += letter();
    } while (m_used.contains(code));
    m_used.insert(code);
    return code;
}

QString SchoolMaker::website(const School& school) {
    QString stem = school.name;
    for (const QString& word : {u" Church of England"_s, u" Catholic"_s, u" Methodist"_s, u" Primary"_s,
                                u" School"_s, u" Academy"_s, u" Community"_s, u" Junior"_s, u" VA"_s, u","_s})
        stem.remove(word);
    stem = hyphenated(stem.simplified());
    if (m_used.contains(stem))
        stem += u'-' + hyphenated(school.locality.isEmpty() ? school.town : school.locality);
    m_used.insert(stem);
    return u"https://www.%1.example.org"_s.arg(stem);
}

void SchoolMaker::fill(School& school) {
    if (school.type == Type::FurtherEducation)
        return;
    school.pupils = school.capacity * m_random.between(78, 103) / 100;
    school.girls = school.pupils * m_random.between(46, 52) / 100;
    if (school.type != Type::Independent)
        school.freeMeals =
            school.pupils * (school.isRural ? m_random.between(35, 190) : m_random.between(85, 460)) / 1000;
}

void SchoolMaker::inspect(School& school) {
    if (!isRun(school.type) || m_random.chance(4))
        return;
    school.inspected = QDate(2018, 1, 10).addDays(m_random.below(2'350));
    const int mark = m_random.below(100);
    school.rating = mark < 12 ? u"Outstanding"_s : mark < 88 ? u"Good"_s : u"Requires improvement"_s;
}

void SchoolMaker::join(School& school, int locality) {
    if (school.phase == Phase::Secondary && school.faith == Faith::None && m_random.chance(35)) {
        school.trustCode = 99'200 + m_singleTrusts++;
        school.trust = u"%1 TRUST"_s.arg(school.name.toUpper());
        return;
    }
    const Trust& trust = school.faith == Faith::Anglican ? kAnglicanTrust
                         : school.faith == Faith::Catholic
                             ? kCatholicTrust
                             : kHubTrusts[static_cast<std::size_t>(locality / 3)];
    school.trustCode = trust.code;
    school.trust = QString::fromUtf16(trust.name);
}

} // namespace liaison::sample
