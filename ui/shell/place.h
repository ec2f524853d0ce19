// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace liaison {

/// Somewhere in the program: a page, and what is open on it ("" for the page itself).
struct Place {
    QString page;
    QString item;

    bool operator==(const Place&) const = default;
};

} // namespace liaison
