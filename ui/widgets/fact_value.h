// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace liaison {

/// The value of a fact: a text, or a link, that can be selected and copied. Where it is narrow, words that
/// are longer than a line break too; what is copied is as it was written.
class FactValue : public QLabel {
    Q_OBJECT

public:
    /// An empty link is none.
    FactValue(const QString& text, const QString& link, QWidget* parent = nullptr);

    /// How wide the longest word is, in pixels.
    int longestWord() const;
    void setBreaksWords(bool breaks);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showText();
    void copy() const;

    QString m_text;
    QString m_link;
    bool m_breaks = false;
};

} // namespace liaison
