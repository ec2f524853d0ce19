// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/save_plan_dialog.h"

#include "core/base/text.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"

#include <QLineEdit>

namespace liaison {

SavePlanDialog::SavePlanDialog(Workspace& workspace, FormingDraft& draft, QWidget* parent)
    : QuestionDialog(workspace, u"savePlanDialog"_s, tr("Save the plan"), parent), m_draft(draft) {
    m_name = addLine(tr("&Name"), u"savePlanName"_s, suggestedName(), FormField::Need::Required);
    lastField()->setCheck(
        [this] { return m_name->text().trimmed().isEmpty() ? tr("Give the plan a name.") : QString(); });
    m_notes = addLine(tr("N&otes"), u"savePlanNotes"_s, {});
    layOut(tr("The plan and all that was asked are kept in the trust’s file. The groups stay as they are "
              "until a plan is accepted."),
           tr("&Save"));
    m_name->selectAll();
    m_name->setFocus();
}

QString SavePlanDialog::suggestedName() const {
    if (!m_draft.savedName.isEmpty())
        return m_draft.savedName;
    return tr("%1, %2").arg(bodiesText(m_draft.job, qint64(m_draft.plan->bodies.size())),
                            dateText(m_workspace.clock().today()));
}

Result<QString> SavePlanDialog::perform() {
    SavedPlan plan;
    plan.name = tidied(m_name->text());
    // The same name goes on as the same plan; another name is another plan.
    if (plan.name == m_draft.savedName) {
        plan.id = m_draft.saved;
        plan.version = m_draft.savedVersion;
    }
    plan.question = m_draft.question();
    plan.plan = *m_draft.plan;
    plan.notes = m_notes->text().trimmed();
    const Result<SavedPlan> kept = m_draft.service(*m_workspace.file()).save(plan);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    m_draft.saved = kept->id;
    m_draft.savedVersion = kept->version;
    m_draft.savedName = kept->name;
    Q_EMIT saved();
    return tr("The plan “%1” was saved.").arg(kept->name);
}

} // namespace liaison
