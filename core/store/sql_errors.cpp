// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql_errors.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison {

namespace {

/// SQLite's primary result codes: https://www.sqlite.org/rescode.html
enum SqliteCode {
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kInputOutput = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kConstraint = 19,
    kNotADatabase = 26
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

Error constraintError(const QString& text) {
    if (text.contains("FOREIGN KEY"_L1))
        return {ErrorCode::InUse,
                Words::tr("Something else in the file still refers to this, so it cannot be removed."),
                {}};
    if (text.contains("UNIQUE"_L1) || text.contains("PRIMARY KEY"_L1))
        return {ErrorCode::Duplicate,
                Words::tr("The file already holds one of these, so a second was not added."),
                {}};
    return {ErrorCode::Invalid, Words::tr("The file refuses this value, so nothing was changed."), {}};
}

Error engineError(int code, const QString& text) {
    switch (code) {
    case kBusy:
    case kLocked:
        return {
            ErrorCode::Conflict,
            Words::tr("Another window or program is writing to this file; wait until it has finished and try "
                      "again."),
            {}};
    case kReadOnly:
        return {ErrorCode::Storage,
                Words::tr("This file can only be read, not changed; save a copy and work in that."),
                {}};
    case kFull:
        return {ErrorCode::Storage,
                Words::tr("The disk is full, so nothing was changed; make room on it and try again."),
                {}};
    case kInputOutput:
        return {
            ErrorCode::Storage,
            Words::tr(
                "The disk could not be read or written, so nothing was changed; check the disk and its free "
                "space and try again."),
            {}};
    case kCorrupt:
        return {
            ErrorCode::Unreadable, Words::tr("The file is damaged; restore the newest backup to go on."), {}};
    case kNotADatabase:
        return {ErrorCode::Unreadable,
                Words::tr("This is not a Liaison file; choose a file that ends in .liaison."),
                {}};
    case kCannotOpen:
        return {ErrorCode::Storage,
                Words::tr("The file cannot be opened; check that its folder exists and that you may "
                          "write in it."),
                {}};
    case kConstraint:
        return constraintError(text);
    default:
        return {ErrorCode::Storage,
                Words::tr("The file could not do what was asked, so nothing was changed."),
                {}};
    }
}

} // namespace

StoreError sqlFailure(const QSqlError& error, const QString& statement) {
    Error worded = engineError(error.nativeErrorCode().toInt() & 0xff, error.databaseText());
    worded.detail = error.text();
    if (!statement.isEmpty())
        worded.detail += u" ["_s + statement + u']';
    return StoreError(worded);
}

} // namespace liaison
