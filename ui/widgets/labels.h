// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace liaison {

/// A title that keeps its proportion to the text size: level 1 for a page, 2 for a section, 3 for a group.
class Heading : public QLabel {
    Q_OBJECT

public:
    Heading(const QString& text, int level, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    int m_level;
};

/// A label in the quiet colour, wrapped.
QLabel* quietLabel(const QString& text, QWidget* parent = nullptr);

/// Half a line of text, in pixels: the rhythm of all distances.
int rhythm(const QWidget* widget, int steps = 1);

} // namespace liaison
