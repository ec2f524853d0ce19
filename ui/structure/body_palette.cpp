// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/body_palette.h"

#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/structure_service.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::BodyPalette)
};

/// What does not stand on the day is behind what does.
constexpr int kGoneLoss = 20;

} // namespace

BodyPalette::BodyPalette(Workspace& workspace) : m_workspace(workspace) {
    const auto forget = [this] { m_isRead = false; };
    QObject::connect(&workspace, &Workspace::committed, &m_context, [forget](const ChangeSet& changes) {
        if (changes.touches(u"body"_s) || changes.touches(u"body_form"_s) || changes.touches(u"body_type"_s))
            forget();
    });
    for (const auto signal : {&Workspace::fileOpened, &Workspace::fileClosed, &Workspace::changedElsewhere})
        QObject::connect(&workspace, signal, &m_context, forget);
    QObject::connect(&workspace, &Workspace::asOfChanged, &m_context, forget);
}

QString BodyPalette::section() const {
    return Words::tr("Bodies");
}

void BodyPalette::read() {
    m_entries.clear();
    m_isRead = true;
    if (!m_workspace.hasFile())
        return;
    TrustFile& file = *m_workspace.file();
    const auto types = StructureService(file.database(), file.unitOfWork(), file.clock()).types();
    const auto bodies = BodyService(file.database(), file.unitOfWork()).list();
    if (!types || !bodies)
        return;
    QHash<Id<BodyType>, QString> names;
    for (const BodyType& type : *types)
        names.insert(type.id, type.singular);
    for (const Body& body : *bodies) {
        const BodyForm& form = body.formOn(m_workspace.asOf());
        m_entries.push_back(
            {body.id.value, form.name, names.value(form.type), body.standsOn(m_workspace.asOf())});
    }
}

QList<PaletteItem> BodyPalette::find(QStringView query, int limit) {
    if (!m_isRead)
        read();
    QList<PaletteItem> items;
    if (query.trimmed().isEmpty() || limit <= 0)
        return items;
    for (const Entry& entry : m_entries) {
        const int score = paletteScore(query, entry.name);
        if (score == 0)
            continue;
        PaletteItem item;
        item.title = entry.name;
        item.detail = entry.stands ? entry.type : entry.type + u" · "_s + Words::tr("not on this day");
        item.iconName = u"view-list-tree"_s;
        item.score = entry.stands ? score : std::max(1, score - kGoneLoss);
        item.run = [&workspace = m_workspace, id = entry.id] {
            workspace.goTo({u"structure"_s, u"body:"_s + QString::number(id)});
        };
        items << item;
    }
    std::stable_sort(items.begin(), items.end(), [](const PaletteItem& one, const PaletteItem& other) {
        return one.score > other.score;
    });
    return items.mid(0, limit);
}

} // namespace liaison
