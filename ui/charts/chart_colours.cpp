// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_colours.h"

namespace liaison {

namespace {

std::vector<QColor> onLight() {
    return {QColor(0x174A78), QColor(0xD97706), QColor(0x1B8A6B),
            QColor(0xB8578F), QColor(0x6B5300), QColor(0x7A8490)};
}

std::vector<QColor> onDark() {
    return {QColor(0x6DB3F2), QColor(0xF0A04B), QColor(0x3FA886),
            QColor(0xEBB6D5), QColor(0xD6C36A), QColor(0x97A1AC)};
}

} // namespace

ChartColours ChartColours::paper() {
    return {Qt::white, QColor(0x1C242E), QColor(0x57616F), QColor(0xD3D7DE), onLight()};
}

ChartColours ChartColours::screen(const QPalette& palette) {
    const QColor ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto between = [&](float share) {
        const auto mix = [share](float a, float b) { return a * (1 - share) + b * share; };
        return QColor::fromRgbF(mix(text.redF(), ground.redF()), mix(text.greenF(), ground.greenF()),
                                mix(text.blueF(), ground.blueF()));
    };
    return {ground, text, between(0.25F), between(0.8F), ground.lightnessF() < 0.5F ? onDark() : onLight()};
}

} // namespace liaison
