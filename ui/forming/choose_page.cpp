// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/choose_page.h"

#include "core/base/text.h"
#include "core/structure/structure_service.h"
#include "ui/forming/member_ticks.h"
#include "ui/shell/workspace.h"
#include "ui/structure/hand_placing_dialog.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QPushButton>

namespace liaison {

namespace {

constexpr qsizetype kNamedLeftOut = 4;

std::vector<Member> membersOfGround(const FormingGround& ground) {
    std::vector<Member> members;
    for (const FormingItem& item : ground.items)
        members.push_back(item.member);
    return members;
}

} // namespace

ChoosePage::ChoosePage(Workspace& workspace, FormingDraft& draft)
    : WorkingPage(workspace, tr("Who takes part"), tr("Who takes part?"))
    , m_draft(draft)
    , m_ticks(new MemberTicks(u"formingMembers"_s, tr("Who can take part")))
    , m_leftOut(new NoticeBar) {
    m_leftOut->setObjectName(u"leftOutNotice"_s);
    m_leftOut->setClosable(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(m_leftOut);
    layout->addWidget(m_ticks, 1);
    layout->addWidget(progressLine());
    connect(m_ticks, &MemberTicks::ticksChanged, this, &ChoosePage::keepTicks);
    // What placing has to say would stand in the window behind.
    connect(&workspace, &Workspace::noticed, this, [this](const Notice& said) {
        if (!isVisible() || said.kind == Notice::Kind::Done)
            return;
        notice()->showNotice(said.kind == Notice::Kind::Warning ? Tone::Warn : Tone::Bad, said.text);
        notice()->show();
    });
    connect(&workspace, &Workspace::committed, this, [this] {
        if (isVisible())
            readAgain();
    });
}

ChoosePage::~ChoosePage() = default;

void ChoosePage::enter() {
    const std::vector<Member>& members = m_draft.question().members;
    m_ticks->setGround(m_draft.whole, members.empty() ? membersOfGround(m_draft.whole) : members);
    updateLeftOut();
    updateSummary();
}

void ChoosePage::keepTicks() {
    std::vector<Member> members = m_ticks->ticked();
    // None at all is told by the page; the question would read it as everybody.
    if (!members.empty()) {
        const bool areAll = members.size() == m_draft.whole.items.size();
        m_draft.question().members = areAll ? std::vector<Member>() : std::move(members);
    }
    updateSummary();
    Q_EMIT stateChanged();
}

void ChoosePage::updateSummary() {
    PlanFigures figures;
    figures.members = m_ticks->count();
    figures.withoutPupils = m_ticks->withoutPupils();
    figures.fewestPupils = figures.mostPupils = m_ticks->pupils();
    m_ticks->setSummary(tr("%1 of %2 take part: %3")
                            .arg(countText(figures.members),
                                 itemsText(m_draft.job, qint64(m_draft.whole.items.size())),
                                 pupilsRangeText(figures)));
}

void ChoosePage::updateLeftOut() {
    const std::vector<FormingItem>& leftOut = m_draft.whole.leftOut;
    m_leftOut->setVisible(!leftOut.empty());
    if (leftOut.empty())
        return;
    QStringList names;
    QString all;
    for (const FormingItem& item : leftOut) {
        if (names.size() < kNamedLeftOut)
            names << item.name;
        all += item.name + u'\n';
    }
    const auto more = qint64(leftOut.size()) - names.size();
    QString list = names.join(u", "_s);
    if (more > 0)
        list = tr("%1 and %2 more").arg(list, countText(more));
    QString text = tr("Left out, because nobody knows where they are: %1 (%2).")
                       .arg(itemsText(m_draft.job, qint64(leftOut.size())), list);
    if (!workspace().canWrite())
        text += u' ' + tr("This file is open for reading only, so they cannot be placed.");
    m_leftOut->showNotice(Tone::Warn, text, more > 0 ? all.trimmed() : QString());
    if (!workspace().canWrite())
        return;
    QPushButton* place = m_leftOut->addButton(tr("&Place them…"));
    place->setObjectName(u"placeLeftOut"_s);
    connect(place, &QPushButton::clicked, this, &ChoosePage::placeThem);
}

void ChoosePage::placeThem() {
    if (!m_placing)
        m_placing = std::make_unique<StructureState>(workspace(), StructureHooks());
    askToPlaceByHand(*m_placing, m_draft.structure, this);
}

void ChoosePage::readAgain() {
    runAway<Structure>(
        tr("Reading the structure"), Database::Access::ReadOnly,
        [day = m_draft.structure.day()](TrustFile& file, JobProgress&) {
            return StructureService(file.database(), file.unitOfWork(), file.clock()).asOf(day);
        },
        [this](Result<Structure> read) {
            if (!read)
                return showFailure(read.error());
            m_draft.take(std::move(*read));
            enter();
        });
}

/// Whom the other pages then know of is found once, not at every tick.
void ChoosePage::proceed() {
    m_draft.setMembers(m_draft.question().members);
    WorkingPage::proceed();
}

QString ChoosePage::problem() const {
    if (m_draft.whole.items.empty())
        return tr("No school has a place on the map yet: place them first.");
    return m_ticks->count() == 0 ? tr("Tick who takes part.") : QString();
}

} // namespace liaison
