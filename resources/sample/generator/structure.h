// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"
#include "school.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace liaison::sample {

/// How the county's schools work together: a list of who belongs to which group, hub and area, a list of the
/// people who hold office, and the boards with what became of them as JSON. By the names of their files.
QMap<QString, QByteArray> structureFiles(const County& county, Random& random);

} // namespace liaison::sample
