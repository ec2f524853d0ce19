// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_answers.h"

#include <QCoreApplication>

namespace liaison {

Result<QDate> dayAnswer(const ReportAnswers& answers, const QString& key, QDate otherwise) {
    const QString text = answers.value(key);
    if (text.isEmpty())
        return otherwise;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::Invalid,
                       QCoreApplication::translate("liaison::ReportAnswers",
                                                   "“%1” is not a day; write it as 2026-09-01.")
                           .arg(text));
    return day;
}

} // namespace liaison
