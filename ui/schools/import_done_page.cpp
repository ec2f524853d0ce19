// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_done_page.h"

#include "core/base/text.h"
#include "core/schools/import_report.h"
#include "ui/schools/import_tasks.h"
#include "ui/schools/school_columns.h"

#include <QIcon>
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
    : DonePage(workspace, tr("The list is imported"), u"done"_s,
               tr("The import was undone. The schools are as they were before."))
    , m_draft(draft)
    , m_hooks(hooks)
    , m_report(new QPushButton(QIcon::fromTheme(u"document-print-preview"_s), tr("Open the import &report")))
    , m_refused(new QPushButton(QIcon::fromTheme(u"document-save"_s), tr("&Save refused rows…"))) {
    m_report->setObjectName(u"doneReport"_s);
    m_refused->setObjectName(u"doneSaveRefused"_s);
    addButton(m_report);
    addButton(m_refused);
    connect(m_report, &QPushButton::clicked, this, &ImportDonePage::showReport);
    connect(m_refused, &QPushButton::clicked, this, [this] {
        askToSaveRefused(this, u"refusedDialog"_s, refusedRows(m_draft),
                         [this](const Error& error) { showFailure(error); });
    });
}

void ImportDonePage::enter() {
    const ImportOutcome& outcome = *m_draft.outcome;
    const qint64 refused = outcome.counts.refused;
    QStringList lines = doneLines(outcome.counts);
    if (refused > 0)
        lines << u"•  "_s + counted(refused, tr("row was not imported"), tr("rows were not imported"));
    showDone(
        lines.join(u'\n'),
        tr("The schools are on the Schools page now. When schools closed or merged, import the register’s "
           "links file as well (File, Import links): it says which school followed which. Import a newer "
           "list whenever there is one: only what changed is written, and what only you know is never "
           "touched."),
        outcome.changeSetId);
    m_report->setVisible(outcome.importId != 0 && bool(m_hooks.showReport));
    m_refused->setVisible(refused > 0);
    workspace().notify(tr("%1 imported.").arg(countedSchools(m_draft.plan->writes())), true);
}

void ImportDonePage::afterUndo() {
    m_report->setVisible(false);
}

void ImportDonePage::showReport() {
    const qint64 id = m_draft.outcome->importId;
    m_hooks.showReport(workspace(), window(),
                       {tr("Import report"), [id](TrustFile& file) { return importReport(file, id); }});
}

} // namespace liaison
