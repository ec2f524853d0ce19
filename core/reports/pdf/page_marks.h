// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace liaison::pdf {

/// Encloses in /Artifact whatever a page's content draws outside the marks (rules, bands, footers, repeated
/// header rows), which Cairo 1.16 cannot say itself. A reader then knows that nothing is missing from the
/// tree. markCount, if given, is set to how many marks with a number the page has.
QByteArray withArtifactsMarked(const QByteArray& content, int* markCount = nullptr);

} // namespace liaison::pdf
