// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lists/record_tokenizer.h"

#include <QFile>

#include <optional>

namespace liaison {

class DecodedFile;

/// Opens a file of the user's for reading, or says why it cannot be.
std::optional<Error> openFault(QFile& file);
/// What is wrong with the record at which a tokenizer stopped.
Error recordFault(const RecordTokenizer& tokenizer, RecordTokenizer::Status fault);
/// What is wrong with the text behind the last that a file handed out, which is on that physical line.
Error textFault(const DecodedFile& file, const QString& encoding, qint64 line);
/// A header line that lies behind the end of the list.
Error headerLineFault(qint64 headerLine, qint64 lastLine);

/// That reading stopped because the disk or the network failed.
QString diskFaultText(const QString& path);

} // namespace liaison
