// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/record_names.h"
#include "core/people/office_service.h"
#include "core/people/people_service.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_service.h"

#include <QJsonObject>

namespace liaison::cli {

/// The services of an open record, put together as the window has them.
class RecordDesk {
public:
    explicit RecordDesk(TrustFile& file);
    RecordDesk(const RecordDesk&) = delete;
    RecordDesk& operator=(const RecordDesk&) = delete;

    TrustFile& file() { return m_file; }
    QDate today() const { return m_file.clock().today(); }
    /// The day of an option, or today.
    QDate dayOr(const std::string& argument) const;
    StructureService& structure() { return m_structure; }
    BodyService& bodies() { return m_bodies; }
    MemberService& members() { return m_members; }
    PeopleService& people() { return m_people; }
    OfficeService& offices() { return m_offices; }
    /// What a command line names, as it is called on the day.
    RecordNames names(QDate day) { return RecordNames(m_file, day); }

    /// The rules not kept on the day of the structure, those of offices among them; accepted ones marked.
    std::vector<Breach> breachesOn(const Structure& structure);

private:
    TrustFile& m_file;
    StructureService m_structure;
    BodyService m_bodies;
    MemberService m_members;
    PeopleService m_people;
    OfficeService m_offices;
};

/// What every command takes that changes the structure, people or offices.
struct ChangeOptions : RecordOptions {
    std::string day;
    bool dryRun = false;
};

/// Adds --file, --json and --dry-run.
void addChangeOptions(CLI::App& command, ChangeOptions& options);
/// Adds --on and --from, two names for the day, which is today if not given.
void addDayOption(CLI::App& command, ChangeOptions& options, const std::string& description);
/// Adds an option that takes a day.
CLI::Option* addDay(CLI::App& command, const std::string& name, std::string& value,
                    const std::string& description);

/// Opens the record and has `act` change it, as one action of one service; tells what was done and how to
/// undo it. The object that `act` returns goes into the JSON. On a dry run nothing is kept. `act` throws
/// StoreError.
Result<ExitCode> changeRecord(Console& console, const ChangeOptions& options,
                              const std::function<QJsonObject(RecordDesk&)>& act);
/// Opens the record for reading; `act` throws StoreError.
Result<ExitCode> readRecord(Console& console, const RecordOptions& options,
                            const std::function<Result<ExitCode>(RecordDesk&)>& act);

} // namespace liaison::cli
