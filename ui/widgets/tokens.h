// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_model_base.h"

#include <QColor>
#include <QPalette>

namespace liaison {

/// The colours of the program, by meaning. Everything that is painted takes its colour from here or from the
/// palette made of these.
struct Tokens {
    QColor surface;   ///< behind pages
    QColor raised;    ///< tables, fields, menus
    QColor sunken;    ///< navigation, bars
    QColor line;      ///< hairlines
    QColor fieldLine; ///< outlines of things to click or type in
    QColor text;
    QColor quietText;
    QColor accent;   ///< what is selected, linked or asked for first
    QColor onAccent; ///< text upon the accent
    QColor selected; ///< behind selected rows
    QColor hover;
    QColor good;
    QColor warn;
    QColor bad;
    QColor goodFill; ///< behind a notice
    QColor warnFill;
    QColor badFill;
    bool dark = false;
};

Tokens lightTokens();
Tokens darkTokens();
/// The tokens that belong to what a widget is painted with now.
const Tokens& tokensOf(const QPalette& palette);
QPalette paletteOf(const Tokens& tokens);
QColor toneColour(const Tokens& tokens, Tone tone);
/// WCAG contrast of two opaque colours: 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

} // namespace liaison
