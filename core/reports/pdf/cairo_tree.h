// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace liaison::pdf {

/// The PDF without the structure tree that Cairo wrote: ours takes its place, and qpdf would spend most of
/// its time on reading one object for each cell of a long table. Only the table of cross-references changes.
/// A file that is not laid out as Cairo 1.16 does it comes back as it is: that costs time, never correctness.
QByteArray withoutCairoTree(const QByteArray& file);

} // namespace liaison::pdf
