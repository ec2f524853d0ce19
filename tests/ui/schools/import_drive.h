// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/schools/school_window.h"
#include "ui/schools/import_wizard.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QPushButton>
#include <QTabBar>

namespace liaison {

inline const QByteArray kList = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                                "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,210\r\n"
                                "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,980\r\n"
                                "101003,Cr\xC3\xA8"
                                "che Nursery School,Oakwell,EM2 2BB,Nursery,Closed,40\r\n";
inline const QByteArray kLater = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                                 "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,223\r\n"
                                 "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Closed,980\r\n"
                                 "101004,Dell Primary School,Oakwell,EM2 2BC,Primary,Open,90\r\n"
                                 "ten,Elder Primary School,Oakwell,EM2 2BD,Primary,Open,90\r\n";

/// A list that leaves something to say about each part of the review.
inline const QByteArray kUndecided =
    "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
    "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,225\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,981\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,982\r\n"
    ",Ash Primary School,,,,,77\r\n"
    "ten,Elder Primary School,Oakwell,EM2 2BD,Primary,Open,90\r\n"
    "101006,Fir Primary Sch\xD0\xBE\xD0\xBEl,Oakwell,EM2 2BD,Primary,Open,9\r\n";

/// A wizard on its way, driven by the names of its widgets.
class Drive {
public:
    explicit Drive(SchoolDeskFile& desk) : wizard(desk.workspace, {}) { wizard.show(); }

    template <class Widget>
    Widget* named(const QString& name) {
        Widget* widget = wizard.findChild<Widget*>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    void click(const QString& name) {
        QTest::mouseClick(named<QPushButton>(name), Qt::LeftButton);
        QVERIFY(settles(wizard));
    }
    void next(int steps = 1) {
        for (int step = 0; step < steps; ++step)
            click(u"wizardNext"_s);
    }
    void begin(const QString& path = {}) {
        wizard.begin(path);
        QVERIFY(settles(wizard));
    }
    /// The keys of the tabs of the review, in words.
    QStringList tabs() {
        QStringList texts;
        const auto* bar = named<QTabBar>(u"reviewTabs"_s);
        for (int tab = 0; tab < bar->count(); ++tab)
            texts << bar->tabText(tab);
        return texts;
    }
    void showTab(const QString& beginning) {
        auto* bar = named<QTabBar>(u"reviewTabs"_s);
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->tabText(tab).startsWith(beginning))
                return bar->setCurrentIndex(tab);
        qFatal("no tab %s", qPrintable(beginning));
    }
    QString cell(const QString& table, int row, const QString& column) {
        const auto* model = named<TableView>(table)->rowModel();
        return model->textAt(row, model->columnOfKey(column));
    }
    void toggle(const QString& table, int row, int column = 0) {
        auto* model = named<TableView>(table)->model();
        const QModelIndex index = model->index(row, column);
        const bool on = index.data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
        model->setData(index, QVariant::fromValue(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    }

    ImportWizard wizard;
};

/// Answers the next modal file dialog with a path.
inline void answerFileDialog(QWidget& over, const QString& path) {
    auto* dialog = over.findChild<QFileDialog*>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace liaison
