// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace liaison {

/// One line that the command palette offers.
struct PaletteItem {
    QString title;
    /// What tells it from others of its name: a town, a URN, the menu it is in.
    QString detail;
    QString iconName;
    QString shortcut;
    /// From paletteScore(); higher stands first. Items of 0 are left out.
    int score = 0;
    std::function<void()> run;
};

/// Something that the command palette searches: pages, commands, schools, reports.
class PaletteProvider {
public:
    virtual ~PaletteProvider() = default;
    /// The heading over what it finds: "Schools".
    virtual QString section() const = 0;
    /// At most "limit" items, best first. Called on every keystroke: within a few milliseconds.
    virtual QList<PaletteItem> find(QStringView query, int limit) = 0;
};

/// From this score on, every word of the query begins a word of the text.
inline constexpr int kPaletteWordScore = 3000;

/// How well a text answers a query: 0 not at all; the whole text, its beginning, beginnings of its words in
/// order, anywhere in it, its letters in order, from best to worst. Case, accents and short forms do not
/// matter.
int paletteScore(QStringView query, QStringView text);

} // namespace liaison
