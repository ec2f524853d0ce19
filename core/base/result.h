// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace liaison {

/// A value, or the Error that stands in its place. Becomes std::expected with C++23.
template <class T>
using Result = tl::expected<T, Error>;

/// Makes the failing half of a Result.
inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

} // namespace liaison
