// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/wants_page.h"

#include "core/forming/forming_words.h"
#include "ui/forming/founding_form.h"
#include "ui/forming/groups_form.h"
#include "ui/forming/hubs_form.h"
#include "ui/forming/wants_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_scroll.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace liaison {

WantsPage::WantsPage(Workspace& workspace, FormingDraft& draft)
    : StepPage(tr("What is wanted"), tr("What is wanted?"))
    , m_draft(draft)
    , m_stack(new QStackedWidget)
    , m_consequence(new NoticeBar) {
    m_forms = {new GroupsForm(workspace, draft), new HubsForm(draft), new FoundingForm(draft)};
    for (WantsForm* form : m_forms) {
        m_stack->addWidget(new PageScroll(form));
        connect(form, &WantsForm::answered, this, &WantsPage::updateConsequence);
    }
    m_consequence->setObjectName(u"consequence"_s);
    m_consequence->setClosable(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(m_consequence);
    layout->addWidget(m_stack, 1);
    layout->addWidget(quietLabel(straightLineCaution()));
}

WantsForm* WantsPage::form() const {
    return m_forms[std::size_t(m_draft.job)];
}

void WantsPage::enter() {
    m_stack->setCurrentIndex(int(m_draft.job));
    form()->fill();
    updateConsequence();
}

void WantsPage::updateConsequence() {
    const Consequence said = consequenceOf(m_draft.question(), m_draft.ground);
    m_consequence->showNotice(said.isImpossible ? Tone::Warn : Tone::Good, said.text);
    Q_EMIT stateChanged();
}

QString WantsPage::problem() const {
    return form()->problem();
}

} // namespace liaison
