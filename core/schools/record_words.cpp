// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/record_words.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>
#include <QLocale>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

QString schoolTitle(const QString& name, const QString& urn) {
    return urn.isEmpty() ? name : Words::tr("%1 (URN %2)").arg(name, urn);
}

QString schoolName(TrustFile& file, qint64 rowId, const RowImage& known) {
    if (known.contains(u"name"_s) && known.contains(u"urn"_s))
        return schoolTitle(known.value(u"name"_s).toString(), known.value(u"urn"_s).toString());
    const SchoolService schools(file.database(), file.unitOfWork(), file.clock());
    if (const auto school = schools.find({rowId}))
        return schoolTitle(school->name, school->urn ? QString::number(*school->urn) : QString());
    return schoolTitle(known.value(u"name"_s).toString(), known.value(u"urn"_s).toString());
}

QString schoolLabel(const QString& column) {
    const SchoolFieldInfo* field = schoolFieldByKey(column);
    return field ? schoolFieldLabel(field->field) : QString();
}

QString schoolValue(const RecordFormats& formats, const QString& column, const QVariant& value) {
    const SchoolFieldInfo* field = schoolFieldByKey(column);
    if (!field)
        return value.toString();
    if (field->kind == FieldKind::Date)
        return formats.day(QDate::fromString(value.toString(), Qt::ISODate));
    if (field->kind == FieldKind::Tenths)
        return QString::number(value.toDouble() / 10, 'f', 1);
    if (field->kind == FieldKind::Integer && field->field != SchoolField::Urn)
        return countText(value.toLongLong());
    return value.toString();
}

qsizetype placeOfField(const QString& column) {
    const SchoolFieldInfo* field = schoolFieldByKey(column);
    return field ? field - schoolFields().data() : 0;
}

TableWords trustWords() {
    return {Words::tr("Trust"),
            [](TrustFile&, qint64, const RowImage& known) {
                const QString name = known.value(u"name"_s).toString();
                return name.isEmpty() ? Words::tr("this trust") : name;
            },
            labelsFrom({{u"name"_s, Words::tr("Name")},
                        {u"authority"_s, Words::tr("Authority")},
                        {u"logo"_s, Words::tr("Logo")}}),
            [](const QString& column, const QVariant& value) {
                return column == "logo"_L1
                           ? Words::tr("a picture of %1")
                                 .arg(QLocale().formattedDataSize(value.toByteArray().size(), 0,
                                                                  QLocale::DataSizeTraditionalFormat))
                           : value.toString();
            }};
}

TableWords linkWords(const RecordFormats& formats) {
    const auto end = [](const RowImage& known, const QString& which) {
        const QString urn = known.value(which).toString();
        const QString name = known.value(which + u"_name"_s).toString();
        return name.isEmpty() ? Words::tr("URN %1").arg(urn) : name;
    };
    return {Words::tr("School link"),
            [end](TrustFile&, qint64, const RowImage& known) {
                return known.contains(u"predecessor"_s)
                           ? Words::tr("%1 → %2").arg(end(known, u"predecessor"_s),
                                                      end(known, u"successor"_s))
                           : QString();
            },
            labelsFrom({{u"predecessor"_s, Words::tr("Predecessor’s URN")},
                        {u"successor"_s, Words::tr("Successor’s URN")},
                        {u"kind"_s, Words::tr("Merged or split")},
                        {u"predecessor_name"_s, Words::tr("Predecessor")},
                        {u"successor_name"_s, Words::tr("Successor")},
                        {u"established"_s, Words::tr("Linked since")},
                        {u"handed_over"_s, Words::tr("Handed over")}}),
            [formats](const QString& column, const QVariant& value) {
                const bool isDay = column == "established"_L1 || column == "handed_over"_L1;
                return isDay ? storedDayText(formats, value) : value.toString();
            }};
}

TableWords importWords(const RecordFormats& formats) {
    return {Words::tr("Imported list"),
            [](TrustFile&, qint64, const RowImage& known) { return known.value(u"file_name"_s).toString(); },
            labelsFrom({{u"at"_s, Words::tr("When")},
                        {u"file_name"_s, Words::tr("File")},
                        {u"layout"_s, Words::tr("Layout")},
                        {u"row_count"_s, Words::tr("Rows read")},
                        {u"new_count"_s, Words::tr("New schools")},
                        {u"changed_count"_s, Words::tr("Changed schools")},
                        {u"unchanged_count"_s, Words::tr("Unchanged schools")},
                        {u"closing_count"_s, Words::tr("Closing schools")},
                        {u"reopening_count"_s, Words::tr("Reopening schools")},
                        {u"filtered_count"_s, Words::tr("Left out")},
                        {u"duplicate_count"_s, Words::tr("Duplicates")},
                        {u"refused_count"_s, Words::tr("Refused rows")}}),
            [formats](const QString& column, const QVariant& value) {
                if (column == "at"_L1)
                    return formats.moment(QDateTime::fromString(value.toString(), Qt::ISODateWithMs));
                return column.endsWith("_count"_L1) ? countText(value.toLongLong()) : value.toString();
            }};
}

TableWords layoutWords() {
    return {Words::tr("List layout"),
            [](TrustFile&, qint64, const RowImage& known) { return known.value(u"name"_s).toString(); },
            labelsFrom({{u"name"_s, Words::tr("Name")}})};
}

} // namespace

std::function<QString(const QString&)> labelsFrom(const QHash<QString, QString>& labels) {
    return [labels](const QString& column) { return labels.value(column); };
}

QString storedDayText(const RecordFormats& formats, const QVariant& value) {
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() ? formats.day(day) : value.toString();
}

QString storedFlagText(const QVariant& value) {
    return value.toLongLong() != 0 ? Words::tr("Yes") : Words::tr("No");
}

RowWords recordWords(const RecordFormats& formats) {
    RowWords words;
    words.add(u"trust"_s, trustWords());
    words.add(u"school"_s, {Words::tr("School"), schoolName, schoolLabel,
                            [formats](const QString& column, const QVariant& value) {
                                return schoolValue(formats, column, value);
                            },
                            placeOfField});
    words.add(u"school_link"_s, linkWords(formats));
    words.add(u"school_import"_s, importWords(formats));
    words.add(u"school_list_layout"_s, layoutWords());
    return words;
}

} // namespace liaison
