// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_model_base.h"

#include <QIcon>

namespace liaison {

/// The sign of a tone, drawn by us: information, a tick, a warning, a problem. It has the colour of its tone,
/// on light and on dark.
QIcon toneIcon(Tone tone);

} // namespace liaison
