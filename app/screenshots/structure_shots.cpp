// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/structure_shots.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"
#include "ui/structure/body_types_dialog.h"
#include "ui/structure/structure_page.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_table.h"
#include "ui/structure/structure_tree.h"
#include "ui/structure/structure_views.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace liaison::screenshots {

namespace {

/// A record whose county has no bodies yet gets some to look at: hubs of three groups from west to east.
class Arranger {
public:
    explicit Arranger(TrustFile& file)
        : m_types(file.database(), file.unitOfWork(), file.clock())
        , m_bodies(file.database(), file.unitOfWork())
        , m_members(file.database(), file.unitOfWork())
        , m_schools(SchoolService(file.database(), file.unitOfWork(), file.clock())
                        .list({})
                        .value_or(std::vector<School>())) {}

    void arrange() {
        std::erase_if(m_schools, [](const School& school) {
            return !school_status::isOpen(school.status) || !school.easting || !school.northing;
        });
        std::sort(m_schools.begin(), m_schools.end(),
                  [](const School& one, const School& other) { return *one.easting < *other.easting; });
        static const QString kNames[] = {u"Alder"_s,  u"Birch"_s, u"Cherry"_s,
                                         u"Damson"_s, u"Elm"_s,   u"Fir"_s};
        const std::size_t share = m_schools.size() / std::size(kNames);
        for (std::size_t i = 0; i < std::size(kNames); ++i) {
            if (i % 3 == 0)
                m_hub = open(body_type_key::kHub, i == 0 ? u"West hub"_s : u"East hub"_s);
            const Id<Body> group = open(body_type_key::kLiaisonGroup, kNames[i] + u" group"_s);
            join(m_hub, {group});
            std::vector<Member> members;
            // The last few of each stay without a group.
            for (std::size_t at = i * share; at + 3 < (i + 1) * share; ++at)
                members.emplace_back(m_schools[at].id);
            join(group, std::move(members));
        }
    }

private:
    Id<Body> open(const char* type, const QString& name) {
        const auto found = m_types.typeByKey(QString::fromLatin1(type));
        const auto body = m_bodies.open({found ? found->id : Id<BodyType>(), name, QDate(2024, 9, 1)});
        return body ? body->id : Id<Body>();
    }
    void join(Id<Body> body, std::vector<Member> members) {
        Joining joining;
        joining.members = std::move(members);
        joining.body = body;
        joining.from = QDate(2024, 9, 1);
        if (const auto done = m_members.add(joining); !done)
            qWarning("%s", qPrintable(done.error().message));
    }

    StructureService m_types;
    BodyService m_bodies;
    MemberService m_members;
    std::vector<School> m_schools;
    Id<Body> m_hub;
};

StructureViews& viewsOf(Stage& stage) {
    stage.openSample();
    TrustFile& file = *stage.workspace().file();
    stage.workspace().setAsOf(file.clock().today());
    stage.goTo(u"structure"_s);
    auto* page = stage.window().findChild<StructurePage*>();
    if (page->state().structure().bodies().empty())
        Arranger(file).arrange();
    auto* views = page->findChild<StructureViews*>();
    stage.find<QLineEdit>(u"structureFilterText"_s)->clear();
    views->setMode(StructureViews::Mode::Tree);
    while (page->leave())
        continue;
    return *views;
}

const Structure& structureOf(Stage& stage) {
    return stage.window().findChild<StructurePage*>()->state().structure();
}

/// The first body of a type; the first of all where there is none.
Id<Body> bodyOf(Stage& stage, const char* type) {
    const Structure& structure = structureOf(stage);
    for (const PlacedBody& body : structure.bodies())
        if (structure.typeOf(body).key == QLatin1StringView(type))
            return body.id;
    return structure.bodies().front().id;
}

Shot viewShot(const QString& name, StructureViews::Mode mode) {
    return {name, [mode](Stage& stage) -> QWidget* {
                StructureViews& views = viewsOf(stage);
                views.setMode(mode);
                auto* page = stage.window().findChild<StructurePage*>();
                page->showItem(itemOf(bodyOf(stage, body_type_key::kLiaisonGroup)));
                views.tree()->expand(views.tree()->currentIndex());
                return nullptr;
            }};
}

/// A dialog that an action opens over what is selected.
Shot dialogShot(const QString& action, const std::function<Picks(Stage&)>& picks) {
    return {u"structure-"_s + action, [action, picks](Stage& stage) -> QWidget* {
                viewsOf(stage);
                auto* page = stage.window().findChild<StructurePage*>();
                for (const Pick& pick : picks(stage))
                    page->showItem(itemOf(pick.member));
                page->findChild<QAction*>(action)->trigger();
                QWidget* dialog = nullptr;
                for (QDialog* one : page->findChildren<QDialog*>())
                    if (one->isVisible())
                        dialog = one;
                return dialog;
            }};
}

Picks group(Stage& stage) {
    return {{bodyOf(stage, body_type_key::kLiaisonGroup)}};
}

Picks school(Stage& stage) {
    const Structure& structure = structureOf(stage);
    return {{structure.membersOf(bodyOf(stage, body_type_key::kLiaisonGroup)).front().member}};
}

void addViews(std::vector<Shot>& shots) {
    shots.push_back(viewShot(u"structure-tree"_s, StructureViews::Mode::Tree));
    shots.push_back(viewShot(u"structure-table"_s, StructureViews::Mode::Table));
    shots.push_back(viewShot(u"structure-both"_s, StructureViews::Mode::Both));
    shots.push_back(viewShot(u"structure-map"_s, StructureViews::Mode::Map));
    shots.push_back({u"structure-school"_s, [](Stage& stage) -> QWidget* {
                         viewsOf(stage);
                         auto* page = stage.window().findChild<StructurePage*>();
                         page->showItem(itemOf(school(stage).front().member));
                         page->findChild<QAction*>(u"cutMembers"_s)->trigger();
                         return nullptr;
                     }});
    shots.push_back({u"structure-past"_s, [](Stage& stage) -> QWidget* {
                         viewsOf(stage);
                         stage.workspace().setAsOf(QDate(1990, 1, 1));
                         return nullptr;
                     }});
}

} // namespace

void addStructureShots(std::vector<Shot>& shots) {
    addViews(shots);
    for (const QString& action :
         {u"newBody"_s, u"renameBody"_s, u"addMembers"_s, u"closeBody"_s, u"convertBody"_s, u"correctBody"_s})
        shots.push_back(dialogShot(action, group));
    for (const QString& action : {u"moveTo"_s, u"endMembership"_s, u"changeKind"_s, u"correctMembership"_s})
        shots.push_back(dialogShot(action, school));
    shots.push_back({u"structure-acceptBreach"_s, [](Stage& stage) -> QWidget* {
                         viewsOf(stage);
                         auto* list = stage.find<QListWidget>(u"breachList"_s);
                         list->setCurrentRow(0);
                         auto* page = stage.window().findChild<StructurePage*>();
                         page->findChild<QAction*>(u"acceptBreachAction"_s)->trigger();
                         return page->findChild<QDialog*>(u"acceptBreach"_s);
                     }});
    shots.push_back({u"structure-delete"_s, [](Stage& stage) -> QWidget* {
                         viewsOf(stage);
                         auto* page = stage.window().findChild<StructurePage*>();
                         page->showItem(itemOf(bodyOf(stage, body_type_key::kLiaisonGroup)));
                         page->findChild<QAction*>(u"deletePicks"_s)->trigger();
                         return nullptr;
                     }});
    shots.push_back({u"structure-types"_s, [](Stage& stage) -> QWidget* {
                         stage.openSample();
                         auto* dialog = new BodyTypesDialog(stage.workspace());
                         stage.keep(dialog);
                         dialog->show();
                         return dialog;
                     }});
}

} // namespace liaison::screenshots
