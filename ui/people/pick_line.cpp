// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/pick_line.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kMostOffered = 40;
/// What is shorter can mean too much to be taken for the only item it begins.
constexpr qsizetype kTellingLetters = 3;

} // namespace

PickLine::PickLine(QWidget* parent) : QLineEdit(parent), m_list(new QStringListModel(this)) {
    auto* completer = new QCompleter(m_list, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    setPlaceholderText(tr("Type a part of the name"));
    connect(this, &QLineEdit::textEdited, this, &PickLine::offer);
    connect(this, &QLineEdit::editingFinished, this, &PickLine::settle);
    connect(completer, QOverload<const QString&>::of(&QCompleter::activated), this,
            [this](const QString& shown) {
                const auto item = std::find_if(m_offered.begin(), m_offered.end(),
                                               [&](const PickItem& one) { return one.shown() == shown; });
                if (item != m_offered.end())
                    take(*item);
            });
}

void PickLine::setItems(PickItems items) {
    m_items = std::move(items);
}

void PickLine::offer(const QString& typed) {
    m_picked = 0;
    m_offered =
        m_items && !typed.trimmed().isEmpty() ? pickMatches(*m_items, typed, kMostOffered) : m_offered;
    QStringList texts;
    if (!typed.trimmed().isEmpty())
        for (const PickItem& item : m_offered)
            texts << item.shown();
    m_list->setStringList(texts);
    if (!texts.isEmpty() && hasFocus())
        completer()->complete();
    else
        completer()->popup()->hide();
    // Told at once, so that what depends on it need not wait until the field is left.
    announce();
}

void PickLine::announce() {
    const qint64 now = picked();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT pickedChanged();
}

std::optional<PickItem> PickLine::meant() const {
    const QString typed = text().trimmed();
    if (!m_items || typed.isEmpty())
        return std::nullopt;
    const std::vector<PickItem> found = pickMatches(*m_items, typed, 2);
    if (found.size() == 1 && typed.size() >= kTellingLetters)
        return found.front();
    // What was typed in full is meant although others begin like it.
    const QString key = pickKey(typed);
    const auto isSame = [&](const PickItem& item) {
        return pickKey(item.text) == key || pickKey(item.shown()) == key;
    };
    const auto first = std::find_if(m_items->begin(), m_items->end(), isSame);
    if (first == m_items->end() || std::any_of(first + 1, m_items->end(), isSame))
        return std::nullopt;
    return *first;
}

qint64 PickLine::picked() const {
    if (m_picked != 0 && text() == m_pickedText)
        return m_picked;
    const auto item = meant();
    return item ? item->key : 0;
}

void PickLine::take(const PickItem& item) {
    m_picked = item.key;
    m_pickedText = item.shown();
    setText(m_pickedText);
    setCursorPosition(0);
    announce();
}

void PickLine::setPicked(qint64 key) {
    m_picked = 0;
    clear();
    if (!m_items)
        return announce();
    const auto item =
        std::find_if(m_items->begin(), m_items->end(), [key](const PickItem& one) { return one.key == key; });
    if (item != m_items->end())
        take(*item);
    announce();
}

void PickLine::settle() {
    if (m_picked != 0 && text() == m_pickedText)
        return;
    if (const auto item = meant())
        take(*item);
}

QString PickLine::problem() const {
    if (isBlank() || picked() != 0)
        return {};
    if (m_items && pickMatches(*m_items, text(), 2).size() > 1)
        return tr("“%1” can mean several; choose one from the list.").arg(text().trimmed());
    return tr("The record has nothing called “%1”; type a part of the name and choose from the list.")
        .arg(text().trimmed());
}

} // namespace liaison
