// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the window side of schools, to be looked at: school_shots FOLDER [LIST] [light|dark] [WIDTH
// HEIGHT].
#include "tests/ui/schools/school_window.h"

#include "ui/schools/close_school_dialog.h"
#include "ui/schools/import_wizard.h"
#include "ui/schools/links_wizard.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/school_form.h"
#include "ui/schools/schools_page.h"
#include "ui/schools/schools_room.h"
#include "ui/schools/set_field_dialog.h"
#include "ui/shell/details_frame.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_host.h"
#include "ui/shell/theme.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QDir>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>

using namespace liaison;

namespace {

class Shots {
public:
    Shots(QString folder, QString prefix, QSize size) : m_folder(folder), m_prefix(prefix), m_size(size) {}

    void take(QWidget& widget, const QString& name) {
        QTest::qWait(60);
        widget.grab().save(u"%1/%2-%3.png"_s.arg(m_folder, m_prefix, name));
    }
    QSize size() const { return m_size; }

private:
    QString m_folder;
    QString m_prefix;
    QSize m_size;
};

void shootImport(Shots& shots, SchoolDeskFile& desk, const QString& list) {
    ImportWizard wizard(desk.workspace, {[](auto&&...) {}, [](auto&&...) {}});
    wizard.resize(shots.size() * 0.92);
    wizard.begin();
    wizard.show();
    shots.take(wizard, u"import-0-empty"_s);
    wizard.begin(list);
    for (const QString& name : {u"import-1-file"_s, u"import-2-columns"_s, u"import-3-schools"_s}) {
        settles(wizard);
        shots.take(wizard, name);
        wizard.next();
    }
    shots.take(wizard, u"import-4-working"_s);
    settles(wizard);
    auto* tabs = wizard.findChild<QTabBar*>(u"reviewTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        shots.take(wizard, u"import-4-review-%1"_s.arg(tab));
    }
    wizard.next();
    settles(wizard);
    QTest::qWait(100);
    shots.take(wizard, u"import-5-done"_s);
}

void shootLinks(Shots& shots, SchoolDeskFile& desk, const QString& list) {
    LinksWizard wizard(desk.workspace, {});
    wizard.resize(shots.size() * 0.92);
    wizard.begin(list);
    wizard.show();
    settles(wizard);
    shots.take(wizard, u"links-1-file"_s);
    wizard.next();
    auto* tabs = wizard.findChild<QTabBar*>(u"linksTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        shots.take(wizard, u"links-2-review-%1"_s.arg(tab));
    }
    wizard.next();
    settles(wizard);
    shots.take(wizard, u"links-3-done"_s);
}

void shootDialogs(Shots& shots, SchoolDeskFile& desk) {
    const auto schools = desk.schools().list({});
    const School& school = (*schools)[schools->size() / 2];
    SchoolDialog dialog(desk.workspace, school);
    dialog.show();
    auto* tabs = dialog.findChild<QTabWidget*>(u"schoolTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        shots.take(dialog, u"form-%1"_s.arg(tab));
    }
    dialog.findChild<QLineEdit*>(u"field_postcode"_s)->setText(u"somewhere"_s);
    dialog.findChild<QLineEdit*>(u"field_name"_s)->clear();
    dialog.accept();
    shots.take(dialog, u"form-problems"_s);
    CloseSchoolDialog closing(desk.workspace, {school});
    closing.show();
    shots.take(closing, u"close"_s);
    SetFieldDialog setting(desk.workspace, {1, 2, 3});
    setting.show();
    shots.take(setting, u"set-field"_s);
}

void shootPage(Shots& shots, MainWindow& window, SchoolDeskFile& desk, const QString& what) {
    auto* page = qobject_cast<SchoolsPage*>(window.workbench().pages().currentPage());
    auto* table = page->findChild<TableView*>(u"schoolsTable"_s);
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() > 0 || desk.count() == 0; }, 10'000))
        qWarning("the schools were not read");
    shots.take(window, what);
    if (desk.count() == 0)
        return;
    auto* model = table->rowModel();
    table->selectKey(model->keyAt(3));
    shots.take(window, what + u"-selected"_s);
    table->selectAll();
    shots.take(window, what + u"-many"_s);
    auto* filter = page->findChild<QLineEdit*>(u"schoolsFilterText"_s);
    filter->setText(u"st mary"_s);
    shots.take(window, what + u"-filtered"_s);
    filter->setText(u"nowhere to be found"_s);
    shots.take(window, what + u"-nomatch"_s);
    filter->clear();
    desk.workspace.setAsOf(QDate(2019, 9, 1));
    page->refresh();
    QTest::qWait(1500);
    shots.take(window, what + u"-asof"_s);
    desk.workspace.setAsOf(desk.clock.today());
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    useTestSettings();
    const QStringList arguments = application.arguments();
    const QString folder = arguments.value(1, u"."_s);
    const QString list = arguments.value(2, u"sample"_s);
    const bool dark = arguments.value(3) == u"dark"_s;
    const QSize size(arguments.value(4, u"1280"_s).toInt(), arguments.value(5, u"800"_s).toInt());
    QDir().mkpath(folder);
    Theme theme(application);
    theme.applyLook(dark, 100);
    Shots shots(folder, u"%1-%2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(size.width()), size);
    SchoolDeskFile desk;
    ShellSpec spec;
    addSchoolsTo(spec, {[](auto&&...) {}, [](auto&&...) {}});
    MainWindow window(spec, desk.workspace, theme);
    window.resize(size);
    window.show();
    desk.workspace.goTo({u"schools"_s, {}});
    shootPage(shots, window, desk, u"page-empty"_s);
    if (list == u"sample"_s) {
        shootImport(shots, desk, sampleCountyPath());
        shootImport(shots, desk, sampleUpdatePath());
        shootLinks(shots, desk, sampleLinksPath());
    } else {
        desk.import(list);
    }
    shootPage(shots, window, desk, u"page"_s);
    shootDialogs(shots, desk);
    window.close();
    return 0;
}
