// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_desk.h"

#include "core/forming/founding_desk.h"
#include "core/forming/founding_words.h"
#include "core/forming/group_desk.h"
#include "core/forming/group_words.h"
#include "core/forming/hub_desk.h"
#include "core/forming/hub_words.h"

namespace liaison {

FormingDesk::~FormingDesk() = default;

std::unique_ptr<FormingDesk> FormingDesk::make(const FormingQuestion& question, const FormingGround& ground,
                                               const FormingPlan& plan) {
    switch (question.job()) {
    case FormingJob::Groups:
        return makeGroupDesk(question, ground, plan);
    case FormingJob::Hubs:
        return makeHubDesk(question, ground, plan);
    case FormingJob::Founding:
        break;
    }
    return makeFoundingDesk(question, ground, plan);
}

QString whyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                const Member& member) {
    switch (question.job()) {
    case FormingJob::Groups:
        return groupWhyHere(ground, question, desk, member);
    case FormingJob::Hubs:
        return hubWhyHere(ground, question, desk, member);
    case FormingJob::Founding:
        break;
    }
    return foundingWhyHere(ground, question, desk, member);
}

} // namespace liaison
