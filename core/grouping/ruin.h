// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/nearest.h"
#include "core/grouping/repair.h"

namespace liaison::grouping {

/// One step of the search: takes a neighbourhood apart and puts it together again, sometimes with other
/// anchors. The step is open when it returns: settled, and to be kept or rolled back.
class Ruin {
public:
    /// Only groups that are marked as mine are looked at.
    Ruin(Layout& layout, const Neighbours& neighbours, const std::vector<char>& mine, const Toll& toll);

    /// False where nothing could be done around this unit, or not without more than `most` being added before
    /// groups have new middles.
    bool step(int around, Cost most, Draws& draws);

    /// A step that gives up a group where groups cost little and makes one where ways are long, however far
    /// apart: what single anchors that move from group to group come to only slowly. False as in step(), and
    /// where the two are too near each other for it.
    bool shiftGroup(std::span<const int> units, Cost most, Draws& draws);

private:
    void look(int around, std::size_t enough);
    void take(int unit);
    void loosen(int unit);
    void loosenPatch(std::span<const int> near, std::size_t many);
    bool moveAnchor(Draws& draws);
    void open(int slot, int candidate);
    Cost costOf(int unit) const;
    Cost allowed(Cost most) const;
    int drawCandidate(Draws& draws);
    void dissolve(int slot);
    void attract(int candidate);

    Layout& m_layout;
    const Neighbours& m_neighbours;
    const std::vector<char>& m_mine;
    Repair m_repair;
    std::size_t m_patchSight; // how many units around a patch are worth a look
    std::vector<int> m_near, m_slots, m_loose, m_choices;
    std::vector<int> m_leftSlots, m_leftLoose; // where a group was given up
    std::vector<int> m_seenAt;                 // of each slot, the last look that met it
    int m_looks = 0;
    Cost m_freed = 0; // what the units taken out had cost
};

} // namespace liaison::grouping
