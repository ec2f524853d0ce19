// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/store_error.h"

#include <type_traits>

namespace liaison {

/// Runs something that reads the store and hands out its value, or the Error that it threw.
template <class Function>
auto guarded(Function&& function) -> Result<std::invoke_result_t<Function>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Function>>) {
            std::forward<Function>(function)();
            return {};
        } else {
            return std::forward<Function>(function)();
        }
    } catch (const StoreError& thrown) {
        return tl::unexpected<Error>(thrown.error());
    }
}

} // namespace liaison
