// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

class QSpinBox;

namespace liaison {

/// Two fields: the least and the most of something, each 0 for no limit.
struct SizeLimits {
    QSpinBox* least = nullptr;
    QSpinBox* most = nullptr;

    SizeBounds bounds() const;
    void set(const SizeBounds& bounds) const;
    /// A sentence where the least is more than the most.
    QString problem() const;
};

/// Fields for numbers up to `end`.
SizeLimits makeSizeLimits(int end);

inline constexpr int kMostSchools = 9999;
inline constexpr int kMostPupils = 999'999;

} // namespace liaison
