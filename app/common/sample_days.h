// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace liaison {

/// The day that the sample's data mean by a text, so that what is to come stays to come whenever the sample
/// is made: "2025-09-01"; "+33" and "-12", so many days after and before today; "january", the next 1
/// January; "summer+1", 31 August of the school year after this one. No day where the text is none of these.
QDate sampleDay(const QString& text, QDate today);

} // namespace liaison
