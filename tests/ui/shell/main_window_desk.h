// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_host.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/workbench.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QPointer>
#include <QtTest>

namespace liaison {

using namespace Qt::StringLiterals;

/// A page that notes what the window asks of it.
class FakePage : public Page {
public:
    FakePage(const QString& id, bool withDetails) : Page(id, id), m_withDetails(withDetails) {
        m_action = new QAction(u"Act on %1"_s.arg(id), this);
    }
    QList<MenuAction> menuActions() const override { return {{MenuPlace::Tools, m_action}}; }
    QWidget* details() override { return m_withDetails ? new QLabel(u"details"_s) : nullptr; }
    void refresh() override { ++refreshed; }
    bool showItem(const QString& item) override {
        if (item == u"missing"_s)
            return false;
        open = item;
        return true;
    }
    bool leave() override {
        const bool was = !open.isEmpty();
        open.clear();
        return was;
    }
    void say(const QString& text) { setStatusText(text); }

    int refreshed = 0;
    QString open;

private:
    bool m_withDetails;
    QAction* m_action;
};

/// A window with three pages, the last two with details, beside an empty trust file.
class MainWindowDesk : public QObject {
protected:
    void lay();
    void clear();
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }
    FakePage* page(const QString& id) { return static_cast<FakePage*>(m_pages.value(id).data()); }
    QString shown() { return m_window->workbench().pages().currentPage()->id(); }
    void openFile() { QVERIFY(m_workspace->openFile(m_path)); }
    void makeWindow();
    void rename(const QString& name);

    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, QPointer<Page>> m_pages;
    QString m_dropped;
    int m_calls = 0;
};

inline void MainWindowDesk::lay() {
    m_settings.clear();
    settings::kBackupsKept.set(0);
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"oak.liaison"_s);
    QVERIFY(TrustFile::create(m_path, u"Oak Trust"_s, m_clock).has_value());
    m_theme = std::make_unique<Theme>(*qApp);
    m_workspace = std::make_unique<Workspace>(m_clock);
    m_calls = 0;
    makeWindow();
}

inline void MainWindowDesk::makeWindow() {
    ShellSpec spec;
    for (const QString& id : {u"first"_s, u"second"_s, u"third"_s}) {
        PageSpec one;
        one.id = id;
        one.title = id.toUpper();
        one.iconName = u"go-home"_s;
        one.section = u"Area"_s;
        one.make = [this, id](Workspace&) {
            Page* made = new FakePage(id, id != u"first"_s);
            m_pages.insert(id, made);
            return made;
        };
        if (id == u"second"_s)
            one.callsForAction = [this](Workspace&) { return m_calls; };
        spec.pages.push_back(one);
    }
    spec.commands.push_back(
        {u"shout"_s, u"&Shout"_s, {}, MenuPlace::File, {}, true, [](Workspace& w, QWidget*) {
             w.notify(u"Shouted"_s);
         }});
    spec.commands.push_back({u"scribble"_s,
                             u"S&cribble"_s,
                             {},
                             MenuPlace::File,
                             QKeySequence(u"Ctrl+Shift+S"_s),
                             true,
                             [](Workspace& w, QWidget*) { w.notify(u"Scribbled"_s); },
                             true});
    spec.newFile = [](Workspace&, QWidget*) {};
    spec.openSample = [](Workspace&, QWidget*) {};
    spec.openList = [this](Workspace&, QWidget*, const QString& path) { m_dropped = path; };
    m_window = std::make_unique<MainWindow>(spec, *m_workspace, *m_theme);
    m_window->show();
    if (!QSettings().contains(u"view/window/geometry"_s))
        m_window->resize(1280, 800);
}

inline void MainWindowDesk::clear() {
    m_window.reset();
    m_workspace.reset();
    m_theme.reset();
}

inline void MainWindowDesk::rename(const QString& name) {
    TrustService service(m_workspace->file()->database(), m_workspace->file()->unitOfWork());
    Trust trust = service.load().value();
    trust.name = name;
    QVERIFY(service.edit(trust).has_value());
}

} // namespace liaison
