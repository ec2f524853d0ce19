// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_words.h"

namespace liaison {

QString hubClaimMeaning(const FormingQuestion&, const FormingClaim&) {
    return {};
}

QStringList hubQuestionTexts(const FormingGround&, const FormingQuestion&) {
    return {};
}

QString hubWhyHere(const FormingGround&, const FormingQuestion&, const FormingDesk&, const Member&) {
    return {};
}

} // namespace liaison
