// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_ground.h"
#include "ui/widgets/row_model.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;

namespace liaison {

class ChoiceMenu;
class FilterBar;
class TableView;

/// Schools or liaison groups to tick: a filter, a table, and buttons that tick or untick all that show. What
/// is ticked stays so while it does not show.
class MemberTicks : public QWidget {
    Q_OBJECT

public:
    /// The table is called `name`, the filter "nameFilter".
    MemberTicks(const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

    void setGround(const FormingGround& ground, const std::vector<Member>& ticked);
    /// In the order of the ground.
    std::vector<Member> ticked() const;
    qint64 count() const { return m_ticked.size(); }
    /// The pupils of those that are ticked, as far as known.
    qint64 pupils() const;
    /// How many of those that are ticked nobody knows the pupils of.
    qint64 withoutPupils() const;
    /// Stands beside the buttons.
    void setSummary(const QString& text);
    /// Only these kinds show until the user chooses others.
    void showKinds(const std::vector<SchoolKind>& kinds);
    TableView* table() const { return m_table; }

Q_SIGNALS:
    void ticksChanged();

private:
    void layOut();
    void connectParts();
    void fillChoices();
    void applyFilter();
    void tick(qint64 key, bool on);
    void tickShown(bool on);
    bool isTicked(const FormingItem& item) const;

    FormingGround m_ground;
    QSet<qint64> m_ticked;
    FilterBar* m_filter;
    ChoiceMenu* m_kinds;
    ChoiceMenu* m_today;
    RowModel<FormingItem>* m_model;
    TableView* m_table;
    QPushButton* m_all;
    QPushButton* m_none;
    QLabel* m_summary;
};

} // namespace liaison
