// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school.h"

#include <QByteArray>

namespace liaison::sample {

/// The schools in the full register extract's 139 columns (2024 layout), as UTF-8 with every text quoted.
QByteArray registerFile(const std::vector<School>& schools);

/// The links in the register's links layout.
QByteArray linksFile(const std::vector<Link>& links);

} // namespace liaison::sample
