// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_done_page.h"

#include "core/base/text.h"

namespace liaison {

PeopleDonePage::PeopleDonePage(Workspace& workspace, PeopleImportDraft& draft)
    : DonePage(workspace, tr("The people are in the record"), u"peopleDone"_s,
               tr("The import was undone. People and offices are as they were before."))
    , m_draft(draft) {}

void PeopleDonePage::enter() {
    const PeopleCounts& counts = m_draft.outcome->counts;
    QStringList lines;
    const auto add = [&lines](qint64 count, const QString& one, const QString& many) {
        if (count > 0)
            lines << u"•  "_s + counted(count, one, many);
    };
    add(counts.newPeople, tr("person was added"), tr("people were added"));
    add(counts.newTerms, tr("term begins"), tr("terms begin"));
    add(counts.endedTerms, tr("term ends"), tr("terms end"));
    add(counts.contacts, tr("contact was changed"), tr("contacts were changed"));
    showDone(lines.isEmpty() ? tr("There was nothing to change.") : lines.join(u'\n'),
             tr("Everybody is on the People page now. See Vacancies for seats that nobody fills, and "
                "Terms ending for those to be filled next. Import a newer list whenever there is one: "
                "only what changed is written."),
             m_draft.outcome->changeSetId);
    workspace().notify(tr("People imported."), true);
}

} // namespace liaison
