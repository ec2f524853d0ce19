// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/wants_form.h"

#include <QSpinBox>

#include <cmath>

namespace liaison {

namespace {

constexpr double kMetresInOne = 1000;

} // namespace

double kilometresOf(qint64 metres) {
    return double(metres) / kMetresInOne;
}

qint64 metresOf(double kilometres) {
    return qint64(std::llround(kilometres * kMetresInOne));
}

QSpinBox* WantsForm::numberBox(int least, int most, const QString& none) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSpecialValueText(none);
    box->setGroupSeparatorShown(true);
    follow(box, &QSpinBox::valueChanged);
    return box;
}

QDoubleSpinBox* WantsForm::kilometreBox(double most, const QString& none) {
    auto* box = new QDoubleSpinBox;
    box->setRange(0, most);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(tr(" km"));
    box->setSpecialValueText(none);
    follow(box, &QDoubleSpinBox::valueChanged);
    return box;
}

SizeLimits WantsForm::addLimits(const QString& least, const QString& most, const QString& name, int end) {
    const SizeLimits limits = makeSizeLimits(end);
    FormField* left = add(least, limits.least, name + u"Least"_s, FormField::Need::Optional);
    FormField* right = add(most, limits.most, name + u"Most"_s, FormField::Need::Optional);
    left->setCheck([limits] { return limits.problem(); });
    putBeside(left, right);
    for (QSpinBox* box : {limits.least, limits.most})
        follow(box, &QSpinBox::valueChanged);
    return limits;
}

} // namespace liaison
