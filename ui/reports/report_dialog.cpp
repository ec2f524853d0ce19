// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_dialog.h"

#include "core/base/text.h"
#include "core/reports/report_writer.h"
#include "ui/reports/pdf_view.h"
#include "ui/reports/preview_bar.h"
#include "ui/reports/report_printing.h"
#include "ui/reports/report_saving.h"
#include "ui/reports/window_charts.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QAction>
#include <QPdfDocument>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace liaison {

ReportDialog::ReportDialog(Workspace& workspace, const ReportRequest& request, Then then, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_then(then)
    , m_pdfPath(m_folder.filePath(u"report.pdf"_s))
    , m_pdf(new QPdfDocument(this))
    , m_notice(new NoticeBar)
    , m_stack(new QStackedWidget) {
    setObjectName(u"reportDialog"_s);
    setWindowTitle(request.title);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_stack->addWidget(makeWaitingPage());
    m_stack->addWidget(makeViewPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    const QSize room = screen()->availableSize() * 9 / 10;
    resize(QSize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 52).boundedTo(room));
    connect(&workspace, &Workspace::fileAboutToClose, this, &ReportDialog::reject);
    start(request);
}

ReportDialog::~ReportDialog() = default;

QWidget* ReportDialog::makeWaitingPage() {
    auto* page = new QWidget;
    m_progress = new ProgressStatus;
    m_progress->setObjectName(u"reportProgress"_s);
    m_progress->setTitle(tr("Making “%1”").arg(windowTitle()));
    m_progress->setProgress(0, 0);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(m_progress, 0, Qt::AlignCenter);
    layout->addStretch(1);
    connect(m_progress, &ProgressStatus::cancelled, this, &ReportDialog::reject);
    return page;
}

QWidget* ReportDialog::makeViewPage() {
    auto* page = new QWidget;
    m_view = new PdfView;
    m_view->setObjectName(u"reportView"_s);
    m_bar = new PreviewBar(*m_view, *m_pdf);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    connect(m_bar, &PreviewBar::saveWanted, this, &ReportDialog::save);
    connect(m_bar, &PreviewBar::printWanted, this, &ReportDialog::print);
    connect(m_bar, &PreviewBar::closeWanted, this, &ReportDialog::reject);
    return page;
}

void ReportDialog::start(const ReportRequest& request) {
    const QPointer<ReportDialog> self(this);
    m_job = m_workspace.runJob<Made>(
        tr("Making “%1”").arg(request.title),
        [make = request.make, path = m_pdfPath](JobProgress& progress) -> Result<Made> {
            auto document = make(progress);
            if (!document)
                return tl::unexpected<Error>(document.error());
            Made made{std::make_shared<const ReportDocument>(std::move(*document)), {}};
            WindowContext window(progress);
            window.context.note = [&made](const QString& note) { made.notes << note; };
            if (const auto written = writePdf(*made.document, path, window.context); !written)
                return tl::unexpected<Error>(written.error());
            return made;
        },
        [self](const Result<Made>& made) {
            if (self)
                self->takeMade(made);
        });
    connect(m_job, &Job::progressed, m_progress, &ProgressStatus::setProgress);
}

void ReportDialog::takeMade(const Result<Made>& made) {
    if (!made) {
        fail(made.error());
        return;
    }
    m_document = made->document;
    if (m_pdf->load(m_pdfPath) != QPdfDocument::Error::None) {
        fail({ErrorCode::Unreadable, tr("The preview cannot be shown; save the report to read it."), {}});
    } else {
        m_view->setDocument(m_pdf);
        m_view->setAccessibleName(
            tr("%1, %2").arg(windowTitle(), counted(m_pdf->pageCount(), tr("page"), tr("pages"))));
        m_view->setAccessibleDescription(tr(
            "The pages as they will be printed. Save the report as HTML to read it with a screen reader."));
    }
    if (!made->notes.isEmpty())
        m_notice->showNotice(Tone::Warn, made->notes.join(u' '));
    m_stack->setCurrentIndex(1);
    m_bar->takePages();
    m_view->setFocus();
    Q_EMIT settled();
    if (m_then == Then::Print)
        print();
}

void ReportDialog::fail(const Error& error) {
    if (error.code == ErrorCode::Cancelled) {
        reject();
        return;
    }
    m_notice->showNotice(Tone::Bad, error.message, error.detail);
    m_progress->hide();
    Q_EMIT settled();
}

void ReportDialog::done(int result) {
    if (m_job)
        m_job->cancel();
    QDialog::done(result);
}

void ReportDialog::save() {
    askWhereToSave(this, m_document->title, m_workspace.clock().today(), [this](const SaveTarget& target) {
        saveReport(m_workspace, m_document, target, m_notice);
    });
}

void ReportDialog::print() {
    askAndPrint(*m_pdf, windowTitle(), this,
                [this](const Error& error) { m_notice->showNotice(Tone::Bad, error.message, error.detail); });
}

ReportDialog* showReport(Workspace& workspace, QWidget* parent, const ReportRequest& request,
                         ReportDialog::Then then) {
    auto* dialog = new ReportDialog(workspace, request, then, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

} // namespace liaison
