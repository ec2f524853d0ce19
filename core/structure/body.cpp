// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body.h"

namespace liaison {

const BodyForm& Body::formOn(QDate day) const {
    Q_ASSERT(!forms.empty());
    const BodyForm* found = &forms.front();
    for (const BodyForm& form : forms) {
        if (!form.begins.isValid() || form.begins <= day)
            found = &form;
    }
    return *found;
}

bool Body::standsOn(QDate day) const {
    return (!opened.isValid() || opened <= day) && (!closed.isValid() || closed >= day);
}

} // namespace liaison
