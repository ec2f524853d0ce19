// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace liaison {

class Page;

/// The right side of the window: the details of the page that shows. Hidden on pages without any, and when
/// the user closes it.
class DetailsFrame : public QWidget {
    Q_OBJECT

public:
    explicit DetailsFrame(QWidget* parent = nullptr);

    void showFor(Page* page);
    /// Whether the user wants details where there are some.
    void setWanted(bool wanted);
    bool isWanted() const { return m_wanted; }
    bool hasDetails() const;
    /// The pages are gone, and their details with them.
    void clear();

Q_SIGNALS:
    void closeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStackedWidget* m_stack;
    QHash<Page*, QWidget*> m_details;
    bool m_wanted = true;
};

} // namespace liaison
