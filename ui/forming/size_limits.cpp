// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/size_limits.h"

#include <QCoreApplication>
#include <QSpinBox>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

QSpinBox* limitBox(int end) {
    auto* box = new QSpinBox;
    box->setRange(0, end);
    box->setSpecialValueText(Words::tr("no limit"));
    box->setGroupSeparatorShown(true);
    return box;
}

int shownIn(const QSpinBox* box, std::int64_t number) {
    return int(std::clamp<std::int64_t>(number, 0, box->maximum()));
}

} // namespace

SizeLimits makeSizeLimits(int end) {
    return {limitBox(end), limitBox(end)};
}

SizeBounds SizeLimits::bounds() const {
    SizeBounds bounds;
    bounds.least = least->value();
    if (most->value() > 0)
        bounds.most = most->value();
    return bounds;
}

void SizeLimits::set(const SizeBounds& bounds) const {
    least->setValue(shownIn(least, bounds.least));
    most->setValue(bounds.most == SizeBounds().most ? 0 : shownIn(most, bounds.most));
}

QString SizeLimits::problem() const {
    if (most->value() == 0 || least->value() <= most->value())
        return {};
    return Words::tr("The smallest is larger than the largest.");
}

} // namespace liaison
