// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <exception>
#include <utility>

namespace liaison {

/// Thrown by everything in the store; UnitOfWork and `guarded` are where it becomes a Result again.
class StoreError final : public std::exception {
public:
    explicit StoreError(Error error) : m_error(std::move(error)) {}
    StoreError(ErrorCode code, QString message, QString detail = {})
        : m_error{code, std::move(message), std::move(detail)} {}

    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return "liaison::StoreError"; }

private:
    Error m_error;
};

} // namespace liaison
