// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/office_service.h"
#include "core/people/people_service.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"
#include "tests/support/page_driver.h"
#include "tests/ui/schools/school_window.h"
#include "ui/people/people_page.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace liaison {

inline const QByteArray kSchoolList =
    "URN,Name,Town,Postcode,Phase,Type,Status,LA (name),HeadTitle,HeadFirstName,HeadLastName\r\n"
    "101001,Oak Primary School,Elmford,EM1 1AA,Primary,Community school,Open,Elmshire,Mrs,Ada,Ferris\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Community school,Open,Elmshire,Mr,Bo,Marsh\r\n"
    "101003,Dell Primary School,Oakwell,EM2 2BC,Primary,Community school,Open,Elmshire,,,\r\n";

/// Three schools, a hub with a group in it, and a board with three seats for the hub.
class PeopleDeskFile : public SchoolDeskFile {
public:
    PeopleDeskFile() {
        import(write(u"schools.csv"_s, kSchoolList));
        group = body(u"Elm Group"_s, u"liaison-group"_s);
        hub = body(u"Hill Hub"_s, u"hub"_s);
        board = body(u"Elmshire Board"_s, u"primary-executive-board"_s);
        join(hub, group);
        join(board, hub);
        join(group, byUrn(101001).id);
        join(group, byUrn(101002).id);
    }

    PeopleService people() { return PeopleService(file().database(), file().unitOfWork()); }
    OfficeService offices() { return OfficeService(file().database(), file().unitOfWork(), clock); }
    Id<Person> person(const QString& first, const QString& last, const QString& email = {}) {
        Person person;
        person.firstName = first;
        person.lastName = last;
        person.email = email;
        return checked(people().add(person)).id;
    }
    Term appoint(Id<Person> who, const QString& officeKey, const Member& where, QDate begins = {},
                 QDate ends = {}, Id<Body> from = {}) {
        Term term;
        term.person = who;
        term.office = checked(offices().officeByKey(officeKey)).id;
        term.where = where;
        term.fromBody = from;
        term.begins = begins;
        term.ends = ends;
        return checked(offices().appoint({term}));
    }
    /// The terms of somebody, oldest first.
    std::vector<Term> termsOf(Id<Person> who) { return checked(offices().ofPerson(who)); }
    std::vector<Person> everybody() { return checked(people().list()); }

    Id<Body> group;
    Id<Body> hub;
    Id<Body> board;

private:
    template <class T>
    static T checked(const Result<T>& result) {
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return *result;
    }
    Id<Body> body(const QString& name, const QString& typeKey) {
        const StructureService structure(file().database(), file().unitOfWork(), clock);
        return checked(BodyService(file().database(), file().unitOfWork())
                           .open({checked(structure.typeByKey(typeKey)).id, name, QDate(2020, 1, 1)}))
            .id;
    }
    void join(Id<Body> whole, const Member& member) {
        if (const auto done =
                MemberService(file().database(), file().unitOfWork())
                    .add({{member}, whole, QDate(2020, 1, 1), {}, MembershipKind::Full, {}, {}});
            !done)
            qFatal("%s", qPrintable(done.error().message));
    }
};

/// The page over a file, driven by the names of its widgets.
class PeopleDrive : public test::PageDriver<PeoplePage> {
public:
    explicit PeopleDrive(SchoolDeskFile& desk) : PageDriver({1100, 700}, desk.workspace, PeopleHooks{}) {}

    void show(const QString& view) {
        QTest::mouseClick(named<QToolButton>(u"view_"_s + view), Qt::LeftButton);
    }
    TableView* table() { return page.views().table(); }
    QStringList column(const QString& key) {
        QStringList cells;
        const RowModelBase* model = table()->rowModel();
        for (int row = 0; row < model->rowCount(); ++row)
            cells << model->textAt(row, model->columnOfKey(key));
        return cells;
    }
    void select(qint64 key) { QVERIFY(table()->selectKey(key)); }
    void trigger(const QString& action) {
        // Dialogs that were closed before go away first, so that names are found in the new one.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QAction* found = page.findChild<QAction*>(action);
        QVERIFY2(found && found->isEnabled(), qPrintable(action));
        found->trigger();
    }
    bool isEnabled(const QString& action) { return page.findChild<QAction*>(action)->isEnabled(); }
    void type(const QString& field, const QString& text) {
        auto* line = named<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const QString& combo, const QString& text) {
        auto* box = named<QComboBox>(combo);
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
    }
    void click(const QString& button) { QTest::mouseClick(named<QPushButton>(button), Qt::LeftButton); }
    /// What a dialog's notice says.
    QString notice(const QString& dialog) {
        auto* bar = named<QWidget>(dialog + u"Notice"_s);
        QStringList texts;
        for (const QLabel* label : bar->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u' ');
    }
};

} // namespace liaison
