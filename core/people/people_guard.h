// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

class UnitOfWork;

/// Has every action, undo, redo and revert refused that would leave a term that ends before it begins: two
/// corrections of one term, of which the older is turned round, may do so. Call it once for each file, where
/// it is opened. (InUse: the sentence names the term.)
void guardPeople(UnitOfWork& work);

} // namespace liaison
