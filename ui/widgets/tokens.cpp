// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <algorithm>
#include <cmath>

namespace liaison {

Tokens lightTokens() {
    Tokens t;
    t.surface = QColor(0xf6f7f9);
    t.raised = QColor(0xffffff);
    t.sunken = QColor(0xeceef2);
    t.line = QColor(0xdcdfe5);
    t.fieldLine = QColor(0x858c99);
    t.text = QColor(0x1b1f27);
    t.quietText = QColor(0x565e6b);
    t.accent = QColor(0x1f5f8b);
    t.onAccent = QColor(0xffffff);
    t.selected = QColor(0xd6e6f2);
    t.hover = QColor(0xe9eff5);
    t.good = QColor(0x1d6b3a);
    t.warn = QColor(0x875200);
    t.bad = QColor(0xb3261e);
    t.goodFill = QColor(0xe4f3e8);
    t.warnFill = QColor(0xfdf1dc);
    t.badFill = QColor(0xfce8e6);
    return t;
}

Tokens darkTokens() {
    Tokens t;
    t.surface = QColor(0x1c1f24);
    t.raised = QColor(0x24282e);
    t.sunken = QColor(0x17191d);
    t.line = QColor(0x393f48);
    t.fieldLine = QColor(0x7a8493);
    t.text = QColor(0xe8eaee);
    t.quietText = QColor(0xabb3bf);
    t.accent = QColor(0x7fbbe6);
    t.onAccent = QColor(0x0e1a24);
    t.selected = QColor(0x2c4457);
    t.hover = QColor(0x2e343c);
    t.good = QColor(0x7fd09b);
    t.warn = QColor(0xf0b95c);
    t.bad = QColor(0xf59a93);
    t.goodFill = QColor(0x1f3527);
    t.warnFill = QColor(0x3a2f1a);
    t.badFill = QColor(0x402523);
    t.dark = true;
    return t;
}

const Tokens& tokensOf(const QPalette& palette) {
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.surface);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.raised);
    p.setColor(QPalette::AlternateBase, t.surface);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.quietText);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selected);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.fieldLine);
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.fieldLine);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.quietText);
    p.setColor(QPalette::Disabled, QPalette::Base, t.surface);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.sunken);
    return p;
}

QColor toneColour(const Tokens& tokens, Tone tone) {
    switch (tone) {
    case Tone::Quiet:
        return tokens.quietText;
    case Tone::Good:
        return tokens.good;
    case Tone::Warn:
        return tokens.warn;
    case Tone::Bad:
        return tokens.bad;
    case Tone::Plain:
        break;
    }
    return tokens.text;
}

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(colour.redF())) +
           0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace liaison
