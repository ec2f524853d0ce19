// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_value.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// A place where a line may end, and that nobody sees.
constexpr QChar kBreak(0x200B);
constexpr qsizetype kLongWord = 16;
constexpr qsizetype kLongPiece = 10;

/// A long word with breaks behind its signs ("@", ".", "-") and in long runs of letters.
QString withBreaks(const QString& word) {
    if (word.size() <= kLongWord)
        return word;
    QString broken;
    qsizetype piece = 0;
    for (const QChar letter : word) {
        if (piece == kLongPiece) {
            broken += kBreak;
            piece = 0;
        }
        broken += letter;
        ++piece;
        if (!letter.isLetterOrNumber() && !letter.isSurrogate() && !letter.isMark()) {
            broken += kBreak;
            piece = 0;
        }
    }
    return broken;
}

} // namespace

FactValue::FactValue(const QString& text, const QString& link, QWidget* parent)
    : QLabel(parent), m_text(text), m_link(link) {
    setWordWrap(true);
    setTextFormat(link.isEmpty() ? Qt::PlainText : Qt::RichText);
    setTextInteractionFlags(link.isEmpty() ? Qt::TextSelectableByMouse : Qt::TextBrowserInteraction);
    showText();
}

int FactValue::longestWord() const {
    int longest = 0;
    for (const QString& word : m_text.split(u' '))
        longest = std::max(longest, fontMetrics().horizontalAdvance(word));
    return longest;
}

void FactValue::setBreaksWords(bool breaks) {
    if (breaks == m_breaks)
        return;
    m_breaks = breaks;
    showText();
}

void FactValue::showText() {
    QStringList words = m_text.split(u' ');
    if (m_breaks)
        for (QString& word : words)
            word = withBreaks(word);
    const QString shown = words.join(u' ');
    setText(m_link.isEmpty() ? shown
                             : u"<a href=\"%1\">%2</a>"_s.arg(m_link.toHtmlEscaped(), shown.toHtmlEscaped()));
}

void FactValue::copy() const {
    QGuiApplication::clipboard()->setText(selectedText().remove(kBreak));
}

void FactValue::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

void FactValue::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu;
    menu.addAction(tr("&Copy"), this, &FactValue::copy)->setEnabled(hasSelectedText());
    menu.addAction(tr("Copy &all of it"), this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    menu.exec(event->globalPos());
}

} // namespace liaison
