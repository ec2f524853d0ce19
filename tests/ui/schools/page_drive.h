// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/page_driver.h"
#include "tests/ui/schools/school_window.h"
#include "ui/schools/schools_page.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>

namespace liaison {

inline const QByteArray kList =
    "URN,Name,Town,Postcode,Phase,Type,Status,LA (name),Pupils,OpenDate,CloseDate\r\n"
    "101001,St Anne's Church of England Primary School,Elmford,EM1 1AA,Primary,Academy "
    "converter,Open,Elmshire,210,01-09-2012,\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Community "
    "school,Open,Elmshire,980,01-09-1975,\r\n"
    "101003,Cr\xC3\xA8"
    "che Nursery School,Oakwell,EM2 2BB,Nursery,Community school,Closed,Oakshire,40,01-09-1980,31-08-2020\r\n"
    "101004,Dell Primary School,Oakwell,EM2 2BC,Primary,Community school,Open,Oakshire,90,01-09-1990,\r\n";

/// A file with the schools of the list.
class ListedSchools : public SchoolDeskFile {
public:
    ListedSchools() { import(write(u"first.csv"_s, kList)); }
};

/// The page over a file, driven by the names of its widgets.
class PageDrive : public test::PageDriver<SchoolsPage> {
public:
    explicit PageDrive(SchoolDeskFile& desk, SchoolHooks hooks = {})
        : PageDriver({1100, 700}, desk.workspace, std::move(hooks)) {
        table = named<TableView>(u"schoolsTable"_s);
        filter = named<QLineEdit>(u"schoolsFilterText"_s);
    }
    QStringList names() const {
        QStringList names;
        const RowModelBase* model = table->rowModel();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->textAt(row, model->columnOfKey(u"name"_s));
        return names;
    }
    void select(SchoolDeskFile& desk, qint64 urn) { table->selectKey(desk.byUrn(urn).id.value); }

    TableView* table;
    QLineEdit* filter;
};

template <class Dialog>
Dialog* opened(QWidget& over) {
    Dialog* dialog = over.findChild<Dialog*>();
    if (!dialog)
        qFatal("no dialog came up");
    return dialog;
}

} // namespace liaison
