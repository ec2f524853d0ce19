// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <QString>

namespace liaison::cli {

/// What is wrong with a command line that the parser gave up on, in a sentence for a person.
QString wrongUsage(const CLI::App& root, const CLI::ParseError& error);

} // namespace liaison::cli
