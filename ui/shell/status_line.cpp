// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_status.h"

#include <QAccessible>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastNotice = 12;

/// Words that are cut where there is no room for them: they make no window wider.
class NoticeLabel : public QLabel {
public:
    QSize minimumSizeHint() const override {
        const QSize whole = QLabel::minimumSizeHint();
        return {std::min(whole.width(), fontMetrics().averageCharWidth() * kLeastNotice), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const QRect room = contentsRect();
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

} // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_page(new QLabel)
    , m_notice(new NoticeLabel)
    , m_undo(linkButton(tr("Undo")))
    , m_progress(new ProgressStatus) {
    setObjectName(u"statusLine"_s);
    setSizeGripEnabled(false);
    m_page->setObjectName(u"statusPage"_s);
    m_page->setContentsMargins(rhythm(this), 0, rhythm(this, 2), 0);
    m_notice->setObjectName(u"statusNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(u"statusUndo"_s);
    m_undo->setAccessibleName(tr("Undo the last action"));
    addWidget(m_page);
    addWidget(m_notice);
    addWidget(m_undo);
    addPermanentWidget(m_progress);
    m_progress->hide();
    forgetNotice();
    connect(m_undo, &QPushButton::clicked, &workspace, &Workspace::undo);
    connect(m_progress, &ProgressStatus::cancelled, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(&workspace, &Workspace::noticed, this, &StatusLine::showNotice);
    connect(&workspace, &Workspace::undoChanged, this, [this] {
        if (!m_workspace.undoTitle())
            m_undo->hide();
    });
    connect(&workspace, &Workspace::fileClosed, this, &StatusLine::forgetNotice);
    connect(&workspace, &Workspace::jobStarted, this, &StatusLine::showJob);
    connect(&workspace, &Workspace::jobEnded, this, &StatusLine::showJob);
}

void StatusLine::setPageText(const QString& text) {
    m_page->setText(text);
}

void StatusLine::showNotice(const Notice& notice) {
    if (notice.kind != Notice::Kind::Done)
        return;
    m_notice->setText(notice.text);
    m_notice->setToolTip(notice.text.toHtmlEscaped());
    m_notice->show();
    m_undo->setVisible(notice.canUndo && m_workspace.undoTitle());
    QAccessibleEvent said(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void StatusLine::forgetNotice() {
    m_notice->clear();
    m_notice->setToolTip({});
    m_undo->hide();
}

void StatusLine::showJob() {
    Job* job = m_workspace.jobs().isEmpty() ? nullptr : m_workspace.jobs().last();
    m_progress->setVisible(job);
    if (job == m_job)
        return;
    if (m_job)
        disconnect(m_job, &Job::progressed, m_progress, nullptr);
    m_job = job;
    if (!job)
        return;
    m_progress->setTitle(job->title());
    connect(job, &Job::progressed, m_progress, &ProgressStatus::setProgress);
}

} // namespace liaison
