// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace liaison {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix kProtan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kToXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};

double toLinear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double toGamma(double part) {
    return part <= 0.0031308 ? part * 12.92 : 1.055 * std::pow(part, 1 / 2.4) - 0.055;
}

Triple linearOf(const QColor& colour) {
    return {toLinear(static_cast<double>(colour.redF())), toLinear(static_cast<double>(colour.greenF())),
            toLinear(static_cast<double>(colour.blueF()))};
}

Triple times(const Matrix& matrix, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return out;
}

Triple labOf(const QColor& colour) {
    const Triple xyz = times(kToXyz, linearOf(colour));
    const auto bend = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = bend(xyz[0] / 0.95047);
    const double y = bend(xyz[1]);
    const double z = bend(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

QColor seenWith(Vision vision, const QColor& colour) {
    if (vision == Vision::Full)
        return colour;
    const Matrix& matrix = vision == Vision::Protan ? kProtan : vision == Vision::Deutan ? kDeutan : kTritan;
    Triple seen = times(matrix, linearOf(colour));
    for (double& part : seen)
        part = std::clamp(toGamma(std::clamp(part, 0.0, 1.0)), 0.0, 1.0);
    return QColor::fromRgbF(static_cast<float>(seen[0]), static_cast<float>(seen[1]),
                            static_cast<float>(seen[2]));
}

double colourDistance(const QColor& one, const QColor& other) {
    const Triple a = labOf(one);
    const Triple b = labOf(other);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

double leastColourDistance(const QColor& one, const QColor& other) {
    double least = colourDistance(one, other);
    for (const Vision vision : {Vision::Protan, Vision::Deutan, Vision::Tritan})
        least = std::min(least, colourDistance(seenWith(vision, one), seenWith(vision, other)));
    return least;
}

double lightnessContrast(const QColor& one, const QColor& other) {
    const double a = times(kToXyz, linearOf(one))[1];
    const double b = times(kToXyz, linearOf(other))[1];
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace liaison
