// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_reports.h"

#include "core/base/text.h"
#include "core/reports/report_answers.h"
#include "core/schools/import_report.h"
#include "core/schools/school_changes_report.h"
#include "core/schools/school_importer.h"
#include "core/schools/school_list_report.h"
#include "core/schools/school_record_report.h"
#include "core/schools/school_report_parts.h"
#include "core/schools/schools_overview_report.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolReports)
};

using Kind = ReportQuestion::Kind;
using Choices = std::vector<std::pair<QString, QString>>;

ReportQuestion dayQuestion(const QString& key, const QString& label, const QString& preset = {}) {
    return {key, label, Kind::Date, false, {}, preset};
}

ReportQuestion textQuestion(const QString& key, const QString& label) {
    return {key, label, Kind::Text, false, {}, {}};
}

ReportQuestion choiceQuestion(const QString& key, const QString& label, Choices choices,
                              const QString& preset) {
    return {key, label, Kind::Choice, false, std::move(choices), preset};
}

Choices fieldChoicesOfList(const QString& none) {
    Choices choices;
    if (!none.isEmpty())
        choices.emplace_back(QString(), none);
    for (const SchoolFieldInfo& info : listedFields())
        choices.emplace_back(schoolFieldKey(info.field), schoolFieldLabel(info.field));
    return choices;
}

QString usualFieldKeys() {
    QStringList keys;
    for (const SchoolField field : usualListFields())
        keys << schoolFieldKey(field);
    return keys.join(u',');
}

/// The answer, or what stands for no answer.
QString answerOr(const ReportAnswers& answers, const QString& key, const QString& otherwise = {}) {
    const QString answer = answers.value(key);
    return answer.isEmpty() ? otherwise : answer;
}

/// Several values of "where" stand on lines of their own.
Result<SchoolListRequest> listRequest(const ReportAnswers& answers) {
    SchoolListRequest request;
    const auto fields = fieldsFromText(answerOr(answers, u"fields"_s));
    if (!fields)
        return tl::unexpected<Error>(fields.error());
    request.fields = *fields;
    const auto filters =
        fieldFiltersFromTexts(answerOr(answers, u"where"_s).split(u'\n', Qt::SkipEmptyParts));
    if (!filters)
        return tl::unexpected<Error>(filters.error());
    request.query.where = *filters;
    request.query.search = answerOr(answers, u"search"_s);
    request.query.openOnly = answerOr(answers, u"schools"_s) == "open"_L1;
    const auto day = dayAnswer(answers, u"as-of"_s, QDate());
    if (!day)
        return tl::unexpected<Error>(day.error());
    if (day->isValid())
        request.query.asOf = *day;
    if (const QString group = answerOr(answers, u"group-by"_s); !group.isEmpty()) {
        const auto field = fieldFromText(group);
        if (!field)
            return tl::unexpected<Error>(field.error());
        request.groupBy = *field;
    }
    const auto sort = fieldFromText(answerOr(answers, u"sort"_s, u"name"_s));
    if (!sort)
        return tl::unexpected<Error>(sort.error());
    request.sort = {*sort, answerOr(answers, u"order"_s) == "descending"_L1};
    request.hasChart = answerOr(answers, u"chart"_s) != "no"_L1;
    return request;
}

using Made = Result<ReportDocument>;

Made listFrom(TrustFile& file, const ReportAnswers& answers) {
    const auto request = listRequest(answers);
    if (!request)
        return tl::unexpected<Error>(request.error());
    return schoolListReport(file, *request);
}

Made overviewFrom(TrustFile& file, const ReportAnswers& answers) {
    const auto day = dayAnswer(answers, u"as-of"_s, file.clock().today());
    if (!day)
        return tl::unexpected<Error>(day.error());
    return schoolsOverviewReport(file, *day);
}

Made recordFrom(TrustFile& file, const ReportAnswers& answers) {
    const QString text = answerOr(answers, u"urn"_s);
    bool isNumber = false;
    const qint64 urn = text.toLongLong(&isNumber);
    if (!isNumber)
        return failure(ErrorCode::Invalid,
                       text.isEmpty() ? Words::tr("Which school? Give its URN.")
                                      : Words::tr("“%1” is not a URN; give the school’s number.").arg(text));
    const auto school = SchoolService(file.database(), file.unitOfWork(), file.clock()).findByUrn(urn);
    if (!school)
        return tl::unexpected<Error>(school.error());
    const auto day = dayAnswer(answers, u"as-of"_s, file.clock().today());
    if (!day)
        return tl::unexpected<Error>(day.error());
    return schoolRecordReport(file, school->id, *day);
}

Made changesFrom(TrustFile& file, const ReportAnswers& answers) {
    const auto to = dayAnswer(answers, u"to"_s, file.clock().today());
    if (!to)
        return tl::unexpected<Error>(to.error());
    const auto from = dayAnswer(answers, u"from"_s, schoolYearStart(*to));
    if (!from)
        return tl::unexpected<Error>(from.error());
    return schoolChangesReport(file, *from, *to);
}

Made importFrom(TrustFile& file, const ReportAnswers& answers) {
    const QString text = answerOr(answers, u"import"_s, u"0"_s);
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber)
        return failure(
            ErrorCode::Invalid,
            Words::tr("“%1” is not the number of an import; leave it out for the latest one.").arg(text));
    return importReport(file, id);
}

std::vector<ReportQuestion> listQuestions() {
    return {
        dayQuestion(u"as-of"_s, Words::tr("Schools that existed on")),
        choiceQuestion(u"schools"_s, Words::tr("Which schools"),
                       {{u"all"_s, Words::tr("Open and closed")}, {u"open"_s, Words::tr("Open only")}},
                       u"all"_s),
        {u"where"_s, Words::tr("Only schools where"), Kind::Conditions, false, fieldChoicesOfList({}), {}},
        textQuestion(u"search"_s, Words::tr("Only schools found by")),
        {u"fields"_s, Words::tr("Columns"), Kind::Columns, false, fieldChoicesOfList({}), usualFieldKeys()},
        choiceQuestion(u"group-by"_s, Words::tr("Group by"), fieldChoicesOfList(Words::tr("No groups")), {}),
        choiceQuestion(u"sort"_s, Words::tr("Sort by"), fieldChoicesOfList({}), u"name"_s),
        choiceQuestion(u"order"_s, Words::tr("Order"),
                       {{u"ascending"_s, Words::tr("Ascending")}, {u"descending"_s, Words::tr("Descending")}},
                       u"ascending"_s),
        choiceQuestion(u"chart"_s, Words::tr("Chart by kind"),
                       {{u"yes"_s, Words::tr("With a chart")}, {u"no"_s, Words::tr("Without a chart")}},
                       u"yes"_s),
    };
}

std::vector<ReportQuestion> changesQuestions(TrustFile& file) {
    const QDate today = file.clock().today();
    return {dayQuestion(u"from"_s, Words::tr("From"), isoText(schoolYearStart(today))),
            dayQuestion(u"to"_s, Words::tr("To"), isoText(today))};
}

std::vector<ReportQuestion> importQuestions(TrustFile& file) {
    Choices choices{{QString(), Words::tr("The latest import")}};
    if (const auto imports = SchoolImporter(file.database(), file.unitOfWork(), file.clock()).imports()) {
        for (const ImportRecord& record : *imports)
            choices.emplace_back(QString::number(record.id), importLabel(record));
    }
    return {choiceQuestion(u"import"_s, Words::tr("Import"), std::move(choices), {})};
}

} // namespace

void addSchoolReports(ReportCatalogue& catalogue, TrustFile& file) {
    const auto from = [&file](Made (*make)(TrustFile&, const ReportAnswers&)) {
        return [&file, make](const ReportAnswers& answers) { return make(file, answers); };
    };
    catalogue.add({u"schools-overview"_s,
                   Words::tr("Schools at a glance"),
                   Words::tr("How many schools and pupils there are, by kind, type and size."),
                   {dayQuestion(u"as-of"_s, Words::tr("As of"))},
                   from(overviewFrom)});
    catalogue.add({u"school-list"_s, Words::tr("School list"),
                   Words::tr("The schools with the columns, filters and grouping of your choice."),
                   listQuestions(), from(listFrom)});
    catalogue.add({u"school-record"_s,
                   Words::tr("School record"),
                   Words::tr("Everything the record holds of one school, with its history."),
                   {{u"urn"_s, Words::tr("School"), Kind::School, true, {}, {}},
                    dayQuestion(u"as-of"_s, Words::tr("As of"))},
                   from(recordFrom)});
    catalogue.add({u"school-changes"_s, Words::tr("Changes to schools"),
                   Words::tr("Which schools opened, closed or changed between two days."),
                   changesQuestions(file), from(changesFrom)});
    catalogue.add({u"import-report"_s, Words::tr("Import of a school list"),
                   Words::tr("What an imported list changed, and which of its rows were refused and why."),
                   importQuestions(file), from(importFrom)});
}

} // namespace liaison
