// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/anchors_dialog.h"

#include "ui/forming/forming_draft.h"
#include "ui/forming/member_ticks.h"

namespace liaison {

AnchorsDialog::AnchorsDialog(Workspace& workspace, const FormingGround& ground,
                             const std::vector<Id<School>>& anchors, QWidget* parent)
    : QuestionDialog(workspace, u"chooseAnchorsDialog"_s, tr("Schools that groups form around"), parent)
    , m_ticks(new MemberTicks(u"anchorTicks"_s, tr("Schools"))) {
    m_ticks->setGround(ground, {anchors.begin(), anchors.end()});
    m_ticks->setMinimumHeight(fontMetrics().height() * 24);
    setBody(m_ticks);
    connect(m_ticks, &MemberTicks::ticksChanged, this, &AnchorsDialog::updateConsequence);
    layOut(tr("Each school with a tick can be in the middle of a group."), tr("&Choose"));
    updateConsequence();
    m_ticks->setFocus();
}

void AnchorsDialog::updateConsequence() {
    setConsequence(tr("%1 chosen.").arg(itemsText(FormingJob::Groups, m_ticks->count())));
}

QString AnchorsDialog::problem() const {
    return m_ticks->count() == 0 ? tr("Tick at least one school.") : QString();
}

Result<QString> AnchorsDialog::perform() {
    std::vector<Id<School>> anchors;
    for (const Member& member : m_ticks->ticked())
        if (const auto* school = std::get_if<Id<School>>(&member))
            anchors.push_back(*school);
    Q_EMIT chosen(anchors);
    return QString();
}

} // namespace liaison
