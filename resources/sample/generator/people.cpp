// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "names.h"

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

/// Lower-case letters only, without accents.
QString plain(const QString& text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower())
        if (c.unicode() < 128 && c.isLetter())
            result += c;
    return result;
}

QString addressOf(const Person& person, const QString& domain) {
    return u"%1.%2@%3"_s.arg(plain(person.firstName), plain(person.lastName), domain);
}

QString quoted(const QString& text) {
    return text.contains(u',') ? u'"' + text + u'"' : text;
}

} // namespace

QString domainOf(const School& school) {
    static const QString kStart = u"https://www."_s;
    return school.website.startsWith(kStart) ? school.website.mid(kStart.size()) : countyDomain();
}

Person headOf(const School& school) {
    Person head{school.headTitle, school.headFirstName, school.headLastName, {}};
    head.email = addressOf(head, domainOf(school));
    return head;
}

PeopleMaker::PeopleMaker(const std::vector<School>& schools, Random& random) : m_random(random) {
    for (const School& school : schools)
        m_used.insert(school.headFirstName + u' ' + school.headLastName);
}

Person PeopleMaker::make(const QString& domain, const QStringList& otherLastNames) {
    Person person;
    QString whole;
    do {
        const bool isWoman = m_random.chance(55);
        person.title = m_random.pick(isWoman ? kWomensTitles : kMensTitles);
        person.firstName = m_random.pick(isWoman ? kWomensNames : kMensNames);
        person.lastName = m_random.pick(kLastNames);
        whole = person.firstName + u' ' + person.lastName;
    } while (m_used.contains(whole) || otherLastNames.contains(person.lastName));
    m_used.insert(whole);
    person.email = addressOf(person, domain);
    return person;
}

QByteArray peopleFile(const std::vector<OfficeRow>& rows) {
    QString text = u"URN,Body,Role,Title,First name,Last name,E-mail,From,To,Sent by\n"_s;
    for (const OfficeRow& row : rows) {
        const Person& person = row.person;
        const QStringList cells{row.urn == 0 ? QString() : QString::number(row.urn),
                                quoted(row.body),
                                row.role,
                                person.title,
                                person.firstName,
                                person.lastName,
                                person.email,
                                row.from.toString(Qt::ISODate),
                                row.to.toString(Qt::ISODate),
                                quoted(row.sentBy)};
        text += cells.join(u',') + u'\n';
    }
    return text.toUtf8();
}

QString countyDomain() {
    return u"wendleshire.example.org"_s;
}

} // namespace liaison::sample
