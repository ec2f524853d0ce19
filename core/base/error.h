// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace liaison {

/// What kind of thing went wrong, for code that has to choose what to do next.
enum class ErrorCode {
    Invalid,    ///< what was asked for makes no sense; the message says which part
    NotFound,   ///< the thing named is not there
    Duplicate,  ///< there is one already
    InUse,      ///< something else depends on it
    Conflict,   ///< somebody changed it in the meantime
    Cancelled,  ///< the user stopped it; nothing was kept
    Unreadable, ///< foreign bytes that cannot be read
    Storage,    ///< the file or the disk failed
};

/// One thing that went wrong, worded for a person.
struct Error {
    ErrorCode code = ErrorCode::Invalid;
    /// One sentence: what happened, where, what to do.
    QString message;
    /// For a log or a "details" fold: what the library below said. May be empty.
    QString detail;

    bool operator==(const Error&) const = default;
};

} // namespace liaison
