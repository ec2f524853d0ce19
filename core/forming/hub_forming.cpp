// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_forming.h"

namespace liaison {

Result<FormingAnswer> formHubs(const FormingQuestion&, const FormingGround&, const FormingEffort&,
                               std::stop_token, const OnForming&) {
    return FormingAnswer();
}

std::vector<FormingVariant> hubVariantsOf(const FormingQuestion&) {
    return {};
}

} // namespace liaison
