// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace liaison {

/// Path of the sample county's list: an invented county in the register's full layout, to open where there is
/// no list yet.
QString sampleCountyPath();

/// Path of the links between the sample county's closed schools and their successors.
QString sampleLinksPath();

/// Path of the sample county's list two terms later, to try an update with.
QString sampleUpdatePath();

/// Path of the links that go with the later list.
QString sampleUpdateLinksPath();

/// Path of the list of which school belongs to which liaison group, hub and area meeting, and since when.
QString sampleStructurePath();

/// Path of the list of who holds which office in schools and bodies.
QString samplePeoplePath();

/// Path of the boards, what became of them, terms and moves, as JSON.
QString sampleBoardsPath();

} // namespace liaison
