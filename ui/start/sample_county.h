// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

class QWidget;

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

/// Opens this user's copy of the sample county; makes it first, in the background, where there is none. Where
/// something was done in it before, asks over the window whether to open it so or to start afresh.
void openSampleCounty(Workspace& workspace, const SampleCounty& sample, QWidget* window);

/// Makes a file at "path" and fills it; one that stands there gives way when the new one is whole. Leaves
/// nothing behind where it fails.
Result<void> makeSampleCounty(const QString& path, const SampleCounty& sample, const Clock& clock);

} // namespace liaison
