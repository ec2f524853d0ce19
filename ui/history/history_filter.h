// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/history_entries.h"
#include "ui/widgets/filter_bar.h"

class QHBoxLayout;

namespace liaison {

class DateField;

/// The bar over History: words, kinds, people, and the days from which and up to which actions show.
class HistoryFilter : public FilterBar {
    Q_OBJECT

public:
    explicit HistoryFilter(QDate today, QWidget* parent = nullptr);

    /// Offers the kinds and people of these actions.
    void offer(const std::vector<HistoryEntry>& entries);
    /// Whether it leaves anything out, the days included.
    bool isNarrow() const;
    /// Which entries it lets through, but for the words.
    std::function<bool(const HistoryEntry&)> test() const;

private:
    /// Puts a day behind those that stand in m_days already.
    DateField* addDay(const QString& label, const QString& objectName, QDate today);

    ChoiceMenu* m_kind;
    ChoiceMenu* m_who;
    QHBoxLayout* m_days;
    DateField* m_from;
    DateField* m_to;
};

} // namespace liaison
