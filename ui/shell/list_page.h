// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace liaison {

class EmptyState;
class FilterBar;
class NoticeBar;
class PageHeader;
class SelectionBar;
class TableView;
class Workspace;

/// A page that is a list under a filter: its head, what is selected, and in place of the list what shows
/// while it is read or where there is nothing in it.
class ListPage : public Page {
    Q_OBJECT

public:
    void focusSearch() override;
    /// First what is selected is let go, then the filter.
    bool leave() override;

protected:
    struct Texts {
        QString title;
        QString filterPlaceholder;
        QString loading;
    };
    ListPage(Workspace& workspace, const QString& id, const Texts& texts, QWidget* parent);

    /// Puts all of it one under the other: the list itself and what stands in its place; "overFilter" may be
    /// null.
    void layOut(PageHeader* header, QWidget* overFilter, QWidget* list, EmptyState* empty);
    /// Says over the list that it is of another day than today; nothing where it is of today.
    void showDay(const QString& notice);
    /// "12 shown", with the day where it is not today.
    void showStatus(const QString& text);
    bool isOfAnotherDay() const;
    /// Goes from the filter to the first row where none is chosen yet.
    void goToTable(TableView& table);
    virtual bool hasSelection() const = 0;
    virtual void clearSelection() = 0;

    Workspace& m_workspace;
    FilterBar* m_filter;
    SelectionBar* m_bar;
    QStackedWidget* m_body;
    EmptyState* m_noMatch;
    QWidget* m_loading;

private:
    QWidget* makeLoading(const QString& text);

    NoticeBar* m_asOfNotice;
};

} // namespace liaison
