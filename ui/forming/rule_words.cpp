// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/rule_words.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

} // namespace

std::vector<PinKind> pinKindsOf(FormingJob job) {
    switch (job) {
    case FormingJob::Groups:
        return {PinKind::Together, PinKind::Apart,       PinKind::Within, PinKind::NotWithin,
                PinKind::Anchor,   PinKind::OnlyAnchors, PinKind::Size};
    case FormingJob::Hubs:
        return {PinKind::Together, PinKind::Apart, PinKind::Within, PinKind::NotWithin, PinKind::Size};
    case FormingJob::Founding:
        break;
    }
    return {PinKind::In, PinKind::Out, PinKind::Together, PinKind::Apart};
}

QString pinKindLabel(FormingJob job, PinKind kind) {
    const bool isHubs = job == FormingJob::Hubs;
    const bool isFounding = job == FormingJob::Founding;
    switch (kind) {
    case PinKind::Together:
        return isFounding ? Words::tr("All of these, or none") : Words::tr("These stay together");
    case PinKind::Apart:
        return isFounding ? Words::tr("Not both of these") : Words::tr("Never together");
    case PinKind::Within:
        return isHubs ? Words::tr("In this hub") : Words::tr("In this group");
    case PinKind::NotWithin:
        return isHubs ? Words::tr("Never in this hub") : Words::tr("Never in this group");
    case PinKind::OnlyAnchors:
        return Words::tr("Only these may be in the middle of a group");
    case PinKind::Anchor:
        return Words::tr("In the middle of a group");
    case PinKind::Size:
        return isHubs ? Words::tr("A size for this hub") : Words::tr("A size for this group");
    case PinKind::In:
        return Words::tr("Must be among the founders");
    case PinKind::Out:
        return Words::tr("Must not be among the founders");
    }
    return {};
}

bool hasTarget(PinKind kind) {
    return kind == PinKind::Within || kind == PinKind::NotWithin || kind == PinKind::Size;
}

int fewestMembersOf(PinKind kind) {
    if (kind == PinKind::Size)
        return 0;
    return kind == PinKind::Together || kind == PinKind::Apart ? 2 : 1;
}

} // namespace liaison
