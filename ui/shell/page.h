// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QWidget>

#include <functional>

namespace liaison {

class Workspace;

/// Where in the menu bar an action stands.
enum class MenuPlace { File, Edit, View, Go, Tools, Help };

/// An action that a page brings into the menu bar while it shows.
struct MenuAction {
    MenuPlace place = MenuPlace::Tools;
    QAction* action = nullptr;
};

/// One page of the window. It is made when it is first gone to, and lives until the file is closed. The
/// window calls; a page reports by its signals and acts through its Workspace.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(QString id, QString title, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    const QString& title() const { return m_title; }
    /// "12 of 387 schools shown", for the status bar.
    const QString& statusText() const { return m_statusText; }

    /// The help page of where the user is: the name of a file in resources/help, without its ending.
    virtual QString helpTopic() const { return m_id; }
    virtual QList<MenuAction> menuActions() const { return {}; }
    /// What the panel at the right shows: made once by the page, owned by the window; null for no panel.
    virtual QWidget* details() { return nullptr; }
    /// Reads everything again: another file state, another as-of date.
    virtual void refresh() {}
    /// Puts the cursor where one searches this page (Ctrl+F).
    virtual void focusSearch() {}
    /// Opens one item of the page ("" closes it); false where the item is not there.
    virtual bool showItem(const QString& item) { return item.isEmpty(); }
    /// Esc: leaves the innermost thing that is open; false where there is nothing to leave.
    virtual bool leave() { return false; }
    /// Filters, splitters and what else is not kept by a TableView itself. Keys come from
    /// viewSettingKey(id(), …).
    virtual void saveState() {}
    virtual void restoreState() {}

Q_SIGNALS:
    void statusTextChanged(const QString& text);
    /// The page opened or left an item by itself; the window adds it to where Back goes.
    void itemShown(const QString& item);
    /// The page wants its details seen although they may be hidden.
    void detailsWanted();
    void menuActionsChanged();

protected:
    void setStatusText(const QString& text);

private:
    QString m_id;
    QString m_title;
    QString m_statusText;
};

/// What the window knows of a page before it is made.
struct PageSpec {
    QString id;
    QString title;
    /// A freedesktop icon name.
    QString iconName;
    /// The area of the navigation it stands in; pages of one area follow one another. Empty for no heading.
    QString section;
    std::function<Page*(Workspace&)> make;
    /// How many things on the page call for action; 0 shows no badge. May be empty.
    std::function<int(Workspace&)> callsForAction = {};
};

} // namespace liaison
