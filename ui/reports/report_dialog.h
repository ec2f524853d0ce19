// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/report_request.h"

#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

class QPdfDocument;
class QStackedWidget;

namespace liaison {

class NoticeBar;
class PreviewBar;
class PdfView;
class ProgressStatus;

/// The preview of a report: the PDF itself, which is searched, printed and saved in any format from here. The
/// report is made in the background while the window shows how far it is.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    enum class Then { Preview, Print };

    ReportDialog(Workspace& workspace, const ReportRequest& request, Then then, QWidget* parent = nullptr);
    ~ReportDialog() override;

    /// The report, once it is made; null before.
    std::shared_ptr<const ReportDocument> document() const { return m_document; }
    bool isMade() const { return m_document != nullptr; }

    void done(int result) override;

Q_SIGNALS:
    /// The report shows, or the sentence on why it cannot.
    void settled();

private:
    struct Made {
        std::shared_ptr<const ReportDocument> document;
        QStringList notes;
    };
    QWidget* makeWaitingPage();
    QWidget* makeViewPage();
    void start(const ReportRequest& request);
    void takeMade(const Result<Made>& made);
    void fail(const Error& error);
    void save();
    void print();

    Workspace& m_workspace;
    Then m_then;
    QTemporaryDir m_folder;
    QString m_pdfPath;
    std::shared_ptr<const ReportDocument> m_document;
    QPointer<Job> m_job;
    QPdfDocument* m_pdf;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    ProgressStatus* m_progress = nullptr;
    PreviewBar* m_bar = nullptr;
    PdfView* m_view = nullptr;
};

/// Opens the preview of a report beside the window. Any page can call this with what it shows.
ReportDialog* showReport(Workspace& workspace, QWidget* parent, const ReportRequest& request,
                         ReportDialog::Then then = ReportDialog::Then::Preview);

} // namespace liaison
