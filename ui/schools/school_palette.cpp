// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_palette.h"

#include "core/base/text.h"
#include "core/schools/overview_figures.h"
#include "core/schools/school_search.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolPalette)
};

/// More matches than this are not scored: the query is too short to tell schools apart.
constexpr std::size_t kMostScored = 200;
/// A school is found although its name was not typed: by town, postcode, or words out of order.
constexpr int kFoundOtherwise = 40;
/// What is closed stands behind what is open.
constexpr int kClosedLoss = 20;

QString standingOf(const School& school, QDate day) {
    if (existedOn(school, day))
        return {};
    return isYetToOpen(school, day) ? Words::tr("not yet open") : Words::tr("closed");
}

} // namespace

SchoolPalette::SchoolPalette(Workspace& workspace) : m_workspace(workspace) {
    const auto forget = [this] { m_isRead = false; };
    QObject::connect(&workspace, &Workspace::committed, &m_context, [forget](const ChangeSet& changes) {
        if (changes.touches(u"school"_s))
            forget();
    });
    for (const auto signal : {&Workspace::fileOpened, &Workspace::fileClosed, &Workspace::changedElsewhere})
        QObject::connect(&workspace, signal, &m_context, forget);
}

QString SchoolPalette::section() const {
    return Words::tr("Schools");
}

void SchoolPalette::read() {
    m_entries.clear();
    m_isRead = true;
    if (!m_workspace.hasFile())
        return;
    SchoolQuery query;
    query.fields = {SchoolField::Urn,    SchoolField::Name,   SchoolField::Town,  SchoolField::Postcode,
                    SchoolField::Status, SchoolField::Opened, SchoolField::Closed};
    const auto schools = schoolService(*m_workspace.file()).list(query);
    if (!schools)
        return;
    m_entries.reserve(schools->size());
    const QDate today = m_workspace.clock().today();
    for (const School& school : *schools)
        m_entries.push_back({school.id.value, school.urn.value_or(0), school.name, school.town,
                             school.postcode, school.searchKey, standingOf(school, today)});
}

int SchoolPalette::scoreOf(const Entry& entry, const QString& words) const {
    int score = std::max(paletteScore(words, entry.name), paletteScore(words, QString::number(entry.urn)));
    score = std::max(score, kFoundOtherwise);
    return entry.standing.isEmpty() ? score : std::max(1, score - kClosedLoss);
}

PaletteItem SchoolPalette::itemOf(const Entry& entry, int score) const {
    QStringList parts;
    if (entry.urn != 0)
        parts << QString::number(entry.urn);
    for (const QString& part : {entry.town, entry.postcode, entry.standing})
        if (!part.isEmpty())
            parts << part;
    PaletteItem item;
    item.title = entry.name;
    item.detail = parts.join(u" · "_s);
    item.iconName = u"go-home"_s;
    item.score = score;
    item.run = [&workspace = m_workspace, id = entry.id] {
        workspace.goTo({u"schools"_s, QString::number(id)});
    };
    return item;
}

QList<PaletteItem> SchoolPalette::find(QStringView query, int limit) {
    if (!m_isRead)
        read();
    const SchoolSearch search(query);
    if (search.isEmpty() || limit <= 0)
        return {};
    const QString words = query.toString();
    // Names that begin with what was typed are never lost to the limit on scoring.
    const QString beginning = u' ' + plainFolded(query);
    std::vector<const Entry*> first;
    std::vector<const Entry*> others;
    for (const Entry& entry : m_entries) {
        if (first.size() >= kMostScored)
            break;
        if (!search.matches(entry.key))
            continue;
        if (entry.key.startsWith(beginning))
            first.push_back(&entry);
        else if (others.size() < kMostScored)
            others.push_back(&entry);
    }
    first.insert(first.end(), others.begin(), others.end());
    std::vector<std::pair<int, const Entry*>> scored;
    for (const Entry* entry : first)
        scored.emplace_back(scoreOf(*entry, words), entry);
    const auto count = std::min<std::ptrdiff_t>(limit, std::ptrdiff_t(scored.size()));
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<PaletteItem> items;
    for (std::ptrdiff_t i = 0; i < count; ++i)
        items << itemOf(*scored[std::size_t(i)].second, scored[std::size_t(i)].first);
    return items;
}

} // namespace liaison
