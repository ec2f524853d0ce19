// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_writer.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace liaison {

class NoticeBar;
struct ReportRequest;
class Workspace;

/// Where a report shall go, and as what.
struct SaveTarget {
    QString path;
    ReportFormat format = ReportFormat::Pdf;
};

/// The file that was chosen, with the ending of the chosen format where it has none of ours.
SaveTarget saveTarget(const QString& path, const QString& chosenFilter);

/// Asks where to save a report; "chosen" is called where the user did choose.
void askWhereToSave(QWidget* parent, const QString& title, QDate day,
                    std::function<void(const SaveTarget&)> chosen);

/// Writes a made report in the background and says so when it is there, in the status bar and in "notice",
/// from which the file and its folder can be opened.
void saveReport(Workspace& workspace, std::shared_ptr<const ReportDocument> document,
                const SaveTarget& target, NoticeBar* notice);

/// Makes a report in the background and writes it; says so in the same way.
void makeAndSaveReport(Workspace& workspace, const ReportRequest& request, const SaveTarget& target,
                       NoticeBar* notice);

} // namespace liaison
