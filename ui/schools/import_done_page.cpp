// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_done_page.h"

#include "core/base/text.h"
#include "core/schools/import_report.h"
#include "ui/schools/import_tasks.h"
#include "ui/schools/review_refused.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

namespace liaison {

namespace {

QStringList doneLines(const ImportCounts& counts) {
    QStringList lines;
    const auto add = [&lines](qint64 count, const QString& one, const QString& many) {
        if (count > 0)
            lines << u"•  "_s + counted(count, one, many);
    };
    using Page = ImportDonePage;
    add(counts.fresh, Page::tr("school was added"), Page::tr("schools were added"));
    add(counts.changed, Page::tr("school was changed"), Page::tr("schools were changed"));
    add(counts.closing, Page::tr("school was closed"), Page::tr("schools were closed"));
    add(counts.reopening, Page::tr("school was opened again"), Page::tr("schools were opened again"));
    return lines;
}

} // namespace

ImportDonePage::ImportDonePage(Workspace& workspace, ImportDraft& draft, const SchoolHooks& hooks)
    : WorkingPage(workspace, tr("Done"), tr("The list is imported"))
    , m_draft(draft)
    , m_hooks(hooks)
    , m_text(new QLabel)
    , m_next(quietLabel({}))
    , m_undo(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Undo the import")))
    , m_report(new QPushButton(QIcon::fromTheme(u"document-print-preview"_s), tr("Open the import &report")))
    , m_refused(new QPushButton(QIcon::fromTheme(u"document-save"_s), tr("&Save refused rows…"))) {
    m_text->setObjectName(u"doneText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"doneUndo"_s);
    m_report->setObjectName(u"doneReport"_s);
    m_refused->setObjectName(u"doneSaveRefused"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm(this));
    for (QPushButton* button : {m_report, m_refused, m_undo}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("What happens next"), 3));
    layout->addWidget(m_next);
    layout->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &ImportDonePage::takeBack);
    connect(m_report, &QPushButton::clicked, this, &ImportDonePage::showReport);
    connect(m_refused, &QPushButton::clicked, this, [this] {
        askToSaveRefused(this, m_draft.plan, m_draft.path,
                         [this](const Error& error) { showFailure(error); });
    });
}

void ImportDonePage::enter() {
    const ImportOutcome& outcome = *m_draft.outcome;
    const qint64 refused = outcome.counts.refused;
    QStringList lines = doneLines(outcome.counts);
    if (refused > 0)
        lines << u"•  "_s + counted(refused, tr("row was not imported"), tr("rows were not imported"));
    m_text->setText(lines.join(u'\n'));
    m_undo->setEnabled(outcome.changeSetId != 0);
    m_report->setVisible(outcome.importId != 0 && bool(m_hooks.showReport));
    m_refused->setVisible(refused > 0);
    m_next->setText(tr(
        "The schools are on the Schools page now. When schools closed or merged, import the register’s links "
        "file as well (Tools, Import links): it says which school followed which. Import a newer list "
        "whenever there is one: only what changed is written, and what only you know is never touched."));
    workspace().notify(tr("%1 imported.").arg(countedSchools(m_draft.plan->writes())), true);
}

void ImportDonePage::takeBack() {
    m_undo->setEnabled(false);
    runAway<qint64>(
        tr("Undoing the import"), Database::Access::ReadWrite,
        [id = m_draft.outcome->changeSetId](TrustFile& file, JobProgress&) {
            return takeBackAction(file, id);
        },
        [this](Result<qint64> undone) {
            if (!undone) {
                m_undo->setEnabled(true);
                return showFailure(undone.error());
            }
            announceAction(workspace(), *undone);
            m_report->setVisible(false);
            m_text->setText(tr("The import was undone. The schools are as they were before."));
            m_next->setText(tr("Redo on the toolbar brings the import back."));
            workspace().notify(tr("The import was undone."));
        });
}

void ImportDonePage::showReport() {
    const qint64 id = m_draft.outcome->importId;
    m_hooks.showReport(workspace(), window(),
                       {tr("Import report"), [id](TrustFile& file) { return importReport(file, id); }});
}

} // namespace liaison
