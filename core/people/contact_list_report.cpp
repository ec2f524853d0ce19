// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/contact_list_report.h"

#include "core/base/text.h"
#include "core/people/people_report_parts.h"
#include "core/people/people_repository.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContactListReport)
};

struct Contact {
    Person person;
    QStringList offices;
};

/// Everybody who holds an office, by last name.
std::vector<Contact> contactsOf(const DayView& view) {
    QHash<Id<Person>, std::size_t> places;
    std::vector<Contact> contacts;
    for (const Term& term : view.offices.standing()) {
        const TermLine line = view.offices.line(term);
        auto known = places.constFind(term.person);
        if (known == places.cend()) {
            known = places.insert(term.person, contacts.size());
            contacts.push_back({line.person, {}});
        }
        contacts[*known].offices << Words::tr("%1, %2").arg(line.office, line.place);
    }
    std::vector<std::pair<QString, std::size_t>> order;
    for (std::size_t i = 0; i < contacts.size(); ++i)
        order.emplace_back(searchKeyOf(contacts[i].person), i);
    std::sort(order.begin(), order.end());
    std::vector<Contact> sorted;
    for (const auto& [key, place] : order)
        sorted.push_back(std::move(contacts[place]));
    return sorted;
}

ReportTable contactTable(const std::vector<Contact>& contacts, ContactCopy copy) {
    ReportTable table(Words::tr("Office-holders by last name"),
                      {ReportColumn::rowHeader(Words::tr("Name")), ReportColumn::text(Words::tr("Offices")),
                       ReportColumn::text(Words::tr("E-mail")), ReportColumn::text(Words::tr("Telephone"))});
    table.emptyText = Words::tr("Nobody holds an office on this day.");
    for (const Contact& contact : contacts) {
        const Person& person = contact.person;
        const bool isShown = copy == ContactCopy::Full || person.isPublic;
        QString name = person.sortName();
        if (!person.title.isEmpty())
            name = Words::tr("%1 (%2)").arg(name, person.title);
        table.addRow({name, contact.offices.join(u"; "_s), isShown ? person.email : QString(),
                      isShown ? person.telephone : QString()});
        if (isShown && !person.email.isEmpty())
            table.setLink(table.rowCount() - 1, 2, u"mailto:"_s + person.email);
    }
    return table;
}

/// Whether somebody left before the planned end, or because it came.
bool hasLeft(const Term& term, QDate day) {
    return term.ends.isValid() && term.ends <= day;
}

ReportTable registerTable(const DayView& view, Database& database, std::vector<Term> terms) {
    TermWords words(database);
    ReportTable table(Words::tr("Who served, by body"),
                      {ReportColumn::rowHeader(Words::tr("Name")), ReportColumn::text(Words::tr("Office")),
                       ReportColumn::text(Words::tr("Appointed by")),
                       ReportColumn::date(Words::tr("Term from")), ReportColumn::date(Words::tr("Term to")),
                       ReportColumn::text(Words::tr("Stepped down"))});
    table.emptyText = Words::tr("Nobody held an office in these twelve months.");
    QString group;
    const auto bodyName = [&](const Term& term) { return words.place(term.where, view.day()); };
    std::stable_sort(terms.begin(), terms.end(), [&](const Term& one, const Term& other) {
        const auto key = [&](const Term& term) {
            return std::tuple(bodyName(term), words.office(term.office).position, words.person(term.person));
        };
        return key(one) < key(other);
    });
    for (const Term& term : terms) {
        if (const QString name = bodyName(term); name != group) {
            table.addGroup(name);
            group = name;
        }
        const QString office = words.office(term.office).singular;
        const bool left = hasLeft(term, view.day());
        QString why = left ? dayText(term.ends) : QString();
        if (left && !term.endReason.isEmpty())
            why = Words::tr("%1, %2").arg(why, term.endReason);
        table.addRow({words.person(term.person),
                      term.fromBody.isValid()
                          ? Words::tr("%1 of %2").arg(office, words.place(term.fromBody, view.day()))
                          : office,
                      appointedText(term), ReportCell::date(term.begins),
                      left ? ReportCell() : ReportCell::date(term.ends), why});
    }
    return table;
}

/// The terms in bodies of the type that stood in the time.
std::vector<Term> termsInBodies(const DayView& view, Database& database, QDate from, const BodyType* type) {
    std::vector<Term> terms = TermRepository(database).between(from, view.day());
    std::erase_if(terms, [&](const Term& term) {
        const auto* id = std::get_if<Id<Body>>(&term.where);
        if (!id || !type)
            return !id;
        const PlacedBody* body = view.structure.body(*id);
        body = body ? body : view.structure.absentBody(*id);
        return !body || body->type != type->id;
    });
    return terms;
}

} // namespace

Result<ReportDocument> contactListReport(TrustFile& file, ContactCopy copy, QDate day) {
    const auto view = DayView::load(file, day);
    if (!view)
        return tl::unexpected<Error>(view.error());
    const bool isPublic = copy == ContactCopy::Public;
    auto report = newDayReport(
        file, isPublic ? Words::tr("Contact list: public copy") : Words::tr("Contact list: full copy"), day);
    if (!report)
        return report;
    report->scope = isPublic ? Words::tr("Contact details only of people who are marked as public")
                             : Words::tr("For the trust’s own use; it holds details that are not public");
    const std::vector<Contact> contacts = contactsOf(**view);
    const auto shown = std::count_if(contacts.begin(), contacts.end(),
                                     [](const Contact& each) { return each.person.isPublic; });
    report->keyFigures = {{Words::tr("People"), countText(qint64(contacts.size()))},
                          {Words::tr("Public"), countText(qint64(shown))}};
    report->blocks.push_back(contactTable(contacts, copy));
    return report;
}

Result<ReportDocument> websiteRegisterReport(TrustFile& file, const QString& typeKey, QDate day) {
    const auto view = DayView::load(file, day);
    if (!view)
        return tl::unexpected<Error>(view.error());
    const BodyType* type = typeKey.isEmpty() ? nullptr : (*view)->structure.typeByKey(typeKey);
    if (!typeKey.isEmpty() && !type)
        return failure(ErrorCode::NotFound,
                       Words::tr("There is no type of body “%1”; choose another.").arg(typeKey));
    auto report = newDayReport(file, Words::tr("Register of those who served"), day);
    if (!report)
        return report;
    const QDate from = day.addYears(-1).addDays(1);
    report->scope =
        Words::tr("%1, from %2 to %3")
            .arg(type ? type->plural : Words::tr("All bodies"), reportDateText(from), reportDateText(day));
    const auto done = guarded([&] {
        std::vector<Term> terms = termsInBodies(**view, file.database(), from, type);
        const auto left =
            std::count_if(terms.begin(), terms.end(), [day](const Term& term) { return hasLeft(term, day); });
        report->keyFigures = {{Words::tr("Terms"), countText(qint64(terms.size()))},
                              {Words::tr("Serving"), countText(qint64(terms.size()) - left)},
                              {Words::tr("Stepped down"), countText(qint64(left))}};
        report->blocks.push_back(ReportParagraph(
            Words::tr("Interests and attendance at meetings are not recorded yet, so this register does not "
                      "show them.")));
        report->blocks.push_back(registerTable(**view, file.database(), std::move(terms)));
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return report;
}

} // namespace liaison
