// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/pick_mime.h"

namespace liaison {

using namespace Qt::StringLiterals;

PickMime::PickMime(Picks picks, const Structure& structure) : m_picks(std::move(picks)) {
    QStringList names;
    for (const Member& member : membersOf(m_picks))
        names << structure.nameOf(member);
    setText(names.join(u'\n'));
    setData(format(), QByteArray::number(qlonglong(m_picks.size())));
}

Id<Body> dropTarget(const Pick& onto) {
    return onto.isSchool() ? onto.parent : onto.body();
}

} // namespace liaison
