// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_reports.h"

#include "core/base/text.h"
#include "core/people/body_sheet_report.h"
#include "core/people/contact_list_report.h"
#include "core/people/directory_report.h"
#include "core/people/vacancies_report.h"
#include "core/reports/report_answers.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"

#include <QCoreApplication>

namespace liaison {

namespace {

/// What "terms ending" looks ahead where nothing else is said.
constexpr qint64 kUsualDays = 60;
constexpr qint64 kMostDays = 3'660;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PeopleReports)
};

using Kind = ReportQuestion::Kind;
using Choices = std::vector<std::pair<QString, QString>>;
using Maker = std::function<Result<ReportDocument>(const ReportAnswers& answers, QDate day)>;

/// A report that asks for a day before all else.
ReportEntry dayEntry(TrustFile& file, const QString& name, const QString& title, const QString& purpose,
                     std::vector<ReportQuestion> questions, const Maker& make) {
    ReportEntry entry;
    entry.name = name;
    entry.title = title;
    entry.purpose = purpose;
    entry.questions = {{u"as-of"_s, Words::tr("As of"), Kind::Date, false, {}, {}}};
    entry.questions.insert(entry.questions.end(), questions.begin(), questions.end());
    entry.make = [&file, make](const ReportAnswers& answers) -> Result<ReportDocument> {
        const auto day = dayAnswer(answers, u"as-of"_s, file.clock().today());
        if (!day)
            return tl::unexpected<Error>(day.error());
        return make(answers, *day);
    };
    return entry;
}

Choices bodyChoices(TrustFile& file, const QString& none) {
    Choices choices;
    if (!none.isEmpty())
        choices.emplace_back(QString(), none);
    const auto bodies = guarded([&] { return BodyRepository(file.database()).all(); });
    if (!bodies)
        return choices;
    const auto firstBody = choices.size();
    for (const Body& body : *bodies)
        choices.emplace_back(QString::number(body.id.value), body.name());
    std::sort(choices.begin() + qsizetype(firstBody), choices.end(),
              [](const auto& one, const auto& other) { return one.second < other.second; });
    return choices;
}

/// A body by its number or by a name that only one has; an invalid id for no answer.
Result<Id<Body>> bodyOf(TrustFile& file, const QString& answer) {
    if (answer.isEmpty())
        return Id<Body>();
    bool isNumber = false;
    const Id<Body> id{answer.toLongLong(&isNumber)};
    const auto found = guarded([&] {
        const BodyRepository bodies(file.database());
        if (!isNumber)
            return bodies.named(folded(answer));
        const auto body = bodies.find(id);
        return body ? std::vector<Body>{*body} : std::vector<Body>();
    });
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->size() > 1)
        return failure(ErrorCode::Invalid,
                       Words::tr("Several bodies are called “%1”; give the number.").arg(answer));
    if (found->empty())
        return failure(ErrorCode::NotFound, Words::tr("There is no body “%1”; choose another.").arg(answer));
    return found->front().id;
}

ReportQuestion bodyQuestion(TrustFile& file, const QString& label, const QString& none) {
    return {u"body"_s, label, Kind::Choice, none.isEmpty(), bodyChoices(file, none), {}};
}

Result<qint64> daysOf(const QString& answer) {
    if (answer.isEmpty())
        return kUsualDays;
    bool isNumber = false;
    const qint64 days = answer.toLongLong(&isNumber);
    if (!isNumber || days < 0 || days > kMostDays)
        return failure(ErrorCode::Invalid,
                       Words::tr("“%1” is no number of days; write it as 60.").arg(answer));
    return days;
}

ReportEntry directoryEntry(TrustFile& file) {
    return dayEntry(file, u"structure-directory"_s, Words::tr("Structure directory"),
                    Words::tr("Hubs, groups and schools with their heads and chairs of governors."), {},
                    [&file](const ReportAnswers&, QDate day) { return structureDirectoryReport(file, day); });
}

ReportEntry bodySheetEntry(TrustFile& file) {
    return dayEntry(file, u"body-sheet"_s, Words::tr("Body sheet"),
                    Words::tr("One body: office-holders, seats, members and how they changed."),
                    {bodyQuestion(file, Words::tr("Body"), {})},
                    [&file](const ReportAnswers& answers, QDate day) -> Result<ReportDocument> {
                        const auto body = bodyOf(file, answers.value(u"body"_s));
                        if (!body)
                            return tl::unexpected<Error>(body.error());
                        if (!body->isValid())
                            return failure(ErrorCode::Invalid, Words::tr("Which body? Give its name."));
                        return bodySheetReport(file, *body, day);
                    });
}

ReportEntry officeHoldersEntry(TrustFile& file) {
    return dayEntry(file, u"office-holders"_s, Words::tr("Boards and office-holders"),
                    Words::tr("The seats of the boards and who holds which office."),
                    {bodyQuestion(file, Words::tr("Body"), Words::tr("Every body"))},
                    [&file](const ReportAnswers& answers, QDate day) -> Result<ReportDocument> {
                        const auto body = bodyOf(file, answers.value(u"body"_s));
                        if (!body)
                            return tl::unexpected<Error>(body.error());
                        return officeHoldersReport(file, *body, day);
                    });
}

ReportEntry vacanciesEntry(TrustFile& file) {
    return dayEntry(file, u"vacancies"_s, Words::tr("Vacancies and terms ending"),
                    Words::tr("Seats that nobody fills, and terms that end soon."),
                    {{u"days"_s,
                      Words::tr("Terms ending within days"),
                      Kind::Text,
                      false,
                      {},
                      QString::number(kUsualDays)}},
                    [&file](const ReportAnswers& answers, QDate day) -> Result<ReportDocument> {
                        const auto days = daysOf(answers.value(u"days"_s));
                        if (!days)
                            return tl::unexpected<Error>(days.error());
                        return vacanciesReport(file, day, *days);
                    });
}

ReportEntry breachesEntry(TrustFile& file) {
    return dayEntry(file, u"rule-breaches"_s, Words::tr("Rule breaches"),
                    Words::tr("Rules that are not kept: open, and accepted with their reasons."), {},
                    [&file](const ReportAnswers&, QDate day) { return ruleBreachesReport(file, day); });
}

ReportEntry contactsEntry(TrustFile& file) {
    return dayEntry(file, u"contact-list"_s, Words::tr("Contact list"),
                    Words::tr("How to reach everybody who holds an office; as a public or a full copy."),
                    {{u"copy"_s,
                      Words::tr("Copy"),
                      Kind::Choice,
                      false,
                      {{u"public"_s, Words::tr("Public: only what may be published")},
                       {u"full"_s, Words::tr("Full: for the trust’s own use")}},
                      u"public"_s}},
                    [&file](const ReportAnswers& answers, QDate day) -> Result<ReportDocument> {
                        const QString copy = answers.value(u"copy"_s);
                        if (!copy.isEmpty() && copy != "public"_L1 && copy != "full"_L1)
                            return failure(ErrorCode::Invalid,
                                           Words::tr("“%1” is no copy; write public or full.").arg(copy));
                        return contactListReport(
                            file, copy == "full"_L1 ? ContactCopy::Full : ContactCopy::Public, day);
                    });
}

ReportEntry registerEntry(TrustFile& file) {
    Choices types{{QString(), Words::tr("All bodies")}};
    if (const auto known = guarded([&] { return BodyTypeRepository(file.database()).types(); })) {
        for (const BodyType& type : *known)
            types.emplace_back(type.key, type.plural);
    }
    return dayEntry(file, u"website-register"_s, Words::tr("Register of those who served"),
                    Words::tr("Everybody who served in the last twelve months, for the website."),
                    {{u"type"_s, Words::tr("Bodies"), Kind::Choice, false, std::move(types), {}}},
                    [&file](const ReportAnswers& answers, QDate day) {
                        return websiteRegisterReport(file, answers.value(u"type"_s), day);
                    });
}

} // namespace

void addPeopleReports(ReportCatalogue& catalogue, TrustFile& file) {
    catalogue.add(directoryEntry(file));
    catalogue.add(bodySheetEntry(file));
    catalogue.add(officeHoldersEntry(file));
    catalogue.add(vacanciesEntry(file));
    catalogue.add(breachesEntry(file));
    catalogue.add(contactsEntry(file));
    catalogue.add(registerEntry(file));
}

} // namespace liaison
