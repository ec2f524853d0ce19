// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the forming wizard through a trust's file and prints, as JSON, for each step how long it takes until
// it shows, and the longest time for which the window answers to nothing meanwhile.
#include "tests/support/scratch_settings.h"
#include "ui/forming/forming_run.h"
#include "ui/forming/forming_wizard.h"
#include "ui/forming/plan_page.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include <cstdio>

using namespace liaison;

namespace {

constexpr double kNsInMs = 1e6;

/// Knows how long the longest event took.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0 || event->type() == QEvent::DeferredDelete)
            return QApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / kNsInMs);
        return done;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

class Bench {
public:
    Bench(WatchedApplication& application, Workspace& workspace)
        : m_application(application), m_wizard(workspace, FormingHooks()) {
        m_wizard.resize(1280, 800);
        m_wizard.show();
        m_wizard.grab();
    }

    /// "act", and then all that comes of it until "ready" and painted.
    template <class Act, class Ready>
    void time(const QString& what, Act act, Ready ready) {
        QElapsedTimer timer;
        m_application.takeLongest();
        timer.start();
        act();
        const double direct = double(timer.nsecsElapsed()) / kNsInMs;
        QApplication::processEvents();
        while (!ready())
            QTest::qWait(2);
        m_wizard.grab();
        m_figures.append(QJsonObject{{u"what"_s, what},
                                     {u"until_shown_ms"_s, double(timer.nsecsElapsed()) / kNsInMs},
                                     {u"at_once_ms"_s, direct},
                                     {u"longest_event_ms"_s, m_application.takeLongest()}});
    }
    template <class Act>
    void time(const QString& what, Act act) {
        time(what, act, [] { return true; });
    }
    template <class Widget>
    Widget* named(const QString& name) {
        return m_wizard.findChild<Widget*>(name);
    }

    void goThrough();
    const QJsonArray& figures() const { return m_figures; }

private:
    void chooseWho();
    void argue();
    bool isQuiet() const { return !m_wizard.currentPage()->isBusy(); }
    void next(const QString& what) {
        time(
            what, [this] { m_wizard.next(); }, [this] { return isQuiet(); });
    }
    void type(const QString& what, QLineEdit* field, const QString& text) {
        for (const QChar letter : text)
            time(u"%1 %2"_s.arg(what, letter), [&] { QTest::keyClick(field, letter.toLatin1()); });
        time(what + u" cleared"_s, [&] { field->clear(); });
    }
    void sort(const QString& what, const QString& table, int column) {
        time(what, [&] { named<TableView>(table)->sortByColumn(column, Qt::DescendingOrder); });
    }

    WatchedApplication& m_application;
    FormingWizard m_wizard;
    QJsonArray m_figures;
};

void Bench::chooseWho() {
    auto* filter = named<QWidget>(u"formingMembers"_s)->parentWidget()->findChild<QLineEdit*>();
    type(u"who: typed"_s, filter, u"mary"_s);
    sort(u"who: by name"_s, u"formingMembers"_s, 0);
    sort(u"who: by pupils"_s, u"formingMembers"_s, 3);
    time(u"who: untick one"_s, [this] {
        auto* model = named<TableView>(u"formingMembers"_s)->model();
        model->setData(model->index(0, 0), QVariant::fromValue(Qt::Unchecked), Qt::CheckStateRole);
    });
    time(u"who: untick all"_s, [this] { named<QAbstractButton>(u"formingMembersNone"_s)->click(); });
    time(u"who: tick all"_s, [this] { named<QAbstractButton>(u"formingMembersAll"_s)->click(); });
}

void Bench::argue() {
    PlanWork& work = m_wizard.findChild<PlanPage*>()->work();
    auto* map = named<MapWidget>(u"planMap"_s);
    const int place = map->canvas()->map().placeCount() / 3;
    time(u"plan: a school selected on the map"_s, [&] { map->canvas()->select({place}, false); });
    const Member member = memberOfPlaceKey(FormingJob::Groups, map->selectedKeys().value(0));
    const int own = work.plan().bodyOf(member);
    const int other = own == 0 ? 1 : own - 1;
    const auto desk = FormingDesk::make(work.question(), work.ground(), work.plan());
    time(u"desk: totals of a move"_s, [&] { (void)desk->move(member, other); });
    time(u"plan: a school moved"_s, [&] { work.move({member}, other); });
    time(u"plan: the same school moved back"_s, [&] { work.move({member}, own); });
    time(u"plan: undone"_s, [&] { work.undo(); });
    auto* tabs = named<QTabWidget>(u"planTabs"_s);
    time(u"plan: members shown"_s, [&] { tabs->setCurrentIndex(tabs->count() - 1); });
    time(u"plan: all members"_s, [this] { named<TableView>(u"formingBodies"_s)->clearSelection(); });
    type(u"plan: typed"_s, named<QLineEdit>(u"planMembersFind"_s), u"mary"_s);
    sort(u"plan: members by distance"_s, u"formingPlanMembers"_s, 1);
    type(u"map: typed"_s, map->searchField(), u"mary"_s);
}

void Bench::goThrough() {
    time(
        u"first page"_s, [this] { m_wizard.begin(); },
        [this] { return isQuiet() && m_wizard.draft().structure.day().isValid(); });
    next(u"who takes part"_s);
    chooseWho();
    auto& groups = std::get<GroupsQuestion>(m_wizard.draft().question().wants);
    groups.count = 1500;
    groups.schools = {};
    groups.stay = 0;
    m_wizard.draft().effort.proof = std::chrono::seconds(2);
    next(u"what is wanted"_s);
    next(u"rules"_s);
    auto* run = m_wizard.findChild<FormingRun*>();
    time(
        u"plan, until it can be argued with"_s, [this] { m_wizard.next(); },
        [this, run] { return !run->isRunning() || !m_wizard.findChild<PlanPage*>()->work().isEmpty(); });
    time(
        u"plan, proof and other plans"_s, [] {}, [run] { return !run->isRunning(); });
    if (m_wizard.findChild<PlanPage*>()->work().isEmpty())
        return;
    argue();
    next(u"accept"_s);
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const test::ScratchSettings settings;
    WatchedApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench_forming FILE.liaison\n", stderr);
        return 2;
    }
    Theme theme(application);
    theme.apply();
    SystemClock clock;
    Workspace workspace(clock);
    if (!workspace.openFile(QString::fromLocal8Bit(argv[1])))
        return 3;
    Bench bench(application, workspace);
    bench.goThrough();
    std::fputs(QJsonDocument(bench.figures()).toJson().constData(), stdout);
    return 0;
}
