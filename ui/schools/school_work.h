// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_service.h"
#include "ui/imports/away_work.h"

namespace liaison {

/// The service over an open file. It refers to the file: keep it no longer.
inline SchoolService schoolService(TrustFile& file) {
    return SchoolService(file.database(), file.unitOfWork(), file.clock());
}

} // namespace liaison
