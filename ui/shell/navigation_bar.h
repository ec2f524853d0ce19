// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QListWidget>

#include <vector>

namespace liaison {

/// The pages by area, at the left, with how many things call for action. Narrow, it keeps the icons.
class NavigationBar : public QListWidget {
    Q_OBJECT

public:
    explicit NavigationBar(const std::vector<PageSpec>& pages, QWidget* parent = nullptr);

    void setCurrentPage(const QString& id);
    void setBadge(const QString& id, int count);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addSection(const QString& title);
    void addPage(const PageSpec& page);
    void applyWidth();
    QListWidgetItem* itemOf(const QString& id) const;

    bool m_narrow = false;
};

} // namespace liaison
