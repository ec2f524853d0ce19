// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/unit_of_work.h"

#include <functional>
#include <memory>

namespace liaison {

/// What check found wrong with a file; empty is well.
struct FileCheck {
    QStringList problems;
    bool isSound() const { return problems.isEmpty(); }
};

/// A trust's open file: its connection and the one way to write to it. Whoever opens it owns it; it closes
/// with it.
class TrustFile {
public:
    /// Has every file that this program opens from now on made ready by `prepare`: guarded by the rules of
    /// rooms that the store does not know. It takes the place of what was said before; call it before other
    /// threads open files.
    static void prepareEach(std::function<void(TrustFile&)> prepare);
    /// Makes a new file with nothing in it but the trust's name. Fails with Duplicate where `path` exists.
    static Result<std::unique_ptr<TrustFile>> create(const QString& path, const QString& trustName,
                                                     const Clock& clock);
    /// Opens a file. A newer, incompatible one is refused; an older one is copied aside and upgraded (see
    /// upgradedFrom); one that may not be written is opened for reading. `clock` must outlive the file.
    static Result<std::unique_ptr<TrustFile>> open(const QString& path, const Clock& clock,
                                                   Database::Access access = Database::Access::ReadWrite);
    /// A record in memory, for previews and tests.
    static Result<std::unique_ptr<TrustFile>> inMemory(const QString& trustName, const Clock& clock);

    const QString& path() const { return m_database->path(); }
    Database& database() { return *m_database; }
    UnitOfWork& unitOfWork() { return *m_unitOfWork; }
    const Clock& clock() const { return m_clock; }
    bool isReadOnly() const { return m_database->isReadOnly(); }
    /// Where the copy of an older file went before it was upgraded; empty where it was not.
    const QString& copiedAsideTo() const { return m_copiedAsideTo; }

    /// Fails, saying so, where the file was moved, renamed, deleted or replaced since it was opened.
    Result<void> checkIsInPlace() const;
    /// Whether another window or program has written to the file since this was last asked.
    bool hasChangedElsewhere();
    /// Reads the whole file and tells what does not hold together: pages, tables, references, the record of
    /// actions.
    Result<FileCheck> check();

private:
    TrustFile(std::unique_ptr<Database> database, const Clock& clock);

    std::unique_ptr<Database> m_database;
    const Clock& m_clock;
    std::unique_ptr<UnitOfWork> m_unitOfWork;
    QString m_copiedAsideTo;
    qint64 m_dataVersion = 0;
};

} // namespace liaison
