// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview_news.h"

namespace liaison {

/// The list of schools filtered to those that a bar of a chart ("kind", "type", "size") counts; none where
/// no filter gives just them.
std::optional<Place> placeOfCategory(const QString& chart, int category, const OverviewFigures& figures,
                                     QDate today);
/// What leads to the schools that a bar counts, where no list has just them.
CallForAction schoolsOfCategory(const QString& chart, int category, const OverviewFigures& figures);

} // namespace liaison
