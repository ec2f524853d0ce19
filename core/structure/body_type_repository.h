// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recorder.h"
#include "core/structure/body_type.h"

namespace liaison {

/// The SQL of types of body and of offices. Throws StoreError.
class BodyTypeRepository {
public:
    static constexpr const char* kTable = "body_type";
    static constexpr const char* kOfficeTable = "office";

    explicit BodyTypeRepository(Database& database) : m_database(database) {}

    /// In the order of their positions.
    std::vector<BodyType> types() const;
    std::optional<BodyType> find(Id<BodyType> id) const;
    std::vector<Office> offices() const;
    std::optional<Office> findOffice(Id<Office> id) const;

    Id<BodyType> insert(Recorder& recorder, const BodyType& type) const;
    /// Writes what differs, member types and seats too. Conflict if the version is not `before`'s.
    void update(Recorder& recorder, const BodyType& before, const BodyType& after) const;
    void remove(Recorder& recorder, const BodyType& type) const;
    Id<Office> insert(Recorder& recorder, const Office& office) const;
    void update(Recorder& recorder, const Office& before, const Office& after) const;
    void remove(Recorder& recorder, const Office& office) const;

private:
    void writeMemberTypes(Recorder& recorder, Id<BodyType> type,
                          const std::vector<Id<BodyType>>& wanted) const;
    void writeSeats(Recorder& recorder, Id<BodyType> type, const std::vector<SeatRule>& wanted) const;

    Database& m_database;
};

} // namespace liaison
