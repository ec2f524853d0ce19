// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_words.h"

namespace liaison {

QString foundingClaimMeaning(const FormingQuestion&, const FormingClaim&) {
    return {};
}

QStringList foundingQuestionTexts(const FormingGround&, const FormingQuestion&) {
    return {};
}

QString foundingWhyHere(const FormingGround&, const FormingQuestion&, const FormingDesk&, const Member&) {
    return {};
}

} // namespace liaison
