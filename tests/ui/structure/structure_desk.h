// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/member_service.h"
#include "core/structure/structure_guard.h"
#include "core/structure/structure_service.h"
#include "tests/support/accessibility.h"
#include "tests/support/page_driver.h"
#include "tests/ui/schools/school_window.h"
#include "ui/structure/structure_actions.h"
#include "ui/structure/structure_page.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_table.h"
#include "ui/structure/structure_tree.h"
#include "ui/structure/structure_tree_model.h"
#include "ui/structure/structure_views.h"
#include "ui/widgets/date_field.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace liaison {

inline const QByteArray kStructureList =
    "URN,Name,Town,Postcode,Phase,Type,Status,Pupils,Easting,Northing\r\n"
    "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Community school,Open,200,480000,210000\r\n"
    "101002,Beech Secondary School,Elmford,EM1 1AB,Secondary,Community school,Open,900,481000,211000\r\n"
    "101003,Cedar Primary School,Oakwell,EM2 2BB,Primary,Community school,Open,100,490000,215000\r\n"
    "101004,Dell Primary School,Oakwell,EM2 2BC,Primary,Community school,Open,90,,\r\n"
    "101005,Elder Secondary School,Oakwell,EM2 2BD,Secondary,Community school,Open,800,492000,216000\r\n";

/// A record with two liaison groups in a hub, a cluster, and a school in no group.
class StructureDesk : public SchoolDeskFile {
public:
    StructureDesk() {
        guardStructure(file().unitOfWork());
        import(write(u"first.csv"_s, kStructureList));
        north = open(body_type_key::kHub, u"North hub"_s);
        river = open(body_type_key::kLiaisonGroup, u"River group"_s);
        hill = open(body_type_key::kLiaisonGroup, u"Hill group"_s);
        cluster = open("cluster", u"Reading cluster"_s);
        join(north, {river, hill});
        join(river, {school(101001), school(101002)});
        join(hill, {school(101003), school(101005)});
        join(cluster, {school(101001)});
    }

    BodyService bodies() { return {file().database(), file().unitOfWork()}; }
    MemberService members() { return {file().database(), file().unitOfWork()}; }
    StructureService structures() { return {file().database(), file().unitOfWork(), clock}; }
    Id<School> school(qint64 urn) { return byUrn(urn).id; }
    Id<BodyType> type(const char* key) { return structures().typeByKey(QString::fromLatin1(key))->id; }
    Structure on(QDate day) { return structures().asOf(day).value_or(Structure()); }
    Structure today() { return on(clock.today()); }

    Id<Body> open(const char* typeKey, const QString& name) {
        const auto body = bodies().open({type(typeKey), name, QDate(2020, 9, 1)});
        if (!body)
            qFatal("%s", qPrintable(body.error().message));
        return body->id;
    }
    void join(Id<Body> body, std::vector<Member> who) {
        Joining joining;
        joining.members = std::move(who);
        joining.body = body;
        joining.from = QDate(2020, 9, 1);
        if (const auto done = members().add(joining); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    /// The body that a school is in on a day, by its type.
    QString groupOf(qint64 urn, QDate day) {
        const Structure structure = on(day);
        const Id<Body> group =
            structure.bodyAbove(school(urn), QString::fromLatin1(body_type_key::kLiaisonGroup));
        return group.isValid() ? structure.nameOf(group) : QString();
    }

    Id<Body> north;
    Id<Body> river;
    Id<Body> hill;
    Id<Body> cluster;
};

/// The page over a record, driven by the names of its parts.
class StructureDrive : public test::PageDriver<StructurePage> {
public:
    explicit StructureDrive(SchoolDeskFile& desk, StructureHooks hooks = {})
        : PageDriver({1100, 760}, desk.workspace, std::move(hooks)) {
        views = page.findChild<StructureViews*>();
        tree = views->tree();
        table = views->table();
        QObject::connect(&desk.workspace, &Workspace::noticed, &page,
                         [this](const Notice& notice) { said = notice.text; });
    }
    void press(const QString& name) { QTest::mouseClick(named<QAbstractButton>(name), Qt::LeftButton); }
    void trigger(const QString& name) {
        auto* action = named<QAction>(name);
        if (!action->isEnabled())
            qFatal("%s is not enabled", qPrintable(name));
        action->trigger();
    }
    QDialog* dialog(const QString& name) { return named<QDialog>(name); }
    void type(const QString& field, const QString& text) {
        auto* line = named<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        Q_EMIT line->editingFinished();
    }
    /// Clicks a dialog's first button and answers whether it closed.
    bool confirm(const QString& name) {
        const QPointer<QDialog> open(dialog(name));
        press(name + u"Ok"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return !open;
    }
    QString problemIn(const QString& name) {
        return dialog(name)->findChild<QLabel*>(u"noticeText"_s)->text();
    }
    /// Selects members in the tree, as a user does.
    void pick(const std::vector<Member>& members, Id<Body> parent = {}) {
        tree->clearSelection();
        for (const Member& member : members) {
            Pick pick = placeOf(page.state().structure(), member);
            if (parent.isValid()) {
                pick.parent = parent;
                pick.membership = {};
            }
            const QModelIndex index = tree->lines().indexOf(pick);
            tree->expand(index.parent());
            tree->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    QStringList selectedNames() {
        QStringList names;
        for (const Pick& pick : views->picks())
            names << page.state().structure().nameOf(pick.member);
        return names;
    }

    StructureViews* views;
    StructureTree* tree;
    StructureTable* table;
    /// What the status bar said last.
    QString said;
};

/// Whether a screen reader can say what each control of a dialog is; warns of those it cannot.
inline bool controlsAreNamed(StructureDrive& drive, const QString& dialog) {
    const QStringList problems = test::controlProblems(drive.dialog(dialog));
    if (!problems.isEmpty())
        qWarning("%s", qPrintable(problems.join(u'\n')));
    return problems.isEmpty();
}

} // namespace liaison
