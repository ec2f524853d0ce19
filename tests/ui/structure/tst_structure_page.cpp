// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/structure/structure_desk.h"

#include "core/structure/body_repository.h"
#include "core/structure/membership_repository.h"
#include "ui/maps/map_widget.h"
#include "ui/structure/body_palette.h"
#include "ui/structure/structure_map_view.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QListWidget>

using namespace liaison;

class TestStructurePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<StructureDesk>(); }
    void cleanup() { m_desk.reset(); }

    void theTreeShowsBodiesWithTheirSchoolsAndCounts() {
        StructureDrive drive(*m_desk);
        const StructureTreeModel& lines = drive.tree->lines();
        const QAbstractItemModelTester tester(drive.tree->model());
        QCOMPARE(namesUnder(lines, {}), (QStringList{u"North hub"_s, u"Reading cluster"_s}));
        const QModelIndex hub = lines.index(0, 0);
        QCOMPARE(namesUnder(lines, hub), (QStringList{u"Hill group"_s, u"River group"_s}));
        const QModelIndex river = lines.index(1, 0, hub);
        QCOMPARE(namesUnder(lines, river),
                 (QStringList{u"Ash Primary School"_s, u"Beech Secondary School"_s}));
        QCOMPARE(hub.siblingAtColumn(StructureTreeModel::SchoolsColumn).data().toString(), u"4"_s);
        QCOMPARE(hub.siblingAtColumn(StructureTreeModel::PupilsColumn).data().toString(), u"2,000"_s);
        QVERIFY(hub.data(Qt::AccessibleTextRole).toString().contains(u"North hub, Hub, 4 schools"_s));
        QVERIFY(!hub.data(Qt::DecorationRole).isNull());
    }

    void unknownPupilsAreNotNone() {
        School beech = m_desk->byUrn(101002);
        beech.pupils.reset();
        QVERIFY(m_desk->schools().edit(beech));
        StructureDrive drive(*m_desk);
        const StructureTreeModel& lines = drive.tree->lines();
        const QModelIndex hub = lines.index(0, 0);
        const QModelIndex river = lines.index(1, 0, hub);
        const QModelIndex school = lines.index(1, StructureTreeModel::PupilsColumn, river);
        QCOMPARE(school.data().toString(), QString());
        QCOMPARE(school.data(Qt::ToolTipRole).toString(), u"not known"_s);
        const QModelIndex sum = river.siblingAtColumn(StructureTreeModel::PupilsColumn);
        QCOMPARE(sum.data().toString(), u"200+"_s);
        QCOMPARE(sum.data(Qt::ToolTipRole).toString(), u"200 (1 not known)"_s);
        drive.pick({m_desk->river});
        QVERIFY2(drive.detailsText().contains(u"200 (1 not known)"_s), qPrintable(drive.detailsText()));
        drive.pick({m_desk->school(101002)}, m_desk->river);
        QVERIFY2(drive.detailsText().contains(u"not known"_s), qPrintable(drive.detailsText()));
    }

    void theTableShowsTheSameLines() {
        StructureDrive drive(*m_desk);
        drive.press(u"viewTable"_s);
        const QAbstractItemModelTester tester(drive.table->model());
        // Four bodies, five memberships of schools and one school that belongs to nothing.
        QCOMPARE(drive.table->model()->rowCount(), 4 + 5 + 1);
        drive.table->setPicks({placeOf(drive.page.state().structure(), m_desk->river)});
        const TableExtract one = drive.table->extract(TableView::Scope::Selection);
        QCOMPARE(one.rows.size(), 1);
        QCOMPARE(one.titles.mid(0, 5),
                 (QStringList{u"Name"_s, u"Type"_s, u"Belongs to"_s, u"As"_s, u"From"_s}));
        QCOMPARE(one.rows.front().mid(0, 5),
                 (QStringList{u"River group"_s, u"Liaison group"_s, u"North hub"_s, u"Full member"_s,
                              u"1 Sep 2020"_s}));
    }

    void theLinesAreExportedFromTheTreeToo() {
        StructureDrive drive(*m_desk);
        QCOMPARE(drive.views->lines().rows.size(), 10);
        drive.trigger(u"exportStructure"_s);
        auto* dialog = drive.named<QFileDialog>(u"exportStructureDialog"_s);
        const QString path = m_desk->filePath(u"structure.csv"_s);
        Q_EMIT dialog->fileSelected(path);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("River group"));
        QCOMPARE(drive.said.left(17), u"10 lines exported"_s);
    }

    void selectionIsOneAcrossTreeTableTrayAndMap() {
        StructureDrive drive(*m_desk);
        drive.press(u"viewBoth"_s);
        drive.pick({m_desk->school(101003)});
        QCOMPARE(drive.table->picks().size(), 1u);
        QVERIFY(drive.table->picks().front().member == Member(m_desk->school(101003)));
        QVERIFY(drive.detailsText().contains(u"Cedar Primary School"_s));
        auto* tray = drive.named<StructureTable>(u"structureTrayTable"_s);
        tray->selectRow(0);
        QVERIFY(drive.tree->picks().empty());
        QCOMPARE(drive.selectedNames(), QStringList{u"Dell Primary School"_s});
        drive.press(u"viewMap"_s);
        auto* map = drive.named<StructureMapView>(u"structureMap"_s);
        map->map()->setSelectedKeys({m_desk->school(101005).value});
        Q_EMIT map->map()->selectionChanged(map->map()->selectedKeys());
        QCOMPARE(drive.selectedNames(), QStringList{u"Elder Secondary School"_s});
        QVERIFY(tray->picks().empty());
        drive.press(u"viewTree"_s);
        QVERIFY(drive.tree->picks().front().member == Member(m_desk->school(101005)));
    }

    void theMapListsSchoolsWithoutCoordinatesBesideIt() {
        StructureDrive drive(*m_desk);
        drive.press(u"viewMap"_s);
        QCOMPARE(drive.named<QLabel>(u"structureUnmappedHeading"_s)->text(),
                 u"1 school has no coordinates"_s);
        QVERIFY(drive.named<QWidget>(u"structureUnmappedTable"_s)->isVisible());
        QVERIFY(!drive.named<QWidget>(u"breachList"_s)->isVisible());
        drive.named<QComboBox>(u"mapReading"_s)->setCurrentIndex(1);
        QVERIFY(drive.named<StructureMapView>(u"structureMap"_s)->isByHub());
    }

    void breachesAreListedWithAJumpToEach() {
        StructureDrive drive(*m_desk);
        auto* list = drive.named<QListWidget>(u"breachList"_s);
        // A hub has three groups, a cluster at least two schools.
        QCOMPARE(drive.named<QLabel>(u"breachHeading"_s)->text(), u"3 rules are not kept"_s);
        list->setCurrentRow(0);
        drive.trigger(u"showBreach"_s);
        QCOMPARE(drive.selectedNames(), QStringList{u"North hub"_s});
        const QModelIndex hub = drive.tree->lines().index(0, StructureTreeModel::RulesColumn);
        QVERIFY(!hub.data(Qt::DecorationRole).isNull());
        QVERIFY(!hub.data(Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(hub.data(Qt::AccessibleTextRole).toString(), u"1 rule not kept"_s);
    }

    void aClosedSchoolWithAHeadAndNoPlaceIsJumpedTo() {
        const Id<School> dell = m_desk->school(101004);
        const auto write = [&](const QString& sql) {
            m_desk->workspace.file()->database().query(sql.arg(dell.value)).run();
        };
        write(u"UPDATE school SET closed = '2020-08-31', status = 'Closed' WHERE id = %1"_s);
        write(u"INSERT INTO person (id, last_name) VALUES (%1, 'Ash')"_s);
        write(u"INSERT INTO term (office, person, school) SELECT id, %1, %1 FROM office "
              "WHERE office_key = 'headteacher'"_s);
        StructureHooks hooks;
        hooks.moreBreaches = [dell](TrustFile&, const Structure&) {
            Breach breach;
            breach.code = u"term-outside-life"_s;
            breach.school = dell;
            breach.sentence = u"Ash is headteacher of a school that is not there."_s;
            return std::vector<Breach>{breach};
        };
        StructureDrive drive(*m_desk, hooks);
        auto* list = drive.named<QListWidget>(u"breachList"_s);
        const auto rows = list->findItems(u"Ash is headteacher"_s, Qt::MatchStartsWith);
        QCOMPARE(rows.size(), 1);
        list->setCurrentItem(rows.front());
        const QSignalSpy shown(&drive.page, &Page::detailsWanted);
        drive.trigger(u"showBreach"_s);
        QCOMPARE(shown.size(), 1);
        const QString name = drive.page.state().structure().nameOf(dell);
        QVERIFY(!name.isEmpty());
        QVERIFY2(drive.detailsText().startsWith(name), qPrintable(drive.detailsText()));
    }

    void anotherDayShowsTheStructureOfThatDay() {
        QVERIFY(
            m_desk->members().move({{m_desk->school(101001)}, m_desk->hill, QDate(2027, 1, 1)}).has_value());
        StructureDrive drive(*m_desk);
        QVERIFY(!drive.named<QWidget>(u"asOfNotice"_s)->isVisible());
        const auto parentOfAsh = [&] {
            const Structure& structure = drive.page.state().structure();
            return structure.nameOf(placeOf(structure, m_desk->school(101001)).parent);
        };
        QCOMPARE(parentOfAsh(), u"River group"_s);
        m_desk->workspace.setAsOf(QDate(2027, 1, 1));
        QCOMPARE(parentOfAsh(), u"Hill group"_s);
        QVERIFY(drive.named<QWidget>(u"asOfNotice"_s)->isVisible());
        QCOMPARE(drive.page.effectiveDay(), QDate(2027, 1, 1));
        QVERIFY(drive.page.statusText().endsWith(u"as of 1 Jan 2027"_s));
        m_desk->workspace.setAsOf(QDate(2019, 1, 1));
        QVERIFY(!drive.tree->isVisible());
    }

    void theFilterNarrowsTreeAndTable() {
        StructureDrive drive(*m_desk);
        auto* text = drive.named<QLineEdit>(u"structureFilterText"_s);
        QTest::keyClicks(text, u"cedar"_s);
        const StructureTreeModel& lines = drive.tree->lines();
        const QAbstractItemModelTester tester(drive.tree->model());
        QCOMPARE(namesUnder(lines, {}), QStringList{u"North hub"_s});
        QCOMPARE(namesUnder(lines, lines.index(0, 0)), QStringList{u"Hill group"_s});
        QCOMPARE(drive.page.statusText(), u"1 of 10 lines shown"_s);
        QVERIFY(drive.page.leave());
        QCOMPARE(namesUnder(lines, {}).size(), 2);
        QVERIFY(drive.page.showItem(filteredPlace(u"structure"_s, {u"breaching=yes"_s}).item));
        QCOMPARE(namesUnder(lines, {}), (QStringList{u"North hub"_s, u"Reading cluster"_s}));
        QVERIFY(drive.page.showItem(filteredPlace(u"structure"_s, {u"type=Cluster"_s}).item));
        QCOMPARE(namesUnder(lines, {}), QStringList{u"Reading cluster"_s});
    }

    void theTreeKeepsWhatIsUnfoldedAndSelectedWhenSomethingChanges() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101003)});
        const QModelIndex hill =
            drive.tree->lines().indexOf(placeOf(drive.page.state().structure(), m_desk->hill));
        QVERIFY(drive.tree->isExpanded(hill));
        QVERIFY(m_desk->bodies().rename(m_desk->river, QDate(2026, 11, 1), u"Stream group"_s).has_value());
        const QModelIndex after =
            drive.tree->lines().indexOf(placeOf(drive.page.state().structure(), m_desk->hill));
        QVERIFY(drive.tree->isExpanded(after));
        QCOMPARE(drive.selectedNames(), QStringList{u"Cedar Primary School"_s});
        QCOMPARE(drive.tree->picks().size(), 1u);
    }

    void theWayOfLookingIsRemembered() {
        {
            StructureDrive drive(*m_desk);
            drive.press(u"viewTable"_s);
            drive.page.saveState();
        }
        StructureDrive again(*m_desk);
        QVERIFY(again.views->mode() == StructureViews::Mode::Table);
        QVERIFY(again.table->isVisible());
        QVERIFY(!again.tree->isVisible());
    }

    void detailsOfABodyAndOfASchool() {
        QVERIFY(
            m_desk->members().move({{m_desk->school(101001)}, m_desk->hill, QDate(2027, 1, 1)}).has_value());
        StructureHooks hooks;
        hooks.bodyOffices = [](Workspace&, Id<Body>, QDate) { return new QLabel(u"the chair"_s); };
        StructureDrive drive(*m_desk, hooks);
        QVERIFY(drive.page.showItem(itemOf(m_desk->hill)));
        const QString body = drive.detailsText();
        for (const QString& part : {u"Hill group"_s, u"Liaison group"_s, u"the chair"_s,
                                    u"Members before and to come"_s, u"Open Hill group"_s})
            QVERIFY2(body.contains(part), qPrintable(part + u" in "_s + body));
        QVERIFY(drive.page.showItem(itemOf(m_desk->school(101001))));
        const QString school = drive.detailsText();
        for (const QString& part :
             {u"Ash Primary School"_s, u"River group"_s, u"Hill group"_s, u"from 1 Jan 2027"_s})
            QVERIFY2(school.contains(part), qPrintable(part + u" in "_s + school));
        QSignalSpy wanted(&m_desk->workspace, &Workspace::placeWanted);
        drive.trigger(u"openInSchools"_s);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!drive.page.showItem(u"body:999"_s));
    }

    void aRecordWithoutBodiesSaysWhatThePageIsFor() {
        SchoolDeskFile empty;
        StructureDrive drive(empty);
        QVERIFY(!drive.tree->isVisible());
        drive.press(u"newGroupButton"_s);
        QCOMPARE(drive.named<QComboBox>(u"newBodyType"_s)->currentText(), u"Liaison group"_s);
    }

    void everyControlHasANameInEveryView() {
        StructureDrive drive(*m_desk);
        for (const QString& view : {u"viewTree"_s, u"viewTable"_s, u"viewBoth"_s, u"viewMap"_s}) {
            drive.press(view);
            const QStringList problems = test::controlProblems(&drive.page);
            QVERIFY2(problems.isEmpty(), qPrintable(view + u'\n' + problems.join(u'\n')));
        }
    }

    void thePaletteFindsBodies() {
        BodyPalette palette(m_desk->workspace);
        QCOMPARE(palette.find(u"river", 5).first().title, u"River group"_s);
        QVERIFY(palette.find(u"", 5).isEmpty());
        QSignalSpy wanted(&m_desk->workspace, &Workspace::placeWanted);
        palette.find(u"river", 1).first().run();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(m_desk->bodies().rename(m_desk->river, QDate(2026, 1, 1), u"Stream group"_s).has_value());
        QCOMPARE(palette.find(u"stream", 5).size(), 1);
    }

    void aLargeCountyShowsAtOnce() {
        SchoolDeskFile desk;
        QByteArray list = "URN,Name,Town,Postcode,Phase,Status,Easting,Northing\r\n";
        for (int i = 0; i < 50'000; ++i)
            list += QByteArray::number(100'000 + i) + ",School " + QByteArray::number(i) +
                    ",Town,EM1 1AA,Primary,Open," + QByteArray::number(400'000 + i % 1000 * 100) + "," +
                    QByteArray::number(200'000 + i / 1000 * 900) + "\r\n";
        desk.import(desk.write(u"large.csv"_s, list));
        fillWithBodies(desk);
        QElapsedTimer timer;
        timer.start();
        StructureDrive drive(desk);
        qInfo("showing the page: %lld ms", timer.restart());
        QCOMPARE(drive.page.state().structure().bodies().size(), 3'000u);
        drive.press(u"viewTable"_s);
        qInfo("the table: %lld ms", timer.restart());
        QVERIFY(drive.table->model()->rowCount() >= 50'000);
        drive.press(u"viewTree"_s);
        drive.named<QLineEdit>(u"structureFilterText"_s)->setText(u"school 4999"_s);
        qInfo("a filter: %lld ms", timer.restart());
        drive.page.leave();
        qInfo("no filter: %lld ms", timer.restart());
        drive.press(u"viewMap"_s);
        qInfo("the map: %lld ms", timer.restart());
    }

private:
    static QStringList namesUnder(const StructureTreeModel& lines, const QModelIndex& parent) {
        QStringList names;
        for (int row = 0; row < lines.rowCount(parent); ++row)
            names << lines.index(row, 0, parent).data().toString();
        return names;
    }

    static void fillWithBodies(SchoolDeskFile& desk) {
        Database& database = desk.file().database();
        const StructureService service(database, desk.file().unitOfWork(), desk.clock);
        const Id<BodyType> group = service.typeByKey(QString::fromLatin1(body_type_key::kLiaisonGroup))->id;
        const Id<BodyType> hub = service.typeByKey(QString::fromLatin1(body_type_key::kHub))->id;
        auto schools = desk.schools().list({});
        // In the order in which they lie on the map: groups are neighbours.
        std::sort(schools->begin(), schools->end(),
                  [](const School& one, const School& other) { return one.urn < other.urn; });
        const auto done = desk.file().unitOfWork().run(u"Fill"_s, [&](Recorder& recorder) {
            BodyRepository bodies(database);
            MembershipRepository memberships(database);
            const auto place = [&](Id<Body> body, const Member& member) {
                Membership membership;
                membership.body = body;
                membership.member = member;
                memberships.insert(recorder, membership);
            };
            std::vector<Id<Body>> groups;
            for (int i = 0; i < 3'000; ++i) {
                Body body;
                const bool isHub = i % 4 == 0;
                body.forms = {{QDate(), isHub ? hub : group, u"Body %1"_s.arg(i)}};
                const Id<Body> id = bodies.insert(recorder, body);
                if (!isHub)
                    groups.push_back(id);
                static Id<Body> above;
                if (isHub)
                    above = id;
                else
                    place(above, id);
            }
            for (std::size_t i = 0; i < schools->size(); ++i)
                place(groups[std::min(i / 22, groups.size() - 1)], (*schools)[i].id);
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    std::unique_ptr<StructureDesk> m_desk;
};

QTEST_MAIN(TestStructurePage)
#include "tst_structure_page.moc"
