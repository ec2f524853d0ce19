// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_history.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/saved_plan_repository.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

QString planName(TrustFile& file, qint64 id, const RowImage& known) {
    if (const QString name = known.value(u"name"_s).toString(); !name.isEmpty())
        return name;
    const auto row = guarded([&] { return SavedPlanRepository(file.database()).find(Id<SavedPlan>{id}); });
    return row && *row ? (*row)->name : QString();
}

QString planLabel(const QString& column) {
    static const QHash<QString, QString> kLabels{{u"name"_s, Words::tr("Name")},
                                                 {u"job"_s, Words::tr("Of")},
                                                 {u"saved"_s, Words::tr("Saved")},
                                                 {u"accepted"_s, Words::tr("Accepted from")},
                                                 {u"notes"_s, Words::tr("Notes")}};
    return kLabels.value(column);
}

QString planValue(const RecordFormats& formats, const QString& column, const QVariant& value) {
    if (column == "saved"_L1)
        return formats.moment(QDateTime::fromString(value.toString(), Qt::ISODateWithMs));
    if (column == "accepted"_L1) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        return day.isValid() ? formats.day(day) : value.toString();
    }
    if (column == "job"_L1) {
        const auto job = formingJobFromKey(value.toString());
        return job ? jobName(*job) : value.toString();
    }
    return value.toString();
}

} // namespace

void addFormingWords(RowWords& words, const RecordFormats& formats) {
    words.add(u"saved_plan"_s, {Words::tr("Saved plan"), planName, planLabel,
                                [formats](const QString& column, const QVariant& value) {
                                    return planValue(formats, column, value);
                                }});
}

} // namespace liaison
