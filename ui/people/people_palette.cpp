// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_palette.h"

#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeoplePalette)
};

/// More than these are not scored: the query is too short to tell people apart.
constexpr int kMostScored = 200;
/// Somebody is found although their words stand in another order.
constexpr int kFoundOtherwise = 40;

} // namespace

QString PeoplePalette::section() const {
    return Words::tr("People");
}

QList<PaletteItem> PeoplePalette::find(QStringView query, int limit) {
    const QString words = query.trimmed().toString();
    if (!m_workspace.hasFile() || words.isEmpty() || limit <= 0)
        return {};
    PeopleState& state = PeopleState::of(m_workspace);
    state.bringUpToDate();
    QList<PaletteItem> items;
    for (const PickItem& person : pickMatches(state.day().peopleToPick, words, kMostScored)) {
        PaletteItem item;
        item.title = person.text;
        item.detail = person.detail;
        item.iconName = u"user-identity"_s;
        item.score = std::max(paletteScore(words, person.text), kFoundOtherwise);
        item.run = [&workspace = m_workspace, key = person.key] {
            workspace.goTo({u"people"_s, QString::number(key)});
        };
        items << item;
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const PaletteItem& a, const PaletteItem& b) { return a.score > b.score; });
    return items.mid(0, limit);
}

} // namespace liaison
