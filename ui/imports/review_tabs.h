// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace liaison {

/// The parts of a review, each behind a tab that says how much it holds. What holds nothing has no tab.
class ReviewTabs : public QWidget {
    Q_OBJECT

public:
    struct Tab {
        QString title;
        qint64 count = 0;
        QWidget* part = nullptr;
        /// Makes the part ready when it comes to show; several tabs may share one part.
        std::function<void()> prepare = {};
    };

    explicit ReviewTabs(const QString& barName, QWidget* parent = nullptr);

    /// The tabs own the parts.
    void addParts(const QList<QWidget*>& parts);
    /// Shows the tabs that hold something, and the first of them.
    void setTabs(std::vector<Tab> tabs);

private:
    void showTab(int index);

    QTabBar* m_bar;
    QStackedWidget* m_stack;
    std::vector<Tab> m_tabs;
};

} // namespace liaison
