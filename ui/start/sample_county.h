// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

namespace liaison {

class Clock;
class TrustFile;
class Workspace;

/// Fills a new file with the sample county; given by the composition root, which alone knows the importers.
struct SampleCounty {
    QString trustName;
    std::function<Result<void>(TrustFile&)> fill;
};

/// Where this user's copy of the sample county is kept.
QString sampleCountyFile();

/// Opens this user's copy of the sample county; makes it first, in the background, where there is none.
void openSampleCounty(Workspace& workspace, const SampleCounty& sample);

/// Makes a new file at "path" and fills it. Leaves nothing behind where it fails.
Result<void> makeSampleCounty(const QString& path, const SampleCounty& sample, const Clock& clock);

} // namespace liaison
