// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

class UnitOfWork;

/// Has every action, undo, redo and revert refused that would leave a member in two bodies of an exclusive
/// type on some day, in one body twice, a body under itself, days reversed, a membership outside the life of
/// its body, or two bodies of a type with one name. Call it once for each file, where it is
/// opened. (InUse: the sentence names what stands in the way.)
void guardStructure(UnitOfWork& work);

} // namespace liaison
