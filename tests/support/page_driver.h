// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>
#include <QtTest>

namespace liaison::test {

/// A page as the window shows it: with its remembered state, read, and active; driven by the names of its
/// parts. Its details are made with it.
template <class PageType>
class PageDriver {
public:
    template <class... Arguments>
    explicit PageDriver(const QSize& size, Arguments&&... arguments)
        : page(std::forward<Arguments>(arguments)...), details(page.details()) {
        page.resize(size);
        page.restoreState();
        page.refresh();
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qWarning("the page is not active");
    }
    ~PageDriver() { delete details; }

    template <class Widget>
    Widget* named(const QString& name) {
        Widget* widget = page.template findChild<Widget*>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    template <class Widget>
    bool has(const QString& name) {
        const auto* widget = page.template findChild<Widget*>(name);
        return widget && widget->isVisible();
    }
    QString detailsText() const {
        QStringList texts;
        for (const QLabel* label : details->template findChildren<QLabel*>())
            texts << label->text();
        return texts.join(u'\n');
    }

    PageType page;
    QWidget* details;
};

} // namespace liaison::test
