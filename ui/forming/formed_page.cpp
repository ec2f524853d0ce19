// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/formed_page.h"

#include "core/base/text.h"
#include "core/forming/forming_report.h"
#include "ui/reports/report_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"

#include <QIcon>
#include <QPushButton>

namespace liaison {

FormedPage::FormedPage(Workspace& workspace, FormingDraft& draft)
    : DonePage(workspace, tr("The plan is part of the record"), u"formed"_s,
               tr("It was undone. Groups and members are as they were before."),
               {tr("&Undo all of it"), tr("Undoing what was accepted"), tr("The accepted plan was undone."),
                tr("Redo on the toolbar brings it back.")})
    , m_draft(draft)
    , m_report(new QPushButton(QIcon::fromTheme(u"document-print-preview"_s), tr("Open the &report")))
    , m_hubs(new QPushButton(QIcon::fromTheme(u"distribute-graph-directed"_s),
                             tr("Form &hubs of these groups…"))) {
    m_report->setObjectName(u"formedReport"_s);
    m_hubs->setObjectName(u"formedHubs"_s);
    addButton(m_report);
    addButton(m_hubs);
    connect(m_report, &QPushButton::clicked, this, &FormedPage::showReport);
    connect(m_hubs, &QPushButton::clicked, this, &FormedPage::hubsWanted);
}

void FormedPage::enter() {
    const AcceptanceSummary& done = *m_draft.outcome;
    QStringList lines;
    const auto add = [&lines](std::size_t count, const QString& one, const QString& many) {
        if (count > 0)
            lines << u"•  "_s + counted(qint64(count), one, many);
    };
    add(done.opened.size(), tr("body was opened"), tr("bodies were opened"));
    add(done.renamed.size(), tr("body was renamed"), tr("bodies were renamed"));
    add(done.closed.size(), tr("body closes on the day before"), tr("bodies close on the day before"));
    lines << u"•  "_s + placesText(m_draft.job, done);
    lines.prepend(tr("From %1:").arg(dateText(m_draft.effective)));
    const bool areGroups = m_draft.job == FormingJob::Groups;
    showDone(lines.join(u'\n'),
             areGroups ? tr("The Structure page shows it from that day on: choose the day at the top of the "
                            "window. Put the groups into hubs next, and give them their officers on the "
                            "People page.")
                       : tr("The Structure page shows it from that day on: choose the day at the top of the "
                            "window. Give it its officers on the People page."),
             m_draft.changeSetId);
    m_report->setVisible(true);
    m_hubs->setVisible(areGroups);
    workspace().notify(tr("The plan was accepted."), true);
}

void FormedPage::afterUndo() {
    m_hubs->setVisible(false);
}

void FormedPage::showReport() {
    const QString title =
        m_draft.savedName.isEmpty()
            ? tr("Accepted: %1").arg(bodiesText(m_draft.job, qint64(m_draft.plan->bodies.size())))
            : m_draft.savedName;
    const auto make = [ground = m_draft.ground, question = m_draft.question(), plan = *m_draft.plan, title,
                       day = m_draft.effective](TrustFile& file) {
        return formingReport(file, ground, question, plan, title, day);
    };
    liaison::showReport(workspace(), window(), {title, makerFor(workspace(), make)});
}

} // namespace liaison
