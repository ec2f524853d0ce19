// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/trust/trust.h"

namespace liaison {

class Database;
class UnitOfWork;
struct ReportDocument;

/// What a user can do with the trust's own particulars.
class TrustService {
public:
    TrustService(Database& database, UnitOfWork& work) : m_database(database), m_work(work) {}

    Result<Trust> load() const;
    /// Stores what differs. Invalid where the name is blank or the logo is no picture of at most 2 MiB;
    /// Conflict where it was changed since it was read.
    Result<Trust> edit(const Trust& trust);

private:
    Database& m_database;
    UnitOfWork& m_work;
};

/// Says in a sentence why bytes cannot be a logo; empty where they can (a PNG, JPEG or SVG of at most 2 MiB).
QString logoProblem(const QByteArray& bytes);

/// Puts the trust's name and logo at the head of a report.
void signReport(ReportDocument& report, const Trust& trust);

} // namespace liaison
