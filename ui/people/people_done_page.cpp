// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_done_page.h"

#include "core/base/text.h"
#include "ui/schools/import_tasks.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

namespace liaison {

PeopleDonePage::PeopleDonePage(Workspace& workspace, PeopleImportDraft& draft)
    : WorkingPage(workspace, tr("Done"), tr("The people are in the record"))
    , m_draft(draft)
    , m_text(new QLabel)
    , m_next(quietLabel({}))
    , m_undo(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Undo the import"))) {
    m_text->setObjectName(u"peopleDoneText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"peopleDoneUndo"_s);
    m_undo->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_text);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    layout->addSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("What happens next"), 3));
    layout->addWidget(m_next);
    layout->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &PeopleDonePage::takeBack);
}

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
    m_text->setText(lines.isEmpty() ? tr("There was nothing to change.") : lines.join(u'\n'));
    m_undo->setEnabled(m_draft.outcome->changeSetId != 0);
    m_next->setText(tr("Everybody is on the People page now. See Vacancies for seats that nobody fills, and "
                       "Terms ending for those to be filled next. Import a newer list whenever there is one: "
                       "only what changed is written."));
    workspace().notify(tr("People imported."), true);
}

void PeopleDonePage::takeBack() {
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
            m_text->setText(tr("The import was undone. People and offices are as they were before."));
            m_next->setText(tr("Redo on the toolbar brings the import back."));
            workspace().notify(tr("The import was undone."));
        });
}

} // namespace liaison
