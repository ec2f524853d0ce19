// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_columns.h"

#include "core/base/text.h"
#include "ui/widgets/date_words.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleColumns)
};

Column<OfficeRow> dateColumn(const QString& key, const QString& title, QDate Term::*day) {
    return Column<OfficeRow>(key, title, [day](const OfficeRow& row) { return dateText(row.line.term.*day); })
        .sortedBy([day](const OfficeRow& row) { return QVariant(row.line.term.*day); });
}

QString seatWords(const Term& term) {
    QStringList words;
    if (term.isInterim)
        words << Words::tr("Interim");
    if (term.isDeputy)
        words << Words::tr("Deputy");
    return words.join(u", "_s);
}

QString urnText(qint64 urn) {
    return urn > 0 ? QString::number(urn) : QString();
}

QVariant urnValue(qint64 urn) {
    return urn > 0 ? QVariant(urn) : QVariant();
}

} // namespace

QString markedName(const TermLine& line) {
    const QString name = line.person.fullName();
    if (line.term.isInterim)
        return Words::tr("%1 (interim)").arg(name);
    return line.term.isDeputy ? Words::tr("%1 (deputy)").arg(name) : name;
}

QString spanWords(const Term& term) {
    if (term.begins.isValid() && term.ends.isValid())
        return Words::tr("%1 to %2").arg(dateText(term.begins), dateText(term.ends));
    if (term.begins.isValid())
        return Words::tr("since %1").arg(dateText(term.begins));
    return term.ends.isValid() ? Words::tr("until %1").arg(dateText(term.ends)) : QString();
}

QString countedPeople(qint64 count) {
    return counted(count, Words::tr("person"), Words::tr("people"));
}

std::vector<Column<PersonRow>> personColumns() {
    using Row = PersonRow;
    std::vector<Column<Row>> columns;
    columns.emplace_back(u"name"_s, Words::tr("Name"), [](const Row& row) { return row.person.sortName(); });
    columns.push_back(Column<Row>(u"offices"_s, Words::tr("Offices"), [](const Row& row) {
                          return row.offices;
                      }).withCellTip([](const Row& row) { return row.offices; }));
    columns.push_back(Column<Row>(u"where"_s, Words::tr("Where"), [](const Row& row) {
                          return row.places;
                      }).withCellTip([](const Row& row) { return row.places; }));
    columns.emplace_back(u"email"_s, Words::tr("E-mail"), [](const Row& row) { return row.person.email; });
    columns.emplace_back(u"telephone"_s, Words::tr("Telephone"),
                         [](const Row& row) { return row.person.telephone; });
    columns.push_back(
        Column<Row>(u"public"_s, Words::tr("Public"),
                    [](const Row& row) { return row.person.isPublic ? Words::tr("Yes") : Words::tr("No"); })
            .tip(Words::tr("Whether e-mail and telephone may be printed for everybody"))
            .toned([](const Row& row) { return row.person.isPublic ? Tone::Plain : Tone::Quiet; }));
    columns.push_back(Column<Row>(u"title"_s, Words::tr("Title"), [](const Row& row) {
                          return row.person.title;
                      }).hiddenAtFirst());
    columns.push_back(Column<Row>(u"first_name"_s, Words::tr("First name"), [](const Row& row) {
                          return row.person.firstName;
                      }).hiddenAtFirst());
    columns.push_back(Column<Row>(u"last_name"_s, Words::tr("Last name"), [](const Row& row) {
                          return row.person.lastName;
                      }).hiddenAtFirst());
    columns.push_back(Column<Row>(u"count"_s, Words::tr("Number of offices"), [](const Row& row) {
                          return countText(row.officeIds.size());
                      }).number([](const Row& row) {
                            return QVariant(row.officeIds.size());
                        }).hiddenAtFirst());
    columns.push_back(Column<Row>(u"notes"_s, Words::tr("Notes"), [](const Row& row) {
                          return row.person.notes.simplified();
                      }).hiddenAtFirst());
    return columns;
}

std::vector<Column<OfficeRow>> officeColumns() {
    using Row = OfficeRow;
    std::vector<Column<Row>> columns;
    columns.emplace_back(u"office"_s, Words::tr("Office"), [](const Row& row) { return row.line.office; });
    columns.emplace_back(u"where"_s, Words::tr("Where"), [](const Row& row) { return row.line.place; });
    columns.push_back(Column<Row>(u"holder"_s, Words::tr("Holder"), [](const Row& row) {
                          return row.line.person.fullName();
                      }).sortedBy([](const Row& row) { return QVariant(row.line.person.sortName()); }));
    columns.push_back(dateColumn(u"from"_s, Words::tr("From"), &Term::begins));
    columns.push_back(dateColumn(u"to"_s, Words::tr("To"), &Term::ends));
    columns.emplace_back(u"how"_s, Words::tr("How"), [](const Row& row) {
        return row.line.term.how == Appointed::NotSaid ? QString() : appointedLabel(row.line.term.how);
    });
    columns.emplace_back(u"interim"_s, Words::tr("Interim or deputy"),
                         [](const Row& row) { return seatWords(row.line.term); });
    columns.push_back(Column<Row>(u"from_body"_s, Words::tr("Sent by"), [](const Row& row) {
                          return row.line.from;
                      }).tip(Words::tr("The body that sent a representative")));
    columns.push_back(dateColumn(u"reported"_s, Words::tr("Last reported back"), &Term::lastReported));
    columns.push_back(Column<Row>(u"urn"_s, Words::tr("URN"), [](const Row& row) {
                          return urnText(row.line.urn);
                      }).number([](const Row& row) {
                            return urnValue(row.line.urn);
                        }).hiddenAtFirst());
    columns.push_back(Column<Row>(u"elected_by"_s, Words::tr("Elected or sent by"), [](const Row& row) {
                          return row.line.term.electedBy;
                      }).hiddenAtFirst());
    return columns;
}

std::vector<Column<OfficeRow>> endingColumns(const std::function<QDate()>& day) {
    using Row = OfficeRow;
    const auto daysLeft = [day](const Row& row) { return day().daysTo(row.line.term.ends); };
    std::vector<Column<Row>> columns = officeColumns();
    columns.insert(columns.begin(),
                   Column<Row>(u"in"_s, Words::tr("Ends in"), [daysLeft](const Row& row) {
                       const qint64 days = daysLeft(row);
                       return days == 0 ? Words::tr("today")
                                        : counted(days, Words::tr("day"), Words::tr("days"));
                   }).number([daysLeft](const Row& row) {
                         return QVariant(daysLeft(row));
                     }).tip(Words::tr("From the day that the window shows to the last day of the term")));
    columns.insert(columns.begin() + 4,
                   Column<Row>(u"followed"_s, Words::tr("Then"),
                               [](const Row& row) {
                                   return row.isFollowed ? Words::tr("Followed") : Words::tr("Nobody yet");
                               })
                       .tip(Words::tr("Whether a later term of the same seat is in the record"))
                       .toned([](const Row& row) { return row.isFollowed ? Tone::Good : Tone::Warn; }));
    return columns;
}

std::vector<Column<VacancyRow>> vacancyColumns() {
    using Row = VacancyRow;
    std::vector<Column<Row>> columns;
    columns.emplace_back(u"office"_s, Words::tr("Office"), [](const Row& row) { return row.officeName; });
    columns.emplace_back(u"where"_s, Words::tr("Where"), [](const Row& row) { return row.place; });
    columns.push_back(Column<Row>(u"seat_of"_s, Words::tr("Seat of"), [](const Row& row) {
                          return row.fromName;
                      }).tip(Words::tr("The member of the body whose seat it is")));
    columns.push_back(Column<Row>(u"vacant"_s, Words::tr("Vacant"), [](const Row& row) {
                          return counted(row.count, Words::tr("seat"), Words::tr("seats"));
                      }).number([](const Row& row) { return QVariant(row.count); }));
    columns.push_back(Column<Row>(u"urn"_s, Words::tr("URN"), [](const Row& row) {
                          return urnText(row.urn);
                      }).number([](const Row& row) { return urnValue(row.urn); }));
    return columns;
}

} // namespace liaison
