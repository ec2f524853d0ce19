// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace liaison {

class DateField;
class Workspace;

/// The day for which the structure is asked, in the toolbar. Any day but today is marked, with the way back
/// beside it.
class AsOfControl : public QWidget {
    Q_OBJECT

public:
    explicit AsOfControl(Workspace& workspace, QWidget* parent = nullptr);
    /// Puts the cursor into the date.
    void focusDate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    Workspace& m_workspace;
    DateField* m_date;
    QToolButton* m_today;
};

} // namespace liaison
