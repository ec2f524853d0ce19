// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_canvas.h"

#include <qpdf/QPDF.hh>

namespace liaison::pdf {

/// Gives the document the canvas's bookmarks, all of them open.
void addBookmarks(QPDF& file, const std::vector<QPDFObjectHandle>& pages, const PdfCanvas& canvas);

} // namespace liaison::pdf
