// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_sheet.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/row_model.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QMenu>
#include <QMenuBar>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Undo and Redo say what they would do; here they are only themselves.
QString nameOf(const QAction* action) {
    const QString bare = action->property("bareText").toString();
    return bare.isEmpty() ? action->iconText() : bare;
}

void collect(const QList<QAction*>& actions, const QString& menu, std::vector<ShortcutLine>& lines) {
    for (const QAction* action : actions) {
        if (action->menu()) {
            collect(action->menu()->actions(), action->iconText(), lines);
            continue;
        }
        QStringList keys;
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence& shortcut : shortcuts)
            if (const QString text = shortcut.toString(QKeySequence::NativeText); !text.isEmpty())
                keys.append(text);
        if (!keys.isEmpty())
            lines.push_back({menu, nameOf(action), keys.mid(0, 2).join(ShortcutsSheet::tr(" or "))});
    }
}

} // namespace

std::vector<ShortcutLine> shortcutLines(const QMenuBar& menus) {
    std::vector<ShortcutLine> lines;
    collect(menus.actions(), {}, lines);
    const QString table = ShortcutsSheet::tr("In a table");
    lines.push_back({table, ShortcutsSheet::tr("Open the row"), ShortcutsSheet::tr("Enter")});
    lines.push_back({table, ShortcutsSheet::tr("Copy the rows selected"), u"Ctrl+C"_s});
    lines.push_back({table, ShortcutsSheet::tr("Select every row"), u"Ctrl+A"_s});
    lines.push_back(
        {table, ShortcutsSheet::tr("Go from the filter to the table"), ShortcutsSheet::tr("Down")});
    lines.push_back({table, ShortcutsSheet::tr("What can be done with the row"),
                     ShortcutsSheet::tr("Menu, or Shift+F10")});
    const QString everywhere = ShortcutsSheet::tr("Everywhere");
    lines.push_back({everywhere, ShortcutsSheet::tr("Leave what is open"), ShortcutsSheet::tr("Esc")});
    lines.push_back({everywhere, ShortcutsSheet::tr("Open the menus"),
                     ShortcutsSheet::tr("Alt and the letter underlined")});
    return lines;
}

ShortcutsSheet::ShortcutsSheet(const QMenuBar& menus, QWidget* parent) : QDialog(parent) {
    setObjectName(u"shortcutsSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* filter = new FilterBar(tr("What to do, or its keys"), u"shortcutsFilter"_s);
    auto* table = new TableView(u"shortcuts"_s, tr("Keyboard shortcuts"));
    using Line = ShortcutLine;
    auto* model = new RowModel<Line>(
        {Column<Line>(u"what"_s, tr("What it does"), [](const Line& l) { return l.what; }),
         Column<Line>(u"keys"_s, tr("Keys"), [](const Line& l) { return l.keys; }),
         Column<Line>(u"menu"_s, tr("Where"), [](const Line& l) { return l.menu; })},
        [](const Line& l) { return static_cast<qint64>(qHash(l.menu + l.what) >> 1); }, this);
    model->setSearchKey(
        [](const Line& l) { return searchKey(QString(l.what + u' ' + l.keys + u' ' + l.menu)); });
    model->setRows(shortcutLines(menus));
    table->setRowModel(model);
    connect(filter, &FilterBar::filterChanged, this, [filter, model] { model->setSearch(filter->text()); });
    connect(filter, &FilterBar::tableWanted, table, qOverload<>(&QWidget::setFocus));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 34);
}

} // namespace liaison
