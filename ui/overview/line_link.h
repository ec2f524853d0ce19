// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace liaison {

/// A link that gives way: where its line is too short its words are cut, and stand whole in its tip.
class LineLink : public QPushButton {
    Q_OBJECT

public:
    explicit LineLink(const QString& words, QWidget* parent = nullptr);

    QString words() const { return m_words; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What the button needs beside its words.
    int frameWidth() const;
    void cut();

    QString m_words;
};

} // namespace liaison
