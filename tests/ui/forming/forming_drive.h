// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"
#include "tests/support/accessibility.h"
#include "tests/ui/imports/wizard_drive.h"
#include "ui/forming/forming_run.h"
#include "ui/forming/forming_wizard.h"
#include "ui/forming/plan_page.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

namespace liaison {

/// Six towns in two rows of three, each with a secondary and three primaries round it; and one school of
/// which nobody knows where it is.
inline QByteArray sixTowns() {
    QByteArray list = "URN,Name,Town,Phase,Type,Status,LA (name),NumberOfPupils,Easting,Northing\r\n";
    const auto add = [&list](int urn, const QByteArray& name, const QByteArray& town, bool isSecondary,
                             const QByteArray& pupils, const QByteArray& place) {
        list += QByteArray::number(urn) + ',' + name + ',' + town + ',' +
                (isSecondary ? "Secondary" : "Primary") + ",Community school,Open,Elmshire," + pupils + ',' +
                place + "\r\n";
    };
    const QByteArrayList towns{"Ashton", "Birley", "Corby", "Dunmore", "Elmford", "Farley"};
    const QByteArrayList primaries{"Hill", "Lane", "Mill"};
    for (int town = 0; town < 6; ++town) {
        const int east = 450'000 + 12'000 * (town % 3);
        const int north = 210'000 + 30'000 * (town / 3);
        const auto spot = [](int easting, int northing) {
            return QByteArray::number(easting) + ',' + QByteArray::number(northing);
        };
        const QByteArray& name = towns[town];
        add(101'000 + town * 10, name + " Academy", name, true, "900", spot(east, north));
        for (int i = 0; i < 3; ++i)
            add(101'001 + town * 10 + i, name + ' ' + primaries[i] + " Primary School", name, false, "210",
                spot(east + 700 * (i - 1), north + 500 + 300 * i));
    }
    add(101'099, "Lost Primary School", "Ashton", false, "100", ",");
    return list;
}

/// A trust's file with the six towns.
class FormingDeskFile : public SchoolDeskFile {
public:
    FormingDeskFile() { import(write(u"schools.csv"_s, sixTowns())); }

    Structure structure(QDate day = QDate(2026, 11, 21)) {
        const auto read = StructureService(file().database(), file().unitOfWork(), clock).asOf(day);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return *read;
    }
    /// The names of the bodies of a type that stand on a day.
    QStringList bodies(const QString& typeKey, QDate day) {
        const Structure read = structure(day);
        QStringList names;
        for (const PlacedBody& body : read.bodies())
            if (read.typeOf(body).key == typeKey)
                names << body.name;
        return names;
    }
    Id<School> school(qint64 urn) { return byUrn(urn).id; }
    /// A liaison group with these schools, since 2020.
    Id<Body> group(const QString& name, const std::vector<qint64>& urns) {
        const StructureService types(file().database(), file().unitOfWork(), clock);
        const auto type = types.typeByKey(u"liaison-group"_s);
        const auto body = BodyService(file().database(), file().unitOfWork())
                              .open({type ? type->id : Id<BodyType>(), name, QDate(2020, 1, 1)});
        if (!body)
            qFatal("%s", qPrintable(body.error().message));
        Joining joining;
        for (const qint64 urn : urns)
            joining.members.emplace_back(school(urn));
        joining.body = body->id;
        joining.from = QDate(2020, 1, 1);
        if (const auto done = MemberService(file().database(), file().unitOfWork()).add(joining); !done)
            qFatal("%s", qPrintable(done.error().message));
        return body->id;
    }
    /// A group in each town.
    void groupTheTowns() {
        const QStringList names{u"Ashton group"_s,  u"Birley group"_s,  u"Corby group"_s,
                                u"Dunmore group"_s, u"Elmford group"_s, u"Farley group"_s};
        for (int town = 0; town < 6; ++town) {
            const qint64 first = 101'000 + town * 10;
            group(names[town], {first, first + 1, first + 2, first + 3});
        }
    }
};

/// The wizard over a file, quick and the same each time, driven by the names of its widgets.
class FormingDrive : public WizardDrive<FormingWizard> {
public:
    explicit FormingDrive(SchoolDeskFile& desk) : WizardDrive(QString(), desk.workspace, FormingHooks()) {
        wizard.resize(1280, 800);
        wizard.draft().effort.iterations = 300;
        wizard.draft().effort.proof = std::chrono::milliseconds(0);
    }

    void start(FormingJob job = FormingJob::Groups) {
        wizard.begin(job);
        QVERIFY(settles(wizard));
    }
    /// Goes on to the page of the plan and waits until all has been looked for.
    void toPlan() {
        while (wizard.currentStep() < 4)
            next();
        solved();
    }
    void solved() {
        auto* run = wizard.findChild<FormingRun*>();
        QVERIFY(QTest::qWaitFor([run] { return !run->isRunning(); }, 20'000));
        QCoreApplication::processEvents();
    }
    /// What is wrong with the controls of the page, line by line.
    QString problems() { return test::controlProblems(&wizard).join(u'\n'); }
    PlanPage& page() { return *wizard.findChild<PlanPage*>(); }
    PlanWork& work() { return page().work(); }
    QString label(const QString& name) { return named<QLabel>(name)->text(); }
    void trigger(const QString& action) {
        QAction* found = wizard.findChild<QAction*>(action);
        QVERIFY2(found && found->isEnabled(), qPrintable(action));
        found->trigger();
        QCoreApplication::processEvents();
    }
    void choose(const QString& answer) { named<QAbstractButton>(answer)->click(); }
    void set(const QString& box, int value) { named<QSpinBox>(box)->setValue(value); }
    void pick(const QString& box, const QString& text) {
        auto* combo = named<QComboBox>(box);
        QVERIFY2(combo->findText(text) >= 0, qPrintable(text));
        combo->setCurrentIndex(combo->findText(text));
    }
    /// Ticks the row of this name in a table of members.
    void tick(const QString& table, const QString& name) {
        const auto* model = named<TableView>(table)->rowModel();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->textAt(row, model->columnOfKey(u"name"_s)) == name)
                return toggle(table, row);
        qFatal("no %s", qPrintable(name));
    }
    /// The text of a notice that shows; empty while it does not.
    QString notice(const QString& name) {
        auto* bar = named<QWidget>(name);
        if (!bar->isVisible())
            return {};
        QStringList texts;
        for (const QLabel* text : bar->findChildren<QLabel*>())
            texts << text->text();
        return texts.join(u' ').trimmed();
    }
    /// The body of the plan that a school is in, by its place.
    int bodyOf(Id<School> school) { return work().plan().bodyOf(school); }
    /// Where a place of the map shows.
    QPoint spotOf(Id<School> school) {
        MapCanvas* canvas = named<MapWidget>(u"planMap"_s)->canvas();
        const int place = canvas->map().placeOfKey(school.value);
        if (place < 0)
            qFatal("not on the map");
        return canvas->view().toPixels(canvas->map().point(place)).toPoint();
    }
    /// Drags with the mouse from one school to the spot of another.
    void drag(Id<School> what, Id<School> onto) {
        MapCanvas* canvas = named<MapWidget>(u"planMap"_s)->canvas();
        const QPoint from = spotOf(what);
        const QPoint to = spotOf(onto);
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(canvas, from + (to - from) * step / 8);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
        QCoreApplication::processEvents();
    }
};

} // namespace liaison
