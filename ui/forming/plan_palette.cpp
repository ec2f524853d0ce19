// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_palette.h"

#include "ui/forming/forming_room.h"
#include "ui/shell/palette_providers.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PlanPalette)
};

} // namespace

QString PlanPalette::section() const {
    return Words::tr("Saved plans");
}

QList<PaletteItem> PlanPalette::find(QStringView query, int limit) {
    QList<PaletteItem> items;
    if (!m_workspace.hasFile() || query.trimmed().isEmpty())
        return items;
    const auto plans = FormingService(*m_workspace.file()).titles();
    if (!plans)
        return items;
    for (const SavedPlanTitle& plan : *plans) {
        const QString title = Words::tr("Open plan: %1").arg(plan.name);
        const int score = std::max(paletteScore(query, plan.name), paletteScore(query, title));
        if (score == 0)
            continue;
        PaletteItem item;
        item.title = title;
        item.detail = plan.accepted.isValid()
                          ? Words::tr("Accepted from %1").arg(dateText(plan.accepted))
                          : Words::tr("Saved %1").arg(dateText(plan.saved.toLocalTime().date()));
        item.iconName = u"distribute-graph"_s;
        item.score = score;
        item.run = [&workspace = m_workspace, hooks = m_hooks, window = m_window, id = plan.id] {
            openSavedPlan(workspace, hooks, window, id);
        };
        items << item;
    }
    return bestOf(std::move(items), limit);
}

} // namespace liaison
