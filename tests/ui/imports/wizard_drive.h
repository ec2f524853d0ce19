// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/schools/school_window.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QPushButton>
#include <QTabBar>

namespace liaison {

/// The wizard of an import on its way, driven by the names of its widgets.
template <class Wizard>
class WizardDrive {
public:
    template <class... Arguments>
    explicit WizardDrive(QString reviewTabs, Arguments&&... arguments)
        : wizard(std::forward<Arguments>(arguments)...), m_reviewTabs(std::move(reviewTabs)) {
        wizard.show();
    }

    template <class Widget>
    Widget* named(const QString& name) {
        Widget* widget = wizard.template findChild<Widget*>(name);
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
    /// What the tabs of the review say.
    QStringList tabs() {
        QStringList texts;
        const auto* bar = named<QTabBar>(m_reviewTabs);
        for (int tab = 0; tab < bar->count(); ++tab)
            texts << bar->tabText(tab);
        return texts;
    }
    void showTab(const QString& beginning) {
        auto* bar = named<QTabBar>(m_reviewTabs);
        for (int tab = 0; tab < bar->count(); ++tab)
            if (bar->tabText(tab).startsWith(beginning))
                return bar->setCurrentIndex(tab);
        qFatal("no tab %s", qPrintable(beginning));
    }
    QString cell(const QString& table, int row, const QString& column) {
        const RowModelBase* model = named<TableView>(table)->rowModel();
        return model->textAt(row, model->columnOfKey(column));
    }
    QStringList column(const QString& table, const QString& key) {
        QStringList cells;
        const RowModelBase* model = named<TableView>(table)->rowModel();
        for (int row = 0; row < model->rowCount(); ++row)
            cells << model->textAt(row, model->columnOfKey(key));
        return cells;
    }
    bool isTicked(const QString& table, int row) {
        const auto* model = named<TableView>(table)->model();
        return model->index(row, 0).data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
    }
    void toggle(const QString& table, int row, int column = 0) {
        auto* model = named<TableView>(table)->model();
        const QModelIndex index = model->index(row, column);
        const bool on = index.data(Qt::CheckStateRole).toInt() == int(Qt::Checked);
        model->setData(index, QVariant::fromValue(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
    }

    Wizard wizard;

private:
    QString m_reviewTabs;
};

} // namespace liaison
