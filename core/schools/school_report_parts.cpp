// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_report_parts.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"

#include <QCoreApplication>
#include <QLocale>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolReports)
};

/// Numbers that are names: shown without thousands commas.
bool isLabelNumber(const SchoolFieldInfo& info) {
    return info.field == SchoolField::Urn || info.kind == FieldKind::Coordinate;
}

bool isNumber(const SchoolFieldInfo& info) {
    return info.kind == FieldKind::Integer || info.kind == FieldKind::Tenths ||
           info.kind == FieldKind::Coordinate;
}

ReportCell cellOf(SchoolField field, const QString& canonical) {
    if (canonical.isEmpty())
        return {};
    const SchoolFieldInfo& info = fieldInfo(field);
    if (info.kind == FieldKind::Date)
        return ReportCell::date(QDate::fromString(canonical, Qt::ISODate));
    if (!isNumber(info))
        return {canonical};
    if (info.kind == FieldKind::Integer && !isLabelNumber(info))
        return ReportCell::number(canonical.toLongLong());
    return {canonical, canonical.toDouble()};
}

} // namespace

QString shownText(SchoolField field, const QString& canonical) {
    return cellOf(field, canonical).text;
}

ReportColumn fieldColumn(SchoolField field) {
    const SchoolFieldInfo& info = fieldInfo(field);
    const QString label = schoolFieldLabel(field);
    if (field == SchoolField::Name)
        return ReportColumn::rowHeader(label);
    if (info.kind == FieldKind::Date)
        return ReportColumn::date(label);
    return isNumber(info) ? ReportColumn::number(label) : ReportColumn::text(label);
}

ReportCell fieldCell(const School& school, SchoolField field) {
    const SchoolFieldInfo& info = fieldInfo(field);
    if (const auto* text = std::get_if<QString School::*>(&info.member))
        return {school.*(*text)};
    if (const auto* date = std::get_if<QDate School::*>(&info.member))
        return ReportCell::date(school.*(*date));
    return cellOf(field, fieldText(school, field));
}

QString fieldLink(const School& school, SchoolField field) {
    const FieldKind kind = fieldInfo(field).kind;
    if (kind != FieldKind::Url && kind != FieldKind::Email)
        return {};
    const QString text = fieldText(school, field);
    if (text.isEmpty())
        return {};
    if (kind == FieldKind::Email)
        return u"mailto:"_s + text;
    return text.contains("://"_L1) ? text : u"https://"_s + text;
}

Result<std::vector<SchoolField>> fieldsFromText(const QString& text) {
    std::vector<SchoolField> fields;
    if (text.trimmed().compare("all"_L1, Qt::CaseInsensitive) == 0) {
        for (const SchoolFieldInfo& info : listedFields())
            fields.push_back(info.field);
        return fields;
    }
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto field = fieldFromText(part);
        if (!field)
            return tl::unexpected<Error>(field.error());
        if (std::find(fields.begin(), fields.end(), *field) == fields.end())
            fields.push_back(*field);
    }
    if (fields.empty() && !text.isEmpty())
        return failure(ErrorCode::Invalid,
                       Words::tr("“%1” names no field; write them as urn,name,pupils.").arg(text));
    return fields;
}

Result<ReportDocument> newReport(TrustFile& file, const QString& title) {
    const auto trust = TrustService(file.database(), file.unitOfWork()).load();
    if (!trust)
        return tl::unexpected<Error>(trust.error());
    ReportDocument report;
    report.title = title;
    report.printed = file.clock().today();
    signReport(report, *trust);
    return report;
}

ReportCell countCell(std::optional<qint64> count) {
    return count ? ReportCell::number(*count) : ReportCell();
}

QString knownCountText(std::optional<qint64> count) {
    return count ? countText(*count) : Words::tr("not known");
}

QString unknownPupilsText(qint64 schools) {
    return Words::tr("The number of pupils is not known for %1, which the sum leaves out.")
        .arg(counted(schools, Words::tr("school"), Words::tr("schools")));
}

void addUnknownPupils(ReportDocument& report, qint64 schools) {
    if (schools > 0)
        report.blocks.push_back(ReportParagraph(unknownPupilsText(schools)));
}

QString reportMoment(const QDateTime& moment) {
    const QDateTime local = moment.toLocalTime();
    return Words::tr("on %1 at %2").arg(reportDateText(local.date()), local.toString(u"HH:mm"_s));
}

QString momentCellText(const QDateTime& moment) {
    return QLocale::c().toString(moment.toLocalTime(), u"d MMM yyyy HH:mm"_s);
}

} // namespace liaison
