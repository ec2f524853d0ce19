// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_forming.h"

namespace liaison {

Result<FormingAnswer> formFounding(const FormingQuestion&, const FormingGround&, const FormingEffort&,
                                   std::stop_token, const OnForming&) {
    return FormingAnswer();
}

std::vector<FormingVariant> foundingVariantsOf(const FormingQuestion&, const FormingGround&,
                                               const FormingPlan*) {
    return {};
}

} // namespace liaison
