// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/body_service.h"
#include "core/structure/structure_ledger.h"

namespace liaison {

/// Closes one body within an action, with what becomes of its members, its own places and its offices.
class BodyCloser {
public:
    BodyCloser(Recorder& recorder, const Closing& closing, const std::vector<BodyTies*>& ties);

    /// Throws StoreError: InUse, saying what is open.
    void close();

private:
    void check();
    Body closedBody() const;
    void endMember(const Membership& membership);
    void moveMember(const Membership& membership);
    void handOnPlace(const Membership& place);
    bool successorHas(const Membership& membership);

    Recorder& m_recorder;
    Closing m_closing;
    const std::vector<BodyTies*>& m_ties;
    StructureLedger m_ledger;
    Body m_body;
};

/// What is open in a body after the day, as parts of a sentence.
QStringList openInBody(StructureLedger& ledger, const std::vector<BodyTies*>& ties, Id<Body> body,
                       QDate lastDay);

} // namespace liaison
