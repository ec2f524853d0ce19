// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/imports/working_page.h"

namespace liaison {

class MemberTicks;
class StructureState;

/// Second page of forming: which schools (for hubs: which liaison groups) take part. Those without a place on
/// the map are named apart, with a way to place them.
class ChoosePage : public WorkingPage {
    Q_OBJECT

public:
    ChoosePage(Workspace& workspace, FormingDraft& draft);
    ~ChoosePage() override;

    void enter() override;
    void proceed() override;
    QString problem() const override;

private:
    void keepTicks();
    void updateSummary();
    void updateLeftOut();
    void placeThem();
    void readAgain();

    FormingDraft& m_draft;
    MemberTicks* m_ticks;
    NoticeBar* m_leftOut;
    std::unique_ptr<StructureState> m_placing;
};

} // namespace liaison
