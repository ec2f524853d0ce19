// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace liaison::sample {

/// Words to make invented people and addresses from.
extern const QStringList kWomensNames;
extern const QStringList kMensNames;
extern const QStringList kLastNames;
extern const QStringList kWomensTitles;
extern const QStringList kMensTitles;
extern const QStringList kVillageStreets;
extern const QStringList kTownStreets;
extern const QStringList kAnglicanSaints;
extern const QStringList kCatholicSaints;

} // namespace liaison::sample
