// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace liaison {

/// What can be done to several selected rows; shows itself while there are two or more.
class SelectionBar : public QWidget {
    Q_OBJECT

public:
    explicit SelectionBar(QWidget* parent = nullptr);

    void addAction(QAction* action);
    /// "3 schools selected"; hidden below two.
    void setSelection(int count, const QString& text);

Q_SIGNALS:
    void clearWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace liaison
